import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail, ListAudit, SYSTEM } from '@tocsin/audit';
import { newId } from '@tocsin/platform';
import { openDatabase, type OpenDatabase } from '../../support/open-database.js';

let db: OpenDatabase;
const audit = new AuditTrail();

beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

async function append(id: string, action: string): Promise<void> {
  await db.database.transaction((tx) =>
    audit.append(tx, {
      actor: SYSTEM,
      action,
      subject: { kind: 'report', id },
      reason: 'because',
      detail: { a: 1 },
    }),
  );
}

describe('the record', () => {
  it.each([
    ['changed', `UPDATE audit.entry SET action = 'x'`],
    ['shortened', `DELETE FROM audit.entry`],
    ['emptied', `TRUNCATE audit.entry`],
  ])('cannot be %s, not even by its owner', async (_how, sql) => {
    await append(newId(), 'report.received');
    await expect(db.database.query(sql)).rejects.toThrow('the record is append-only');
  });

  it('keeps nothing of a transaction that failed', async () => {
    const id = newId();
    const failing = db.database.transaction(async (tx) => {
      await audit.append(tx, { actor: SYSTEM, action: 'report.received', subject: { kind: 'report', id } });
      throw new Error('after the record');
    });
    await expect(failing).rejects.toThrow('after the record');
    expect((await new ListAudit(db.database).execute({ subjectId: id, limit: 10 })).items).toEqual([]);
  });

  it('is read by subject, newest first, page by page', async () => {
    const id = newId();
    for (const action of ['one', 'two', 'three']) await append(id, action);
    const list = new ListAudit(db.database);
    const first = await list.execute({ subjectId: id, limit: 2 });
    expect(first.items.map((row) => row.action)).toEqual(['three', 'two']);
    expect(first.items[0]).toMatchObject({ actor: { name: 'Tocsin' }, reason: 'because', detail: { a: 1 } });
    const second = await list.execute({ subjectId: id, limit: 2, cursor: first.next! });
    expect(second).toMatchObject({ items: [{ action: 'one' }], next: null });
  });
});
