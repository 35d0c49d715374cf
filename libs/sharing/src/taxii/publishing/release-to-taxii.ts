import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Database, type Transaction } from '@tocsin/platform';
import { type RefusalReason, ReleaseGate, type ReleaseRequest, type Removal } from '@tocsin/release';
import { CaseJournal } from '../../exchange/case-journal.js';
import { previewStale } from '../../exchange/exchange.errors.js';
import { STIX_TYPE } from '../serving/media-type.js';
import { AskSecondPerson } from './ask-second-person.js';
import { composeBundle, type ComposedBundle } from './compose-bundle.js';
import { FindShare, type ReadyShare } from './find-share.js';
import { Publications, type Published } from './publications.js';
import { PublishToTaxii } from './publish-to-taxii.js';

/** What would stand in the partner's collection, to the byte. */
export interface TaxiiPreview {
  partner: string;
  revision: number;
  sha256: string;
  bytes: Buffer;
  removed: Removal[];
  /** Why the gate would not let it go; null: it would. */
  refused: TaxiiRefusal | null;
  /** The revision that he can fetch now; null: none. */
  published: number | null;
}

/** `unchanged`: exactly this stands there. `needs-approval`: a second person was asked for it. */
export const TAXII_OUTCOMES = ['published', 'unchanged', 'refused', 'needs-approval'] as const;
export type TaxiiOutcome = (typeof TAXII_OUTCOMES)[number];

export type TaxiiRefusal = RefusalReason | 'not-active';

export interface TaxiiResult {
  partner: string;
  outcome: TaxiiOutcome;
  reason: TaxiiRefusal | null;
  revision: number | null;
  releaseId: string | null;
  /** Versions of objects that are new in the collection. */
  objects: number;
}

interface Ready extends ReadyShare {
  before: Published | null;
  composed: ComposedBundle;
  request: ReleaseRequest;
}

type Found = Ready | { partner: string };

/** Puts a case, as it was agreed with a partner, where he fetches it by TAXII: the same projection, the same gate. */
@Injectable()
export class ReleaseToTaxii {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly shares: FindShare,
    private readonly publications: Publications,
    private readonly publishing: PublishToTaxii,
    private readonly gate: ReleaseGate,
    private readonly approvals: AskSecondPerson,
    private readonly journal: CaseJournal,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN`, `SHARING.SHARE_UNKNOWN` (404), `SHARING.NOT_LEADER` (409) */
  async preview(actor: Actor, ref: string, shareId: string): Promise<TaxiiPreview> {
    this.access.require(actor, 'sharing.write');
    const incident = await this.incidents.findByReference(actor, ref);
    return this.database.transaction(async (tx) => {
      const found = await this.find(tx, actor, incident.id, shareId);
      if (!('one' in found))
        return {
          partner: found.partner,
          revision: 0,
          sha256: '',
          bytes: Buffer.alloc(0),
          removed: [],
          refused: 'not-active',
          published: null,
        };
      const { one, release, composed, request, before } = found;
      const decision = this.gate.preview(request);
      return {
        partner: one.partner.name,
        revision: release.revision,
        sha256: composed.sha256,
        bytes: composed.bytes,
        removed: one.composed.removed,
        refused: decision.allowed ? null : decision.reason,
        published: before && !before.revoked ? before.revision : null,
      };
    });
  }

  /**
   * @param sha256 of the preview that somebody looked at; absent: nobody did
   * @throws as `preview`; `SHARING.PREVIEW_STALE` (409)
   */
  async execute(actor: Actor, ref: string, shareId: string, sha256?: string): Promise<TaxiiResult> {
    this.access.require(actor, 'sharing.write');
    const incident = await this.incidents.findByReference(actor, ref);
    return this.database.transaction(async (tx) => {
      const found = await this.find(tx, actor, incident.id, shareId);
      if (!('one' in found)) return refused(found.partner, 'not-active');
      const { one, composed, request } = found;
      const { partner } = one;
      if (isHeld(found))
        return { ...refused(partner.name, null), outcome: 'unchanged', revision: found.release.revision };
      // A person releases what he looked at, and nothing else.
      if (sha256 !== undefined && sha256 !== composed.sha256) throw previewStale(partner.name);
      const decision = await this.gate.release(
        tx,
        request,
        {
          actor,
          subject: { kind: 'incident', id: incident.id, ref: incident.ref },
          content: 'stix-2.1',
          partner: { id: partner.partnerId, name: partner.name },
          removed: one.composed.removed,
        },
        { bytes: composed.bytes, contentType: STIX_TYPE },
      );
      if (!decision.allowed) {
        if (decision.reason === 'needs-approval')
          await this.approvals.ask(tx, actor, incident, found.one, {
            bytes: composed.bytes,
            contentType: STIX_TYPE,
          });
        return refused(partner.name, decision.reason);
      }
      return this.publish(tx, actor, { id: incident.id, reference: incident.ref }, found, decision.releaseId);
    });
  }

  private async publish(
    tx: Transaction,
    actor: Actor,
    incident: { id: string; reference: string },
    found: Ready,
    releaseId: string,
  ): Promise<TaxiiResult> {
    const { room, release, one, composed } = found;
    const { partner } = one;
    const of = { partnerId: partner.partnerId, owner: room.owner, caseId: room.caseId };
    const { bundle, sha256, times } = composed;
    const objects = await this.publishing.execute(tx, {
      partnerId: partner.partnerId,
      bundle,
      releaseId,
      of: { owner: room.owner, id: room.caseId },
    });
    await this.publications.write(tx, {
      ...of,
      releaseId,
      revision: release.revision,
      ...times,
      projectedSha256: one.composed.sha256,
      by: actor.name,
    });
    await this.shares.left(tx, found);
    await this.journal.write(tx, actor, incident, {
      action: 'sharing.published',
      changes: { sharedWith: partner.name, revision: release.revision },
      detail: { shareId: one.share.id, releaseId, sha256, objects },
    });
    return {
      partner: partner.name,
      outcome: 'published',
      reason: null,
      revision: release.revision,
      releaseId,
      objects,
    };
  }

  private async find(tx: Transaction, actor: Actor, incidentId: string, shareId: string): Promise<Found> {
    const found = await this.shares.of(tx, actor, incidentId, shareId);
    if (!('one' in found)) return found;
    const { room, one } = found;
    const of = { partnerId: one.partner.partnerId, owner: room.owner, caseId: room.caseId };
    const before = await this.publications.latest(tx, of);
    return {
      ...found,
      before,
      composed: composeBundle(one.composed.projected, before?.history ?? null),
      // Behind his own key and TLS; RED would have to be readable by named persons alone, and is refused.
      request: { ...one.composed.request, way: { kind: 'taxii', encrypted: true } },
    };
  }
}

/** Another version of the same words would make every reader fetch them again. */
const isHeld = ({ before, one }: Ready): boolean =>
  before !== null && !before.revoked && before.projectedSha256 === one.composed.sha256;

function refused(partner: string, reason: TaxiiResult['reason']): TaxiiResult {
  const outcome = reason === 'needs-approval' ? 'needs-approval' : 'refused';
  return { partner, outcome, reason, revision: null, releaseId: null, objects: 0 };
}
