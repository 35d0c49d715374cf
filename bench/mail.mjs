// Mail: from the 250 of mailgate to the parsed report.
import { setTimeout as sleep } from 'node:timers/promises';
import nodemailer from 'nodemailer';
import { receiveBare } from './bare.mjs';
import { queueIsEmpty } from './database.mjs';
import { percentiles, round, throughput } from './measure.mjs';

const CLIENTS = 4;

export async function measureMail({ system, pool, quick, report }) {
  const wanted = quick ? 100 : 1000;
  await queueIsEmpty(pool);
  const transport = nodemailer.createTransport({
    ...system.local.smtp,
    pool: true,
    maxConnections: CLIENTS,
    ignoreTLS: true,
  });
  const taken = new Map();
  const started = Date.now();
  await Promise.all(
    Array.from({ length: wanted }, async (_, n) => {
      const messageId = `<bench-${n}-${started}@example.org>`;
      await transport.sendMail({
        messageId,
        from: 'Reporter <reporter@example.org>',
        to: 'cirt@cirt.example',
        subject: `Suspicious login page ${n}`,
        text: `Mail that leads to hxxps://m${n}[.]example[.]net/login came from 192.0.2.17.\n`.repeat(5),
        attachments: [
          { filename: 'headers.txt', content: `Received: from mail${n}.example.net\n`.repeat(20) },
        ],
      });
      taken.set(messageId, Date.now());
    }),
  );
  transport.close();
  const accepted = wanted / ((Date.now() - started) / 1000);
  const parsed = await allExamined(pool, started, wanted);
  const waits = parsed.map(
    ({ message_id: id, examined_at: at }) => at.getTime() - (taken.get(bracketed(id)) ?? started),
  );
  const last = Math.max(...parsed.map(({ examined_at: at }) => at.getTime()));
  const perSecond = wanted / ((last - started) / 1000);
  const bare = await bareRate(pool, quick);
  report({
    measure: 'mail-accepted-per-second',
    messages: wanted,
    clients: CLIENTS,
    value: round(accepted, 0),
  });
  report({
    measure: 'mail-parsed-per-second',
    messages: wanted,
    clients: CLIENTS,
    value: round(perSecond, 0),
    bare: round(bare, 0),
    ratio: round(perSecond / bare),
  });
  report({ measure: 'mail-250-to-parsed-ms', messages: wanted, ...percentiles(waits) });
}

async function allExamined(pool, started, wanted) {
  for (const until = Date.now() + 600_000; Date.now() < until; await sleep(100)) {
    const { rows } = await pool.query(
      `SELECT message_id, examined_at FROM intake.report WHERE message_id LIKE $1 AND examined_at IS NOT NULL`,
      [`%bench-%-${started}@example.org%`],
    );
    if (rows.length >= wanted) return rows;
  }
  throw new Error('Not every mail was parsed in ten minutes.');
}

/** The least that a mail costs: the same rows as a report by the API. */
async function bareRate(pool, quick) {
  await queueIsEmpty(pool);
  const connections = await Promise.all(Array.from({ length: CLIENTS }, () => pool.connect()));
  const rate = await throughput({ clients: CLIENTS, seconds: quick ? 3 : 10 }, (client, call) =>
    receiveBare(connections[client], {
      subject: `Suspicious login page ${call}`,
      text: `bare ${client} ${call} ${'x'.repeat(400)}`,
      from: { address: 'reporter@example.org' },
    }),
  );
  for (const connection of connections) connection.release();
  return rate;
}

function bracketed(id) {
  return id.startsWith('<') ? id : `<${id}>`;
}
