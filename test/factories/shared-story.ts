import { type Actor } from '@tocsin/identity';
import { ChangeFields } from '@tocsin/incidents';
import { AnswerCase, ChangeOutgoing, RevokeShares, type RevocationKind } from '@tocsin/sharing';
import { OpenIncidentFromReport } from '@tocsin/triage';
import { type Cirt, type FederationWorld } from './federation-world.js';
import { incidentOf, release, share, sharingOf } from './shared-incidents.js';

/** What people at A do with one case; people at B answer what they see. */
export type Deed = { do: 'share' } | { do: 'revise' } | { do: 'call-back'; kind: RevocationKind };

/** How a case stands when nothing is left to do, in words that are the same for every run of the same story. */
export interface Standing {
  /** What B's people see: the title of the revision that stands, and its number; null: nothing. */
  seen: { title: string | null; revision: number } | null;
  /** That is the last one that A released and did not call back; or nothing is, and nothing was left. */
  current: boolean;
  hidden: boolean;
  /** How many reports B's inbox has of it, and rows of each revision. */
  reports: number;
  doubled: number;
  /** At A: what is not delivered, and of how many revisions B proves that he holds the same. */
  undelivered: number;
  differing: number;
  /** At A: revisions whose call-back was not answered. */
  unanswered: number;
  answer: string | null;
}

/** One case between A and B, and people on both sides who do not know of any fault. */
export class SharedStory {
  private constructor(
    private readonly a: Cirt,
    private readonly b: Cirt,
    private readonly hands: { a: Actor; b: Actor },
    readonly ref: string,
    private shareId: string | null = null,
    private title = 0,
  ) {}

  static async begin(a: Cirt, b: Cirt, hands: { a: Actor; b: Actor }): Promise<SharedStory> {
    const { ref } = await incidentOf(a, hands.a, { title: 'As it began' });
    return new SharedStory(a, b, hands, ref);
  }

  async perform(deed: Deed): Promise<void> {
    const { a, hands, ref } = this;
    if (deed.do === 'call-back') {
      if (this.shareId === null) return;
      const { shares } = await sharingOf(a, hands.a, ref);
      // A person sees that all was called back already.
      const [newest] = shares.flatMap((one) => one.releases).filter(({ undoneAt }) => undoneAt === null);
      if (!newest || shares.every(({ state }) => state !== 'released')) return;
      // A correction leaves the newest revision and takes back those before it.
      const range = deed.kind === 'correct' ? { to: newest.revision - 1 } : {};
      if (range.to === 0) return;
      const order = { kind: deed.kind, reason: 'It was wrong.', ...range };
      await a.get(RevokeShares).execute(hands.a, ref, order).catch(unlessNothingLeft);
      return;
    }
    if (deed.do === 'revise') await this.retitle();
    if (this.shareId !== null) await release(a, hands.a, ref, [this.shareId]);
    else this.shareId = (await share(a, hands.a, ref, [this.b]))[0]?.shareId ?? null;
  }

  private async retitle(): Promise<void> {
    const [row] = await this.a.query<{ version: number }>(
      `SELECT version FROM incidents.incident WHERE reference = $1`,
      [this.ref],
    );
    this.title += 1;
    const change = { version: row?.version ?? 1, title: `After ${this.title} looks` };
    await this.a.get(ChangeFields).execute(this.hands.a, this.ref, change);
  }

  /** People at B open an incident of what lies in their inbox: that is their yes; and say it to every next revision. */
  async answer(): Promise<void> {
    const reports = await this.b.query<{ ref: string; version: number }>(
      `SELECT r.reference AS ref, r.version FROM intake.report r JOIN sharing.foreign_case f ON f.report_id = r.id
        WHERE f.case_id = $1 AND f.state = 'visible' AND r.state = 'received'`,
      [this.ref],
    );
    for (const { ref, version } of reports)
      await this.b.get(OpenIncidentFromReport).execute(this.hands.b, ref, { version });
    const asked = await this.b.query<{ id: string; revision: number }>(
      `SELECT f.id, f.revision FROM sharing.foreign_case f JOIN intake.report r ON r.id = f.report_id
        WHERE f.case_id = $1 AND f.state = 'visible' AND f.answer = 'Pending' AND r.state = 'accepted'`,
      [this.ref],
    );
    for (const { id, revision } of asked)
      await this.b.get(AnswerCase).execute(this.hands.b, id, { revision, status: 'Approved' });
  }

  /** People at A send again what was given up. */
  async retryDead(): Promise<void> {
    for (const cirt of [this.a, this.b]) {
      const dead = await cirt.query<{ jti: string }>(
        `SELECT jti FROM sharing.outgoing_message WHERE state = 'dead'`,
      );
      const actor = cirt === this.a ? this.hands.a : this.hands.b;
      for (const { jti } of dead) await cirt.get(ChangeOutgoing).retry(actor, jti);
    }
  }

  async standing(): Promise<Standing> {
    const { a, b, hands, ref } = this;
    const [held] = await b.query<{ state: string; revision: number; title: string | null; answer: string }>(
      `SELECT f.state, f.revision, r.document->>'title' AS title, f.answer FROM sharing.foreign_case f
         LEFT JOIN sharing.foreign_revision r ON r.foreign_case_id = f.id AND r.revision = f.revision
        WHERE f.case_id = $1`,
      [ref],
    );
    const [counted] = await b.query<{ reports: number; doubled: number }>(
      `SELECT (SELECT count(*)::int FROM intake.report WHERE fields->'partner'->>'id' = $1) AS reports,
              (SELECT count(*)::int FROM (SELECT 1 FROM sharing.foreign_revision r JOIN sharing.foreign_case f
                 ON f.id = r.foreign_case_id WHERE f.case_id = $1 GROUP BY r.revision HAVING count(*) > 1) d) AS doubled`,
      [ref],
    );
    const { shares } = await sharingOf(a, hands.a, ref);
    const releases = shares.flatMap((one) => one.releases).filter(({ undoneAt }) => undoneAt === null);
    const standing = releases.filter(({ revokedAt }) => revokedAt === null);
    const visible = held?.state === 'visible' && held.revision > 0;
    return {
      seen: visible ? { title: held.title, revision: held.revision } : null,
      current: (visible ? held.revision : 0) === Math.max(0, ...standing.map(({ revision }) => revision)),
      hidden: held !== undefined && !visible,
      reports: visible ? (counted?.reports ?? 0) : Math.min(1, counted?.reports ?? 0),
      doubled: counted?.doubled ?? 0,
      undelivered: standing.filter(({ delivery }) => delivery !== 'delivered').length,
      differing: standing.filter(({ proof }) => proof === 'differs').length,
      unanswered: shares.flatMap((one) => one.revocations).filter(({ state }) => state === null).length,
      answer: visible ? held.answer : null,
    };
  }
}

/** All of it was called back before. */
function unlessNothingLeft(error: unknown): void {
  const code = (error as { code?: unknown }).code;
  if (code !== 'SHARING.NOTHING_LEFT') throw error;
}

/** Nothing but time and good lines, until nobody has anything left to do. */
export async function settle(world: FederationWorld, stories: readonly SharedStory[]): Promise<string[]> {
  world.network.fate = () => 'deliver';
  for (const name of world.cirts.keys()) world.network.up(name);
  await world.network.release();
  const errors: string[] = [];
  for (let rounds = 0; rounds < 4; rounds++) {
    errors.push(...(await world.live(40, 20)));
    for (const story of stories) {
      await story.retryDead();
      await story.answer();
    }
  }
  return errors;
}
