import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type MispDocument, writeMispCase } from '@tocsin/formats';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Clock, Database, Jobs, newId, type Transaction } from '@tocsin/platform';
import { ReleaseGate, type RefusalReason } from '@tocsin/release';
import { sourcePushesNot } from '../documents/documents.errors.js';
import { CaseJournal } from '../exchange/case-journal.js';
import { AskSecondPerson } from '../taxii/publishing/ask-second-person.js';
import { FindShare, type ReadyShare } from '../taxii/publishing/find-share.js';
import { pushJob } from './push-event.js';

export const MISP_OUTCOMES = ['queued', 'unchanged', 'refused', 'needs-approval'] as const;
export type MispOutcome = (typeof MISP_OUTCOMES)[number];

/** What became of one MISP of the partner. */
export interface MispResult {
  instance: string;
  outcome: MispOutcome;
  reason: RefusalReason | 'not-active' | null;
  releaseId: string | null;
}

interface Instance {
  id: string;
  title: string;
  sent: string | null;
}

/**
 * Sends a case, as it was agreed with a partner, to the MISPs that belong to him: the same projection, the same gate. The
 * gate sees the exact bytes; they wait in the queue, and nothing is added to them on the way.
 */
@Injectable()
export class ReleaseToMisp {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly shares: FindShare,
    private readonly gate: ReleaseGate,
    private readonly approvals: AskSecondPerson,
    private readonly jobs: Jobs,
    private readonly journal: CaseJournal,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `SHARING.SHARE_UNKNOWN` (404), `SHARING.NOT_LEADER`, `SHARING.MISP_PUSHES_NOT` (409) */
  async execute(actor: Actor, ref: string, shareId: string): Promise<MispResult[]> {
    this.access.require(actor, 'sharing.write');
    const incident = await this.incidents.findByReference(actor, ref);
    return this.database.transaction(async (tx) => {
      const found = await this.shares.of(tx, actor, incident.id, shareId);
      if (!('one' in found))
        return [{ instance: found.partner, outcome: 'refused', reason: 'not-active', releaseId: null }];
      const document = writeMispCase(found.one.composed.projected);
      const instances = await this.instances(tx, found, document);
      if (instances.length === 0) throw sourcePushesNot();
      const results: MispResult[] = [];
      for (const instance of instances)
        results.push(
          await this.one(tx, actor, { id: incident.id, reference: incident.ref }, found, document, instance),
        );
      if (results.some(({ outcome }) => outcome === 'queued')) await this.shares.left(tx, found);
      return results;
    });
  }

  private async one(
    tx: Transaction,
    actor: Actor,
    incident: { id: string; reference: string },
    { one, room, release }: ReadyShare,
    document: MispDocument,
    { id: instanceId, title, sent }: Instance,
  ): Promise<MispResult> {
    const bytes = Buffer.from(JSON.stringify(document));
    if (sent === sha256(bytes))
      return { instance: title, outcome: 'unchanged', reason: null, releaseId: null };
    const { partner, composed } = one;
    const decision = await this.gate.release(
      tx,
      { ...composed.request, way: { kind: 'share', encrypted: true } },
      {
        actor,
        subject: { kind: 'incident', id: incident.id, ref: incident.reference },
        content: 'misp',
        partner: { id: partner.partnerId, name: partner.name },
        removed: composed.removed,
      },
      { bytes, contentType: 'application/json' },
    );
    if (!decision.allowed) {
      if (decision.reason === 'needs-approval')
        await this.approvals.ask(tx, actor, { id: incident.id, ref: incident.reference }, one, {
          bytes,
          contentType: 'application/json',
        });
      const outcome = decision.reason === 'needs-approval' ? 'needs-approval' : 'refused';
      return { instance: title, outcome, reason: decision.reason, releaseId: null };
    }
    const id = newId();
    await tx.query(
      `INSERT INTO sharing.misp_push (id, instance_id, event_uuid, case_owner, case_id, revision, content_sha256, state,
              created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'queued', $8, $9)`,
      [
        id,
        instanceId,
        document.Event.uuid,
        room.owner,
        room.caseId,
        release.revision,
        decision.sha256,
        this.clock.now(),
        actor.name,
      ],
    );
    await this.jobs.enqueue(tx, ...pushJob(id, instanceId));
    await this.journal.write(tx, actor, incident, {
      action: 'sharing.sent-to-misp',
      changes: { sharedWith: `${partner.name} (${title})`, revision: release.revision },
      detail: { shareId: one.share.id, releaseId: decision.releaseId, sha256: decision.sha256 },
    });
    return { instance: title, outcome: 'queued', reason: null, releaseId: decision.releaseId };
  }

  /** Those of the share's partner, with what was sent of the case last. */
  private instances(tx: Transaction, { one, room }: ReadyShare, document: MispDocument): Promise<Instance[]> {
    return tx.query<Instance>(
      `SELECT m.id, m.title,
              (SELECT u.content_sha256 FROM sharing.misp_push u
                WHERE u.instance_id = m.id AND u.event_uuid = $2 AND u.case_owner = $3 AND u.case_id = $4 AND u.state <> 'dead'
                ORDER BY u.created_at DESC LIMIT 1) AS sent
         FROM sharing.misp_instance m WHERE m.partner_id = $1 AND m.active AND m.pushes ORDER BY m.title, m.id`,
      [one.partner.partnerId, document.Event.uuid, room.owner, room.caseId],
    );
  }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
