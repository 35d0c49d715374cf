import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { databaseUrlOf, processesOf, type SystemProcesses } from '../support/killable-system.js';
import { sendMail } from '../support/send-mail.js';
import { sql } from '../support/sql.js';
import { startSystem } from '../support/start-system.mjs';

const MAILS = 2_000;
const CONNECTIONS = 8;
const THREADS = 20;
const VICTIMS: (keyof SystemProcesses)[] = ['mailgate', 'worker', 'postgres'];
const ROUNDS = 2;

let system: Awaited<ReturnType<typeof startSystem>>;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop({ remove: true }));

/** A mail, where it has to end, and the answers that its sender got: one for each time it was acknowledged. */
interface Sent {
  word: string;
  raw: Buffer;
  as: 'report' | 'reply';
  copies: string[][];
  acknowledged: string[];
}

const reporter = (n: number) => `reporter-${n % THREADS}@example.org`;

function compose(n: number): Sent {
  const word = `pour${n}x${randomBytes(6).toString('hex')}`;
  const isReply = n % 10 === 3;
  const isDouble = n % 10 === 7;
  const hasFile = n % 10 === 5;
  const headers = [
    `From: ${reporter(n)}`,
    'To: cirt@cirt.example',
    `Subject: ${word}`,
    `Message-ID: <${word}@mail.example.org>`,
    ...(isReply ? [`In-Reply-To: <seed-${n % THREADS}@mail.example.org>`] : []),
  ];
  const text = `See hxxp://${word}[.]example[.]net/login and 192.0.2.${n % 250}`;
  const file = `--b\nContent-Type: application/octet-stream; name=evidence.bin\nContent-Transfer-Encoding: base64
Content-Disposition: attachment; filename=evidence.bin\n\n${randomBytes(15_000)
    .toString('base64')
    .replaceAll(/.{76}/g, '$&\n')}\n--b--\n`;
  const body = hasFile
    ? `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n${text}\n${file}`
    : `\n${text}\n`;
  return {
    word,
    raw: Buffer.from(`${headers.join('\n')}\n${body}`.replaceAll('\n', '\r\n')),
    as: isReply ? 'reply' : 'report',
    copies: isDouble ? [['cirt@cirt.example'], ['abuse@cirt.example']] : [['cirt@cirt.example']],
    acknowledged: [],
  };
}

/** What a mail server does that must not lose anything: the same again until it gets its 250. */
async function deliver(raw: Buffer, from: string, to: string[]): Promise<string> {
  for (;;) {
    try {
      return await sendMail(raw, { ...system.local.smtp, from, to });
    } catch {
      await sleep(100);
    }
  }
}

const query = <T extends object>(text: string, params: unknown[] = []) =>
  sql<T>(databaseUrlOf(system.dataDir), text, params);

async function seedThreads(): Promise<void> {
  for (let n = 0; n < THREADS; n++) {
    const raw = `From: ${reporter(n)}\r\nSubject: seed ${n}\r\nMessage-ID: <seed-${n}@mail.example.org>\r\n\r\nFirst words\r\n`;
    await deliver(Buffer.from(raw), reporter(n), ['cirt@cirt.example']);
  }
  await eventually(async () => {
    const [row] = await query<{ count: number }>(
      `SELECT count(*)::int FROM intake.report WHERE subject LIKE 'seed %'`,
    );
    expect(row?.count).toBe(THREADS);
  });
}

/** Each victim in turn, at even parts of the way; waits until it is back. */
async function kill(progress: () => number): Promise<number> {
  const times = ROUNDS * VICTIMS.length;
  for (let done = 0; done < times; done++) {
    while (progress() < (done + 1) / (times + 1)) await sleep(20);
    const victim = VICTIMS[done % VICTIMS.length] ?? 'worker';
    const before = processesOf(system.dataDir)[victim];
    process.kill(before, 'SIGKILL');
    await eventually(() => expect(processesOf(system.dataDir)[victim]).not.toBe(before));
  }
  return times;
}

async function pour(mails: readonly Sent[], counted: () => void): Promise<void> {
  const waiting = [...mails];
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, n) => {
      for (let mail = waiting.shift(); mail; mail = waiting.shift()) {
        for (const to of mail.copies) mail.acknowledged.push(await deliver(mail.raw, reporter(n), to));
        counted();
      }
    }),
  );
}

test('two thousand mails while each part is killed: what got its 250 is there, once, and nothing waits', async () => {
  await seedThreads();
  const mails = Array.from({ length: MAILS }, (_, n) => compose(n));
  let sent = 0;
  const [kills] = await Promise.all([kill(() => sent / MAILS), pour(mails, () => void (sent += 1))]);
  expect(kills).toBe(6);

  await eventually(async () => {
    const [row] = await query<{ unfiled: number; unexamined: number; jobs: number }>(
      `SELECT (SELECT count(*)::int FROM intake.inbound_message WHERE filed_at IS NULL) AS unfiled,
              (SELECT count(*)::int FROM intake.report WHERE examined_at IS NULL) AS unexamined,
              (SELECT count(*)::int FROM graphile_worker.jobs 
                WHERE run_at <= now() AND (attempts < max_attempts OR locked_at IS NOT NULL)) AS jobs`,
    );
    expect(row).toEqual({ unfiled: 0, unexamined: 0, jobs: 0 });
  }, 240_000);
  // Runs that a newer job took the place of are swept out within seconds; anything else was tried to the end.
  await eventually(async () => {
    const dead = await query(
      `SELECT task_identifier, attempts, last_error FROM graphile_worker.jobs
        WHERE attempts >= max_attempts OR (last_error IS NOT NULL AND task_identifier IN ('mail.file', 'report.examine'))`,
    );
    expect(dead).toEqual([]);
  }, 30_000);

  const stored = new Map(
    (
      await query<{ id: string; sha256: string }>(
        `SELECT m.id, encode(sha256(b.bytes), 'hex') AS sha256
           FROM intake.inbound_message m JOIN platform.blob b ON b.sha256 = m.raw_sha256`,
      )
    ).map(({ id, sha256 }) => [id, sha256]),
  );
  const reports = countBy(await query<{ subject: string }>(`SELECT subject FROM intake.report`));
  const replies = countBy(
    await query<{ subject: string }>(`SELECT subject FROM correspondence.message WHERE direction = 'in'`),
  );
  const wrong = mails.filter(({ word, raw, as, acknowledged }) => {
    const sha256 = createHash('sha256').update(raw).digest('hex');
    const here = [reports.get(word) ?? 0, replies.get(word) ?? 0];
    const once = as === 'report' ? [1, 0] : [0, 1];
    return here.join() !== once.join() || acknowledged.some((id) => stored.get(id) !== sha256);
  });
  expect(wrong.map(({ word, as }) => [word, as, reports.get(word) ?? 0, replies.get(word) ?? 0])).toEqual([]);
}, 600_000);

function countBy(rows: readonly { subject: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { subject } of rows) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return counts;
}
