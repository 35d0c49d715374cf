import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM } from '@tocsin/audit';
import { loadConfig } from '@tocsin/config';
import { type NewReport, ReceiveReport, StoredFiles } from '@tocsin/intake';
import { Clock, Jobs, sha256Hex } from '@tocsin/platform';
import { openDatabase, type OpenDatabase } from '../../support/open-database.js';

let db: OpenDatabase;
const receive = new ReceiveReport(
  new Clock(),
  loadConfig({ SITE_DEFAULT_TLP: 'GREEN' }),
  new StoredFiles(new Jobs()),
);

beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const take = (report: Partial<NewReport>) =>
  db.database.transaction((tx) =>
    receive.execute(tx, SYSTEM, {
      channel: 'email',
      raw: { bytes: Buffer.from('raw bytes') },
      rawContentType: 'message/rfc822',
      ...report,
    }),
  );

describe('receiving a report', () => {
  it('keeps bytes, report, first audit row and job together, in three statements', async () => {
    const bytes = Buffer.from('Subject: exactly as it came\r\n\r\n\u00ff');
    let id = '';
    const statements = await db.countStatements(async () => {
      ({ id } = await take({ raw: { bytes }, subject: 'As it came' }));
    });
    // START TRANSACTION, the one statement, COMMIT
    expect(statements).toBe(3);
    const [row] = await db.database.query<{
      raw: Buffer;
      action: string;
      task: string;
      tlp: string;
      assumed: boolean;
    }>(
      `SELECT b.bytes AS raw, e.action, j.task_identifier AS task, r.tlp, r.tlp_assumed AS assumed
         FROM intake.report r
         JOIN platform.blob b ON b.sha256 = r.raw_sha256
         JOIN audit.entry e ON e.subject_id = r.id
         JOIN graphile_worker.jobs j ON j.key = 'examine:' || r.id
        WHERE r.id = $1`,
      [id],
    );
    expect(row).toMatchObject({
      action: 'report.received',
      task: 'report.examine',
      tlp: 'GREEN',
      assumed: true,
    });
    expect(row?.raw.equals(bytes)).toBe(true);
  });

  it('gives the same message one report, other content under the same Message-ID another', async () => {
    const first = await take({ messageId: '<m1@example.org>', contentHash: 'a' });
    const again = await take({ messageId: '<m1@example.org>', contentHash: 'a' });
    const other = await take({ messageId: '<m1@example.org>', contentHash: 'b' });
    expect(again).toMatchObject({ id: first.id, reference: first.reference, duplicate: true });
    expect(other.duplicate).toBe(false);
    expect(other.id).not.toBe(first.id);
  });

  it('makes one of twins that arrive at the same instant', async () => {
    const twins = await Promise.all(
      Array.from({ length: 8 }, () => take({ messageId: '<twin@example.org>', contentHash: 't' })),
    );
    expect(new Set(twins.map((twin) => twin.id)).size).toBe(1);
    expect(twins.filter((twin) => !twin.duplicate)).toHaveLength(1);
  });

  it('numbers by year, without limit at six digits', async () => {
    const year = new Date().getUTCFullYear();
    const { reference } = await take({});
    expect(reference).toMatch(new RegExp(`^R-${year}-\\d{6}$`, 'u'));
    await db.database.query(`SELECT setval('platform.reference_r_${year}', 1234567)`);
    expect((await take({})).reference).toBe(`R-${year}-1234568`);
  });

  it('stores a file once, however often it comes', async () => {
    const file = { name: 'a.txt', contentType: 'text/plain', bytes: Buffer.from('the same file') };
    await take({ attachments: [file, { ...file, name: 'b.txt' }] });
    await take({ attachments: [file] });
    const [count] = await db.database.query<{ blobs: number; files: number }>(
      `SELECT (SELECT count(*)::int FROM platform.blob WHERE sha256 = $1) AS blobs,
              (SELECT count(*)::int FROM intake.attachment WHERE sha256 = $1) AS files`,
      [sha256Hex(file.bytes)],
    );
    expect(count).toEqual({ blobs: 1, files: 3 });
  });
});
