import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@tocsin/platform';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;

beforeAll(async () => {
  world = await TriageWorld.open({ env: { OWN_ASSETS: '203.0.113.0/28,our-lab.example' } });
});
afterAll(() => world.close());

const OURS = `Hello,

we saw connections from 192.0.2.17 to your server. Please look whether the page
http://evil.example/login is still there, and block 198.51.100.4 if you can.`;

/** What we wrote in a thread of a report. @returns its Message-ID and the thread */
async function answered(reportId: string) {
  const threadId = newId();
  const messageId = `<${newId()}@cirt.example>`;
  await world.query(
    `INSERT INTO correspondence.thread (id, report_id, token, subject) VALUES ($1, $2, $3, 'A case')
     ON CONFLICT DO NOTHING`,
    [threadId, reportId, newId()],
  );
  const [thread] = await world.query<{ id: string }>(
    `SELECT id FROM correspondence.thread WHERE report_id = $1`,
    [reportId],
  );
  await message(thread!.id, 'out', OURS, messageId);
  return { messageId, threadId: thread!.id };
}

async function message(
  threadId: string,
  direction: 'in' | 'out',
  text: string,
  messageId: string | null = null,
) {
  const id = newId();
  await world.query(
    `INSERT INTO correspondence.message (id, thread_id, position, direction, channel, author_kind, author_name, subject,
                                         body_text, message_id, tlp, at, state)
     SELECT $1, $2, coalesce(max(position), 0) + 1, $3, 'email', $4, 'A', 'A case', $5, $6, 'AMBER', now(), $7
       FROM correspondence.message WHERE thread_id = $2`,
    [
      id,
      threadId,
      direction,
      direction === 'in' ? 'reporter' : 'person',
      text,
      messageId,
      direction === 'in' ? 'received' : 'sent',
    ],
  );
  return id;
}

async function seenIn(subjectId: string): Promise<string[]> {
  const rows = await world.query<{ value: string }>(
    `SELECT o.value FROM observables.sighting s JOIN observables.observable o ON o.id = s.observable_id
      WHERE s.subject_id = $1 ORDER BY o.value`,
    [subjectId],
  );
  return rows.map(({ value }) => value);
}

const quoted = (text: string) => text.replaceAll(/^/gm, '> ');

it('a message names what its sender says, and nothing of what we had written to him', async () => {
  const { id } = await world.report({ text: 'Look.' });
  const { threadId } = await answered(id);
  const texts: [string, string[]][] = [
    [quoted(OURS), []],
    [`It is gone; 203.0.113.99 does it now.\n\n${OURS}`, ['203.0.113.99']],
    [`I blocked 198.51.100.4 myself.\n${quoted(OURS)}`, ['198.51.100.4']],
    ['Write to 203.0.113.3 or ask www.our-lab.example.', []],
  ];
  for (const [text, expected] of texts) {
    const messageId = await message(threadId, 'in', text);
    await world.query(`SELECT platform.enqueue_job('event', $1::json, NULL, NULL, NULL, NULL)`, [
      JSON.stringify({ name: 'correspondence.message-received', payload: { messageId, reportId: id } }),
    ]);
    expect(await world.work()).toEqual([]);
    expect(await seenIn(messageId)).toEqual(expected);
  }
});

it('a mail that answers ours and became a report of its own does not, either', async () => {
  const { id } = await world.report({ text: 'Look.' });
  const { messageId } = await answered(id);
  const text = `We are the network behind it. 203.0.113.99 is the host.\n\nOn Monday CIRT wrote:\n${OURS}`;
  const report = await world.report({ text, inReplyTo: messageId });
  expect(await seenIn(report.id)).toEqual(['203.0.113.99']);
  const alone = await world.report({ text });
  expect(await seenIn(alone.id)).toContain('192.0.2.17');
});
