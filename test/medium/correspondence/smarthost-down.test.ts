import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MailCarrier, QueueReply, type Delivery, type Parcel } from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { SMTPServer } from 'smtp-server';
import { SendMail } from '../../../libs/correspondence/src/outbox/send-mail.js';
import { SmtpCarrier } from '../../../libs/correspondence/src/outbox/smtp-carrier.js';
import { CorrespondenceWorld } from '../../factories/correspondence-world.js';

const PATIENCE = 'socketTimeout=500&greetingTimeout=500&connectionTimeout=500';

/** The way out of a real system, to a port on which the test may or may not listen. */
class ToPort extends MailCarrier {
  port = 0;

  carry(parcel: Parcel): Promise<Delivery[]> {
    return new SmtpCarrier(`smtp://127.0.0.1:${this.port}?${PATIENCE}`).carry(parcel);
  }
}

const carrier = new ToPort();
const taken: { to: string[]; id: string }[] = [];
const refusing = new Set<string>();
let world: CorrespondenceWorld;
let ada: Actor & { id: string };
let server: SMTPServer | null = null;

beforeAll(async () => {
  carrier.port = await freePort();
  world = await CorrespondenceWorld.open({ carrier, handlers: { 'mail.send': SendMail } });
  ada = await world.person('handler');
});
afterAll(async () => {
  await down();
  await world.close();
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise<unknown>((resolve) => probe.close(resolve));
  return port;
}

async function up(): Promise<void> {
  const started = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(refusing.has(address) ? Object.assign(new Error('4.2.2 full'), { responseCode: 452 }) : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const id = /^Message-ID: (.*)$/im.exec(Buffer.concat(chunks).toString())?.[1]?.trim() ?? '';
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), id });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => started.listen(carrier.port, '127.0.0.1', resolve));
  server = started;
}

async function down(): Promise<void> {
  const running = server;
  server = null;
  if (running) await new Promise<void>((resolve) => running.close(resolve));
}

async function minutes(count: number, step = 1): Promise<void> {
  for (let passed = 0; passed < count; passed += step) {
    world.clock.forward(step);
    await world.work();
  }
}

test('a mail server that is away for an hour loses nothing and doubles nothing', async () => {
  const messages = [];
  for (let n = 0; n < 4; n++) {
    const report = await world.report();
    messages.push(await world.get(QueueReply).execute(ada, { report: report.ref }, { text: `Answer ${n}.` }));
  }
  await minutes(60, 5);
  for (const { id } of messages) {
    const { state, last_error: error } = await world.state(id);
    expect({ state, error }).toMatchObject({
      state: 'retrying',
      error: expect.stringContaining('not reached'),
    });
  }
  const [waiting] = await world.query<{ next: Date }>(
    `SELECT min(send_at) AS next FROM correspondence.message WHERE state = 'retrying'`,
  );
  expect(waiting!.next.getTime()).toBeGreaterThan(world.clock.now().getTime());
  await up();
  await minutes(60, 5);
  const ids = await Promise.all(messages.map((message) => world.messageIdOf(message)));
  expect(taken.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  for (const { id } of messages) expect((await world.state(id)).state).toBe('sent');
});

test('of several recipients each gets it once, whoever was put off too', async () => {
  const report = await world.report();
  const colleague = `colleague-${report.id}@example.org`;
  await world.query(`UPDATE intake.report SET recipients = $2 WHERE id = $1`, [
    report.id,
    JSON.stringify([{ name: '', address: colleague }]),
  ]);
  refusing.add(colleague);
  const before = taken.length;
  const { id } = await world
    .get(QueueReply)
    .execute(ada, { report: report.ref }, { text: 'To both.', to: [report.from, colleague] });
  await minutes(5);
  expect(await world.state(id)).toMatchObject({
    state: 'retrying',
    last_error: expect.stringContaining('4.2.2 full'),
  });
  refusing.clear();
  await minutes(30, 5);
  expect((await world.state(id)).state).toBe('sent');
  expect(taken.slice(before).map(({ to }) => to)).toEqual([[report.from], [colleague]]);
});
