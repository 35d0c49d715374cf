import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { AuditTrail } from '@tocsin/audit';
import { FileReply } from '@tocsin/correspondence';
import { ReceiveReport } from '@tocsin/intake';
import { Observables } from '@tocsin/observables';
import { Throttle } from '@tocsin/platform';
import { FileMessage } from '@tocsin/triage';
import { ExaminationWriter } from '../../../libs/triage/src/examination/examination-writer.js';
import { ExamineReports } from '../../../libs/triage/src/examination/examine-reports.js';
import { InboundMessages } from '../../../libs/triage/src/filing/inbound-messages.js';
import { ReadInbound } from '../../../libs/triage/src/filing/read-inbound.js';
import { eml } from '../../factories/correspondence-world.js';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
beforeAll(async () => {
  world = await TriageWorld.open();
});
afterEach(() => void jest.restoreAllMocks());
afterAll(() => world.close());

const DAY = 24 * 60 * 60;
const file = (inboundId: string, attempt = 1) => world.get(FileMessage).run({ inboundId }, { attempt });
const mail = (word: string, text = 'See hxxp://evil[.]example/x from 192.0.2.7') =>
  world.mail(
    eml({ From: `${word}@example.org`, Subject: word, 'Message-ID': `<${word}@mail.example.org>` }, text),
  );
const reportsOf = (word: string) =>
  world.query<{
    id: string;
    examined: boolean;
    problems: { code: string; detail: string }[];
    values: number;
    events: number;
  }>(
    `SELECT r.id, r.examined_at IS NOT NULL AS examined, r.problems,
            (SELECT count(*)::int FROM observables.sighting s WHERE s.subject_id = r.id) AS values,
            (SELECT count(*)::int FROM graphile_worker._private_jobs j
              WHERE j.payload->>'name' = 'report.examined' AND j.payload->'payload'->>'reportId' = r.id::text) AS events
       FROM intake.inbound_message m JOIN intake.report r ON r.id = m.report_id
      WHERE r.subject = $1 OR m.id::text = $1`,
    [word],
  );

function withFiles(word: string, count: number): string {
  const parts = Array.from(
    { length: count },
    (_, n) =>
      `--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="log-${n}.txt"\n\n${word} ${n}\n`,
  );
  return `From: ${word}@example.org\nSubject: ${word}\nMessage-ID: <${word}@mail.example.org>\nMIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee ${word}.example.net\n${parts.join('')}--b--\n`;
}

describe('what filing and examining a mail costs', () => {
  const statements = async (raw: string) => {
    const id = await world.mail(raw);
    return world.db.countStatements(() => file(id));
  };
  const plain = eml(
    { From: 'cost@example.org', Subject: 'cost', 'Message-ID': '<cost@mail.example.org>' },
    'See 192.0.2.8',
  );

  test('is a fixed number of statements; each is a round trip that the next mail waits for', async () => {
    await statements(plain.replaceAll('cost', 'warm-up'));
    expect(await statements(plain)).toBeLessThanOrEqual(PLAIN);
  });

  test('and does not grow with the number of files', async () => {
    const one = await statements(withFiles('one-file', 1));
    expect(one).toBeLessThanOrEqual(PLAIN + 4);
    expect(await statements(withFiles('ten-files', 10))).toBe(one);
    expect(await statements(withFiles('twenty-files', 20))).toBe(one);
  });

  test('is one statement at the door', async () => {
    expect(await world.db.countStatements(() => world.mail(plain))).toBe(1);
  });
});
/** Lower it when it gets less. */
const PLAIN = 20;

describe('a worker that ends in the middle', () => {
  const away = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const steps: [string, () => { mockRejectedValueOnce: (error: Error) => unknown }][] = [
    ['of reading', () => jest.spyOn(ReadInbound.prototype, 'execute')],
    ['of looking for a thread', () => jest.spyOn(FileReply.prototype, 'execute')],
    ['of writing the report', () => jest.spyOn(ReceiveReport.prototype, 'execute')],
    ['of marking the message', () => jest.spyOn(InboundMessages.prototype, 'file')],
    ['between filing and examining', () => jest.spyOn(ExamineReports.prototype, 'execute')],
    ['of storing values', () => jest.spyOn(Observables.prototype, 'record')],
    ['of looking for the like', () => jest.spyOn(Observables.prototype, 'similarSubjects')],
    ['of writing what was found', () => jest.spyOn(ExaminationWriter.prototype, 'write')],
  ];

  test.each(steps)('%s leaves one report, examined once, after the next try', async (step, spy) => {
    const word = step.replaceAll(' ', '-');
    const id = await mail(word);
    spy().mockRejectedValueOnce(away());
    await expect(file(id)).rejects.toThrow('ECONNREFUSED');
    await file(id, 2);
    await file(id, 3);
    expect(await reportsOf(word)).toEqual([
      expect.objectContaining({ examined: true, problems: [], events: 1 }),
    ]);
  });

  test('after all was done does nothing twice', async () => {
    const id = await mail('done');
    await file(id);
    jest.spyOn(AuditTrail.prototype, 'append').mockRejectedValue(new Error('nothing to record'));
    await file(id, 2);
    expect(await reportsOf('done')).toHaveLength(1);
  });
});

describe('a message whose reading ends the process', () => {
  const deaths = async (id: string, times: number) => {
    // What a killed process leaves: counted, never taken back.
    for (let n = 0; n < times; n++) await world.get(Throttle).attempt(`mail.file:${id}`, 3, DAY);
  };

  test('is left to people after three deaths: a report with its bytes, and no dead job', async () => {
    const id = await mail('killer');
    await deaths(id, 3);
    const read = jest.spyOn(ReadInbound.prototype, 'execute');
    await file(id, 5);
    expect(read).not.toHaveBeenCalled();
    expect(await reportsOf(id)).toEqual([
      expect.objectContaining({
        examined: true,
        problems: [
          { code: 'unparsable', detail: 'WorkerDied' },
          { code: 'examination-failed', detail: 'WorkerDied' },
        ],
        events: 1,
      }),
    ]);
  });

  test('in its examination is shown as it was filed', async () => {
    const id = await mail('late-killer');
    jest.spyOn(ExamineReports.prototype, 'execute').mockRejectedValueOnce(new Error('killed'));
    await expect(file(id)).rejects.toThrow('killed');
    await deaths(id, 3);
    await file(id, 5);
    const [report] = await reportsOf('late-killer');
    expect(report).toMatchObject({
      examined: true,
      values: 0,
      problems: [{ code: 'examination-failed', detail: 'WorkerDied' }],
    });
  });

  test('is not one that waits for a database: failures that the process survives are not counted', async () => {
    const id = await mail('patient');
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    jest.spyOn(ReadInbound.prototype, 'execute').mockRejectedValue(away);
    for (let attempt = 1; attempt < 10; attempt++) await expect(file(id, attempt)).rejects.toThrow(away);
    jest.restoreAllMocks();
    await file(id, 10);
    expect(await reportsOf('patient')).toEqual([expect.objectContaining({ problems: [], values: 3 })]);
  });
});
