// Mail that keeps coming: how many a second go all the way from SMTP to the examined report, and how long each waits.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import nodemailer from 'nodemailer';
import { attachedBody, plainBody } from './bodies.mjs';
import { queueIsEmpty } from './database.mjs';
import { percentiles, round } from './measure.mjs';
import { securedBodies } from './secured.mjs';

const CLIENTS = 4;
/** Mails on their way at a time: as many as keep the worker busy, so that the rate is the slowest part's. */
const ON_THEIR_WAY = 60;
/** Below what it can take, so that waiting is what one mail costs and not the queue before it. */
const CALM = 0.6;

export async function measureSustained({ system, pool, api, quick, report }) {
  const seconds = quick ? 8 : 60;
  const kinds = {
    'text-1kb': plainBody,
    'attachment-200kb': attachedBody,
    pgp: await securedBodies(api),
  };
  const rates = {};
  for (const [kind, body] of Object.entries(kinds)) {
    await queueIsEmpty(pool);
    await pour({ system, pool, body, seconds: 2, perSecond: Infinity });
    const { perSecond } = await pour({ system, pool, body, seconds, perSecond: Infinity });
    rates[kind] = perSecond;
    await queueIsEmpty(pool);
    const calm = Math.max(1, perSecond * CALM);
    const { waits } = await pour({ system, pool, body, seconds, perSecond: calm });
    report({
      measure: 'mail-sustained',
      kind,
      perSecond: round(perSecond, 1),
      ratioToText: round(perSecond / rates['text-1kb']),
      visibleAfterMs: { ...percentiles(waits), atPerSecond: round(calm, 1) },
    });
  }
}

/**
 * Sends for so long, no faster than said, and waits until all of it can be seen.
 * @returns {Promise<{ perSecond: number, waits: number[] }>} mails a second to the examined report; ms from 250 to it
 */
export async function pour({ system, pool, body, seconds = Infinity, mails = Infinity, perSecond, onSent }) {
  const transport = nodemailer.createTransport({
    ...system.local.smtp,
    pool: true,
    maxConnections: CLIENTS,
    maxMessages: Infinity,
    ignoreTLS: true,
  });
  const run = randomBytes(6).toString('hex');
  const started = Date.now();
  const until = started + seconds * 1000;
  const taken = new Map();
  let sent = 0;
  let visible = 0;
  const watch = setInterval(async () => (visible = await countVisible(pool, started)), 100);
  const client = async () => {
    while (Date.now() < until && sent < mails) {
      const early = started + (sent / perSecond) * 1000 - Date.now();
      if (early > 0 || sent - visible >= ON_THEIR_WAY) {
        await sleep(Math.max(5, Math.min(early, 100)));
        continue;
      }
      const n = sent++;
      const id = `${run}-${n}`;
      const { headers, text } = body();
      const raw = `From: reporter-${n % 500}@example.org\r\nTo: cirt@cirt.example\r\nSubject: ${id}\r\nMessage-ID: <${id}@bench.example.org>\r\n${headers}\r\n\r\n${text}`;
      await transport.sendMail({
        envelope: { from: `reporter-${n % 500}@example.org`, to: 'cirt@cirt.example' },
        raw,
      });
      taken.set(id, Date.now());
      await onSent?.(n + 1);
    }
  };
  try {
    await Promise.all(Array.from({ length: CLIENTS }, client));
    for (const last = Date.now() + 120_000; visible < sent && Date.now() < last;) await sleep(50);
  } finally {
    clearInterval(watch);
    transport.close();
  }
  const { rows } = await pool.query(
    `SELECT subject, examined_at AS at FROM intake.report WHERE received_at >= $1 AND subject LIKE $2 AND examined_at IS NOT NULL`,
    [new Date(started), `${run}-%`],
  );
  if (rows.length < sent) throw new Error(`${sent - rows.length} of ${sent} mails did not become visible`);
  const last = Math.max(...rows.map(({ at }) => at.getTime()));
  return {
    perSecond: sent / ((last - started) / 1000),
    waits: rows.map(({ subject, at }) => Math.max(0, at.getTime() - taken.get(subject))),
  };
}

async function countVisible(pool, since) {
  const { rows } = await pool.query(
    `SELECT count(*)::int AS visible FROM intake.report WHERE received_at >= $1 AND examined_at IS NOT NULL`,
    [new Date(since)],
  );
  return rows[0].visible;
}
