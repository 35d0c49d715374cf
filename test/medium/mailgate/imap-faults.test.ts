import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { DoorBook, StoreMessage } from '@tocsin/intake';
import { ImapFlow } from 'imapflow';
import { MailboxPoller } from '../../../apps/mailgate/src/imap/mailbox-poller.js';
import { mailboxName } from '../../../apps/mailgate/src/imap/mailbox-takings.js';
import { eml } from '../../factories/correspondence-world.js';
import { TriageWorld } from '../../factories/triage-world.js';
import { CuttingProxy } from '../../support/cutting-proxy.js';
import { type Dovecot, hasDovecot, startDovecot, testWithDovecot } from '../../support/dovecot.js';
import { eventually } from '../../support/eventually.js';

let world: TriageWorld;
let server: Dovecot;
let proxy: CuttingProxy;
let running: { poller: MailboxPoller; end: Promise<void> }[] = [];

beforeAll(async () => {
  world = await TriageWorld.open();
  if (!hasDovecot) return;
  server = await startDovecot();
  proxy = await CuttingProxy.before(server.port);
});
afterEach(async () => {
  for (const { poller, end } of running) {
    await poller.stop();
    await end;
  }
  running = [];
  if (!proxy) return;
  proxy.refuse(false);
  proxy.rewrite = (answer) => answer;
  proxy.hold = () => undefined;
});
afterAll(async () => {
  if (hasDovecot) {
    await proxy.close();
    await server.stop();
  }
  await world.close();
});

const account = (user: string) => ({
  host: '127.0.0.1',
  port: proxy.port,
  secure: false,
  user,
  password: 'secret',
  mailbox: 'INBOX',
});

function poll(
  user: string,
  more: { mailbox?: string; processedMailbox?: string; maxBytes?: number } = {},
): void {
  const { maxBytes = 100_000, ...settings } = more;
  const mailbox = { ...account(user), ...settings };
  const book = world.get(DoorBook);
  const poller = new MailboxPoller(mailbox, {
    store: world.get(StoreMessage),
    maxBytes,
    logger: { warn: () => undefined, error: () => undefined },
    tell: (note) => book.note(mailboxName(mailbox), 'imap', note),
    pauses: { firstMs: 100, lastMs: 400, refusedMs: 200 },
  });
  running.push({ poller, end: poller.run() });
}

const mail = (word: string) =>
  eml({ From: 'rosa@example.org', Subject: word, 'Message-ID': `<${word}@example.org>` }).replaceAll(
    '\n',
    '\r\n',
  );
const words = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}-${n}`);

/** Files what was stored, then says which words became a report, and how often. */
async function reports(prefix: string): Promise<string[]> {
  expect(await world.work()).toEqual([]);
  const rows = await world.query<{ subject: string }>(
    `SELECT subject FROM intake.report WHERE subject LIKE $1 ORDER BY length(subject), subject`,
    [`${prefix}-%`],
  );
  return rows.map(({ subject }) => subject);
}

const door = async (user: string) => {
  const [row] = await world.query<{ state: string; last_error: string | null; last_poll_at: Date | null }>(
    `SELECT state, last_error, last_poll_at FROM intake.door WHERE name LIKE $1`,
    [`${user}@%`],
  );
  return row;
};

async function asOwner<T>(
  user: string,
  work: (client: ImapFlow) => Promise<T>,
  mailbox = 'INBOX',
): Promise<T> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: server.port,
    secure: false,
    auth: { user, pass: 'secret' },
    logger: false,
  });
  // A connection that breaks rejects the command under way; the event says it a second time.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.mailboxOpen(mailbox);
    return await work(client);
  } finally {
    client.close();
  }
}

const countIn = (user: string, mailbox: string) =>
  asOwner(
    user,
    async (client) => ((await client.search({ all: true }, { uid: true })) || []).length,
    mailbox,
  );

testWithDovecot(
  'cut in the middle of a FETCH and of a MOVE: each mail is there once, and none is left',
  async () => {
    const all = words('cut', 30);
    for (const word of all) server.deliver('anna', mail(word));
    proxy.cutAt(/UID FETCH .*BODY/, 0);
    proxy.cutAt(/UID FETCH .*BODY/, 40);
    proxy.cutAt(/UID MOVE/, 0);
    proxy.cutAt(/UID FETCH .*BODY/, 150);
    poll('anna', { processedMailbox: 'Done' });
    await eventually(async () => expect(await countIn('anna', 'Done')).toBe(30));
    await eventually(async () => expect(await countIn('anna', 'INBOX')).toBe(0));
    for (const word of words('cut-late', 3)) server.deliver('anna', mail(word));
    proxy.cutAt(/UID MOVE/, 10);
    await eventually(async () => expect(await countIn('anna', 'Done')).toBe(33));
    expect(proxy.cutsLeft).toBe(0);
    expect(await reports('cut')).toEqual([...all, ...words('cut-late', 3)].toSorted(byLength));
  },
);

testWithDovecot('a mailbox that is made anew with the same mails gives each report once', async () => {
  const all = words('anew', 5);
  for (const word of all) server.deliver('berta', mail(word));
  poll('berta');
  await eventually(async () => expect((await reports('anew')).length).toBe(5));
  // Dovecot's is the second in which the mailbox was made.
  await nextSecond();
  server.forget('berta');
  for (const word of [...all, 'anew-5']) server.deliver('berta', mail(word));
  await eventually(async () => expect((await reports('anew')).length).toBe(6));
  await eventually(async () => expect(await flagged('berta')).toBe(6));
  expect(await reports('anew')).toEqual(words('anew', 6));
  const [stored] = await world.query<{ places: number; copies: number }>(
    `SELECT count(DISTINCT split_part(source_key, '/', 3))::int AS places,
            count(*) FILTER (WHERE filed_as = 'duplicate')::int AS copies
       FROM intake.inbound_message WHERE source_key LIKE 'imap:berta@%'`,
  );
  // Stored a second time, because their places are new; filed as what they are.
  expect(stored).toEqual({ places: 2, copies: 5 });
});

testWithDovecot(
  'what others take away between the search and the fetch is left out, the rest is taken',
  async () => {
    for (const word of words('gone', 4)) server.deliver('carla', mail(word));
    let deleted: Promise<unknown> | undefined;
    // Found by the search, and deleted by someone else before the client hears of it.
    proxy.hold = (answer) =>
      /\* (?:SEARCH|ESEARCH) /.test(answer)
        ? (deleted ??= asOwner('carla', (client) => client.messageDelete('2,3', { uid: true })))
        : undefined;
    poll('carla');
    await eventually(async () => expect(await reports('gone')).toEqual(['gone-0', 'gone-3']));
    expect(await countIn('carla', 'INBOX')).toBe(2);
    server.deliver('carla', mail('gone-4'));
    await eventually(async () => expect(await reports('gone')).toEqual(['gone-0', 'gone-3', 'gone-4']));
    expect(deleted).toBeDefined();
  },
);

testWithDovecot(
  'where no flag of ours is permitted each mail is fetched and filed once all the same',
  async () => {
    for (const word of words('flag', 3)) server.deliver('dora', mail(word));
    proxy.rewrite = (answer) => answer.replace(/\[PERMANENTFLAGS \([^)]*\)\]/, '[PERMANENTFLAGS ()]');
    const fetched = () => (proxy.said.match(/UID FETCH \d+ \(?[^\r]*BODY/g) ?? []).length;
    const before = fetched();
    poll('dora');
    await eventually(async () => expect((await reports('flag')).length).toBe(3));
    server.deliver('dora', mail('flag-3'));
    await eventually(async () => expect((await reports('flag')).length).toBe(4));
    expect(fetched() - before).toBe(4);
    // Nothing is fetched again after a restart either: their places are known.
    poll('dora');
    server.deliver('dora', mail('flag-4'));
    await eventually(async () => expect((await reports('flag')).length).toBe(5));
    expect(fetched() - before).toBeLessThanOrEqual(6);
  },
);

testWithDovecot(
  'a mailbox that is not there is said to be missing, and is taken up once it is made',
  async () => {
    poll('emma', { mailbox: 'Abuse' });
    await eventually(async () =>
      expect(await door('emma')).toMatchObject({ state: 'failing', last_error: 'there is no such mailbox' }),
    );
    await asOwner('emma', async (client) => {
      await client.mailboxCreate('Abuse');
      await client.append('Abuse', mail('late-0'));
    });
    await eventually(async () => expect(await reports('late')).toEqual(['late-0']));
    await eventually(async () => expect(await door('emma')).toMatchObject({ state: 'open' }));
  },
);

testWithDovecot('a refused password is said to be that; let in again, it goes on', async () => {
  server.deliver('frieda', mail('locked-0'));
  server.lock('frieda', true);
  // Dovecot looks at its list once a second at most.
  await nextSecond();
  poll('frieda');
  await eventually(async () => {
    const { state, last_error: error } = (await door('frieda'))!;
    expect(state).toBe('failing');
    expect(error).toMatch(/^user name or password refused/);
    expect(error).not.toContain('secret');
  });
  server.lock('frieda', false);
  await eventually(async () => expect(await reports('locked')).toEqual(['locked-0']));
});

testWithDovecot(
  'a server that is down for a while: the state says so, and nothing is lost or doubled',
  async () => {
    server.deliver('gerda', mail('down-0'));
    poll('gerda');
    await eventually(async () => expect(await reports('down')).toEqual(['down-0']));
    proxy.refuse(true);
    await eventually(async () => expect((await door('gerda'))?.state).toBe('failing'));
    server.deliver('gerda', mail('down-1'));
    proxy.refuse(false);
    await eventually(async () => expect(await reports('down')).toEqual(['down-0', 'down-1']));
    await eventually(async () => expect((await door('gerda'))?.state).toBe('open'));
  },
);

testWithDovecot('five hundred at once, with one that is larger than the limit among them', async () => {
  const all = words('many', 500);
  for (const word of all) server.deliver('hanna', mail(word));
  server.deliver('hanna', `${mail('large')}${'x'.repeat(120_000)}\r\n`);
  poll('hanna', { processedMailbox: 'Done' });
  await eventually(async () => expect(await countIn('hanna', 'Done')).toBe(500));
  expect(await countIn('hanna', 'INBOX')).toBe(1);
  expect(await reports('many')).toEqual(all);
  expect(await reports('large')).toEqual([]);
});

testWithDovecot('a mail that cannot be stored stops no other, and is tried again', async () => {
  const refuse = `CREATE FUNCTION pg_temp_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF position('refused-1' in convert_from(NEW.bytes, 'UTF8')) > 0 THEN
        RAISE EXCEPTION 'no room' USING ERRCODE = '53100';
      END IF;
      RETURN NEW;
    END $$`;
  await world.query(refuse);
  await world.query(
    `CREATE TRIGGER refuse BEFORE INSERT ON platform.blob FOR EACH ROW EXECUTE FUNCTION pg_temp_refuse()`,
  );
  for (const word of words('refused', 3)) server.deliver('ida', mail(word));
  poll('ida');
  await eventually(async () => expect(await flagged('ida')).toBe(2));
  await eventually(async () => expect((await door('ida'))?.last_error).toContain('no room'));
  await world.query(`DROP TRIGGER refuse ON platform.blob`);
  await eventually(async () => expect(await reports('refused')).toEqual(words('refused', 3)));
});

function nextSecond(): Promise<void> {
  const now = Math.floor(Date.now() / 1000);
  return eventually(() => expect(Math.floor(Date.now() / 1000)).toBeGreaterThan(now));
}

async function flagged(user: string): Promise<number> {
  const all = await asOwner(user, (client) => client.fetchAll('1:*', { flags: true }));
  return all.filter(({ flags }) => flags?.has('$TocsinStored')).length;
}

function byLength(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
