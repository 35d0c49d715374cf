import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Transaction } from '@tocsin/platform';
import { TriageModule } from '@tocsin/triage';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { heard, reportOf, revocationOf, say, sharedCase } from '../../factories/partner-cases.js';

let world: FederationWorld;
let aa: Cirt;
let bb: Cirt;

interface Fault {
  readonly struck: boolean;
  mend(): void;
}

/** The connection breaks once, at the n-th statement of a transaction that speaks of partners' cases or their reports. */
function breakAt(statement: number): Fault {
  const whole = Transaction.prototype.query;
  let left = statement;
  Transaction.prototype.query = async function broken<T>(
    this: Transaction,
    sql: string,
    params: unknown[] = [],
  ): Promise<T[]> {
    const isMeant = /foreign_case|foreign_revision|intake\.report|partner-case/.test(sql);
    // As PostgreSQL says it when it is shut down under a statement.
    if (isMeant && --left === 0) throw Object.assign(new Error('the connection broke'), { code: '57P01' });
    return whole.call(this, sql, params) as Promise<T[]>;
  };
  return {
    get struck() {
      return left <= 0;
    },
    mend: () => {
      Transaction.prototype.query = whole;
    },
  };
}

let fault: Fault | undefined;

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb'], { modules: [TriageModule] });
  aa = world.cirt('aa');
  bb = world.cirt('bb');
});
afterAll(() => world.close());
afterEach(() => fault?.mend());

async function settled(): Promise<void> {
  for (let tries = 0; tries < 8; tries++) {
    await world.work();
    world.forward(5);
  }
  await world.work();
}

async function standing(id: string) {
  const [row] = await bb.query(
    `SELECT f.state, f.revision, (SELECT count(*)::int FROM sharing.foreign_revision v WHERE v.foreign_case_id = f.id) AS kept,
            (SELECT count(*)::int FROM intake.report r
              WHERE r.fields->'partner'->>'caseId' = f.id::text) AS reports,
            (SELECT r.subject FROM intake.report r WHERE r.id = f.report_id) AS subject,
            (SELECT count(*)::int FROM observables.sighting s WHERE s.subject_id = f.report_id) AS sightings
       FROM sharing.foreign_case f WHERE f.case_id = $1`,
    [id],
  );
  return row;
}

describe('a connection that breaks at any statement', () => {
  test('loses no report and makes no second one; the partner hears one answer for each message', async () => {
    let broken = 0;
    for (let at = 1; at < 60; at++) {
      const document = sharedCase({ id: `I-2026-1${String(at).padStart(5, '0')}` });
      const before = (await heard(aa, 'acknowledgement')).length;
      const jti = await say(aa, bb, reportOf(aa, document));
      fault = breakAt(at);
      await settled();
      fault.mend();
      expect(await standing(document.id)).toEqual({
        state: 'visible',
        revision: 1,
        kept: 1,
        reports: 1,
        subject: document.title,
        sightings: 2,
      });
      const answers = (await heard(aa, 'acknowledgement')).slice(before);
      expect(answers.map(({ of, status }) => [of, status])).toEqual([[jti, 'Pending']]);
      if (!fault.struck) break;
      broken++;
    }
    expect(broken).toBeGreaterThan(5);
    expect(fault?.struck).toBe(false);
  });

  test('hides what was taken back all the same, and says so once', async () => {
    let broken = 0;
    for (let at = 1; at < 60; at++) {
      const document = sharedCase({ id: `I-2026-2${String(at).padStart(5, '0')}` });
      await say(aa, bb, reportOf(aa, document));
      await world.work();
      const before = (await heard(aa, 'revocation-status')).length;
      await say(aa, bb, revocationOf(aa, document, 'retract'));
      fault = breakAt(at);
      await settled();
      fault.mend();
      expect(await standing(document.id)).toEqual({
        state: 'hidden',
        revision: 1,
        kept: 1,
        reports: 1,
        subject: '',
        sightings: 0,
      });
      const answers = (await heard(aa, 'revocation-status')).slice(before);
      expect(answers.map(({ state }) => state)).toEqual(['hidden']);
      if (!fault.struck) break;
      broken++;
    }
    expect(broken).toBeGreaterThan(5);
    expect(fault?.struck).toBe(false);
  });
});
