import { Injectable } from '@nestjs/common';
import { Clock, Jobs, newId, type Transaction } from '@tocsin/platform';
import { pushJob } from './push-event.js';

/** What of a case is called back from whose MISPs. */
export interface MispWithdrawal {
  owner: string;
  caseId: string;
  partnerIds: readonly string[];
  from: number;
  to: number;
  /** Whether what stands there goes too; else a later revision takes its place. */
  deletes: boolean;
}

/** A MISP where something of the case was, or was about to be. */
export interface CalledBackMisp {
  partner: string;
  title: string;
  revision: number;
}

/**
 * Calls a case back from the MISPs that it was sent to: what waits for one that is away does not leave any more, and what
 * stands in one is deleted there by the same queue, so that the deletion comes after whatever is on its way this moment.
 */
@Injectable()
export class WithdrawFromMisps {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, by: string, withdrawal: MispWithdrawal): Promise<CalledBackMisp[]> {
    const { owner, caseId, partnerIds, from, to, deletes } = withdrawal;
    const scope = [partnerIds, owner, caseId, from, to];
    // Asked before the waiting ones go: one that waits may have arrived, and only its answer was lost.
    const standing = deletes ? await tx.query<Standing>(STANDING, scope) : [];
    const waiting = await tx.query<CalledBackMisp>(WAITING, scope);
    for (const { instanceId, eventUuid, revision } of standing) {
      const id = newId();
      await tx.query(
        `INSERT INTO sharing.misp_push (id, instance_id, event_uuid, case_owner, case_id, revision, content_sha256, state,
                created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, NULL, 'queued', $7, $8)`,
        [id, instanceId, eventUuid, owner, caseId, revision, this.clock.now(), by],
      );
      await this.jobs.enqueue(tx, ...pushJob(id, instanceId));
    }
    const isStanding = (one: CalledBackMisp): boolean =>
      standing.some(({ title, revision }) => title === one.title && revision === one.revision);
    return [...standing, ...waiting.filter((one) => !isStanding(one))];
  }
}

type Standing = CalledBackMisp & { instanceId: string; eventUuid: string };

const OF_CASE = `k.instance_id = m.id AND m.partner_id = ANY($1::uuid[]) AND p.id = m.partner_id AND k.case_owner = $2 AND k.case_id = $3`;

/** The latest that was sent of each event, unless its deletion was. */
const STANDING = `
  SELECT * FROM (
    SELECT DISTINCT ON (k.instance_id, k.event_uuid) k.instance_id AS "instanceId", k.event_uuid AS "eventUuid", k.revision,
           k.content_sha256 IS NULL AS deleted, p.name AS partner, m.title
      FROM sharing.misp_push k, sharing.misp_instance m, sharing.partner p
     WHERE ${OF_CASE} ORDER BY k.instance_id, k.event_uuid, k.created_at DESC, k.id DESC) latest
   WHERE NOT deleted AND revision BETWEEN $4::bigint AND $5::bigint`;

const WAITING = `
  DELETE FROM sharing.misp_push k USING sharing.misp_instance m, sharing.partner p
   WHERE ${OF_CASE} AND k.revision BETWEEN $4::bigint AND $5::bigint AND k.state <> 'done' AND k.content_sha256 IS NOT NULL
  RETURNING p.name AS partner, m.title, k.revision`;
