import { afterAll, beforeAll, expect } from '@jest/globals';
import { StoreMessage } from '@tocsin/intake';
import { Clock } from '@tocsin/platform';
import { ImapFlow } from 'imapflow';
import { MailboxPoller } from '../../../apps/mailgate/src/imap/mailbox-poller.js';
import { type Dovecot, hasDovecot, startDovecot, testWithDovecot } from '../../support/dovecot.js';
import { eventually } from '../../support/eventually.js';
import { openDatabase, type OpenDatabase } from '../../support/open-database.js';

let db: OpenDatabase;
let server: Dovecot;
const running: { poller: MailboxPoller; end: Promise<void> }[] = [];

beforeAll(async () => {
  db = await openDatabase();
  if (hasDovecot) server = await startDovecot();
});
afterAll(async () => {
  for (const { poller, end } of running) {
    await poller.stop();
    await end;
  }
  if (hasDovecot) await server.stop();
  await db.close();
});

const account = (user: string) => ({
  host: '127.0.0.1',
  port: server.port,
  secure: false,
  user,
  password: 'secret',
  mailbox: 'INBOX',
});

function poll(user: string, more: { processedMailbox?: string; maxBytes?: number } = {}): MailboxPoller {
  const store = new StoreMessage(db.database, new Clock());
  const { maxBytes = 100_000, ...settings } = more;
  const quiet = { warn: () => undefined, error: () => undefined };
  const poller = new MailboxPoller(
    { ...account(user), ...settings },
    { store, maxBytes, logger: quiet, tell: () => Promise.resolve() },
  );
  running.push({ poller, end: poller.run() });
  return poller;
}

const mail = (subject: string, size = 0) => `Subject: ${subject}\r\n\r\n${'x'.repeat(size)}\r\n`;

async function stored(user: string): Promise<string[]> {
  const rows = await db.database.query<{ raw: Buffer }>(
    `SELECT b.bytes AS raw FROM intake.inbound_message m JOIN platform.blob b ON b.sha256 = m.raw_sha256
      WHERE m.source_key LIKE $1 ORDER BY m.received_at`,
    [`imap:${user}@%`],
  );
  return rows.map(({ raw }) => /Subject: (.*)/u.exec(raw.toString())?.[1]?.trim() ?? '');
}

async function asOwner<T>(
  user: string,
  work: (client: ImapFlow) => Promise<T>,
  mailbox = 'INBOX',
): Promise<T> {
  const { host, port, secure, password } = account(user);
  const client = new ImapFlow({ host, port, secure, auth: { user, pass: password }, logger: false });
  // A connection that breaks rejects the command under way; the event says it a second time.
  client.on('error', () => undefined);
  await client.connect();
  await client.mailboxOpen(mailbox);
  try {
    return await work(client);
  } finally {
    await client.logout();
  }
}

testWithDovecot(
  'what waits is stored and flagged, what arrives is heard of at once, and a cut connection is mended',
  async () => {
    server.deliver('anna', mail('one'));
    server.deliver('anna', mail('two'));
    poll('anna');
    await eventually(async () => expect(await stored('anna')).toEqual(['one', 'two']));
    const flags = await eventually(() =>
      asOwner('anna', async (client) => {
        const all = await client.fetchAll('1:*', { flags: true });
        expect(all.every((each) => each.flags?.has('$TocsinStored'))).toBe(true);
        return all.length;
      }),
    );
    expect(flags).toBe(2);
    // Far sooner than the safety poll of a minute: the server told us.
    server.deliver('anna', mail('three'));
    await eventually(async () => expect(await stored('anna')).toContain('three'), 20_000);
    server.cut('anna');
    server.deliver('anna', mail('four'));
    await eventually(async () => expect(await stored('anna')).toContain('four'), 20_000);
    expect(await stored('anna')).toHaveLength(4);
  },
);

testWithDovecot('killed between storing and flagging, it stores nothing twice', async () => {
  server.deliver('berta', mail('once'));
  const first = poll('berta');
  await eventually(async () => expect(await stored('berta')).toEqual(['once']));
  await first.stop();
  // As if the flag had never been set.
  await asOwner('berta', (client) => client.messageFlagsRemove('1:*', ['$TocsinStored']));
  poll('berta');
  await eventually(() =>
    asOwner('berta', async (client) => {
      const [only] = await client.fetchAll('1:*', { flags: true });
      expect(only?.flags?.has('$TocsinStored')).toBe(true);
    }),
  );
  expect(await stored('berta')).toEqual(['once']);
});

testWithDovecot(
  'it moves what it stored where a folder is named, and leaves what is too large, flagged',
  async () => {
    await asOwner('carla', (client) => client.mailboxCreate('Done'));
    server.deliver('carla', mail('large', 5_000));
    server.deliver('carla', mail('small'));
    poll('carla', { processedMailbox: 'Done', maxBytes: 2_000 });
    await eventually(async () => {
      expect(await asOwner('carla', (client) => client.search({ all: true }), 'Done')).toHaveLength(1);
    });
    expect(await stored('carla')).toEqual(['small']);
    const [left] = await asOwner('carla', (client) =>
      client.fetchAll('1:*', { flags: true, envelope: true }),
    );
    expect(left?.envelope?.subject).toBe('large');
    expect(left?.flags?.has('$TocsinTooLarge')).toBe(true);
  },
);
