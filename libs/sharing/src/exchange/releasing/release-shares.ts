import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type RidReport } from '@tocsin/formats';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences, type IncidentRow } from '@tocsin/incidents';
import { Clock, Config, Database, type Transaction } from '@tocsin/platform';
import { type RefusalReason, ReleaseGate } from '@tocsin/release';
import { nextRevision } from '../../protocol/next-revision.js';
import { unfit } from '../../partners/capability/capability.js';
import { encryptTo } from '../../transport/envelope/jwe.js';
import { SendEvent } from '../../transport/sending/send-event.js';
import { CaseJournal } from '../case-journal.js';
import { LeadConsents } from '../handover/lead-consents.js';
import { notLeader, previewStale, shareUnknown, tooLargeForPartner } from '../exchange.errors.js';
import { type Room } from '../shares/room.js';
import { RoomRepository } from '../shares/room.repository.js';
import { type ShareRecord } from '../shares/share.record.js';
import { ShareRepository } from '../shares/share.repository.js';
import { type Composed, CONTENT_TYPE, reportEvent } from './compose-release.js';
import { type Prepared, type PreparedRelease, PrepareRelease } from './prepare-release.js';
import { ShareFiles } from './share-files.js';

/** One share that is to go; `sha256` of the preview that somebody looked at (hexadecimal). */
export interface WantedRelease {
  shareId: string;
  sha256?: string;
}

export type ReleaseOutcome =
  | 'released'
  /** He holds exactly this already. */
  | 'unchanged'
  | 'refused'
  | 'needs-approval';

/** What became of one share. */
export interface ReleaseResult {
  shareId: string;
  partner: string;
  outcome: ReleaseOutcome;
  reason: RefusalReason | 'not-active' | null;
  releaseId: string | null;
  revision: number | null;
  sha256: string | null;
}

/**
 * Lets a case go to partners: each gets his own projection under one number. The gate is asked about the exact bytes,
 * once, before they are signed (rule 5); who may not have it is named, and the others get it all the same.
 */
@Injectable()
export class ReleaseShares {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly rooms: RoomRepository,
    private readonly shares: ShareRepository,
    private readonly preparing: PrepareRelease,
    private readonly gate: ReleaseGate,
    private readonly sender: SendEvent,
    private readonly files: ShareFiles,
    private readonly consents: LeadConsents,
    private readonly journal: CaseJournal,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN`, `SHARING.SHARE_UNKNOWN`, `SHARING.PREVIEW_STALE`, `SHARING.NOT_LEADER` */
  async execute(actor: Actor, ref: string, wanted: readonly WantedRelease[]): Promise<ReleaseResult[]> {
    this.access.require(actor, 'sharing.write');
    const incident = await this.incidents.findByReference(actor, ref);
    return this.database.transaction(async (tx) => {
      const rooms = await this.rooms.ofIncident(tx, incident.id);
      const results: ReleaseResult[] = [];
      const found = new Set<string>();
      for (const room of rooms) {
        const shares = await this.shares.ofRoom(tx, room.id);
        const here = wanted.filter(({ shareId }) => shares.some(({ id }) => id === shareId));
        for (const { shareId } of here) found.add(shareId);
        if (here.length > 0) results.push(...(await this.room(tx, actor, incident, room, shares, here)));
      }
      if (wanted.some(({ shareId }) => !found.has(shareId))) throw shareUnknown();
      return results;
    });
  }

  private async room(
    tx: Transaction,
    actor: Actor,
    incident: IncidentRow,
    room: Room,
    shares: readonly ShareRecord[],
    wanted: readonly WantedRelease[],
  ): Promise<ReleaseResult[]> {
    const release = await this.preparing.of(tx, actor, room, shares);
    const { content } = release;
    const next = nextRevision(room, this.config.federation.issuer, content.fingerprint);
    if (content.passing === null && 'refused' in next) throw notLeader(room.leader);
    const consents = await this.consents.of(tx, room);
    const results: ReleaseResult[] = [];
    for (const { shareId, sha256 } of wanted) {
      const one = release.prepared.find(({ share }) => share.id === shareId);
      if (!one) throw shareUnknown();
      // A person releases what he looked at, and nothing else.
      if (sha256 !== undefined && sha256 !== one.composed?.sha256) throw previewStale(one.partner.name);
      results.push(await this.one(tx, actor, incident, release, one, consents));
    }
    if (release.isNew && results.some(({ outcome }) => outcome === 'released'))
      await this.rooms.revised(tx, room, {
        revision: release.revision,
        fingerprint: content.fingerprint,
        at: release.generatedAt,
      });
    return results;
  }

  private async one(
    tx: Transaction,
    actor: Actor,
    incident: IncidentRow,
    { revision }: PreparedRelease,
    { share, partner, composed, unready, supersedes, isHeld }: Prepared,
    consents: [string, string] | undefined,
  ): Promise<ReleaseResult> {
    const result = (outcome: ReleaseOutcome, more: Partial<ReleaseResult> = {}): ReleaseResult => ({
      shareId: share.id,
      partner: partner.name,
      outcome,
      reason: null,
      releaseId: null,
      revision: null,
      sha256: composed?.sha256 ?? null,
      ...more,
    });
    if (composed === null) return result('refused', { reason: unready });
    if (isHeld) return result('unchanged', { revision });
    // base64url in a token: four signs for three bytes, and a little around it.
    const size = Math.ceil((composed.bytes.length * 4) / 3) + 4_096;
    const fault = unfit(partner.capability, size, CONTENT_TYPE);
    if (fault?.reason === 'too-large') throw tooLargeForPartner(partner.name, size, fault.limit);
    const about = {
      actor,
      subject: { kind: 'incident' as const, id: incident.id, ref: incident.ref },
      content: 'report',
      partner: { id: partner.partnerId, name: partner.name },
      removed: composed.removed,
    };
    const leaving = { bytes: composed.bytes, contentType: CONTENT_TYPE };
    const decision = await this.gate.release(tx, composed.request, about, leaving);
    if (!decision.allowed)
      return result(decision.reason === 'needs-approval' ? 'needs-approval' : 'refused', {
        reason: decision.reason,
      });
    const { releaseId } = decision;
    const event = await this.event(composed, share, { supersedes, consents }, partner.agreement?.named ?? []);
    const holdSeconds = this.config.mail.holdSeconds;
    await this.sender.execute(tx, { partnerId: partner.partnerId, event, releaseId, holdSeconds });
    await this.files.ofReport(tx, partner.partnerId, event);
    await this.keep(tx, actor, {
      share,
      composed,
      supersedes,
      releaseId,
      version: partner.agreement?.version ?? 0,
    });
    await this.journal.write(
      tx,
      actor,
      { id: incident.id, reference: incident.ref },
      {
        action: 'sharing.released',
        reason: share.reason || null,
        changes: { sharedWith: partner.name, revision },
        detail: { shareId: share.id, releaseId, sha256: composed.sha256, tlp: composed.tlp },
      },
    );
    return result('released', { releaseId, revision });
  }

  /** RED is readable by the named persons alone, so also not by those who only run the partner's system. */
  private async event(
    composed: Composed,
    share: ShareRecord,
    chain: { supersedes: number | null; consents?: [string, string] },
    named: readonly { email: string; jwk: Record<string, unknown> }[],
  ): Promise<RidReport> {
    const issuer = this.config.federation.issuer;
    if (composed.tlp !== 'RED')
      return reportEvent(composed, { issuer, ...chain, recipients: [] }, { document: composed.document });
    const persons = named.filter(({ email }) => share.recipients.includes(email));
    const jwe = await encryptTo(
      persons.map(({ jwk }) => jwk),
      composed.bytes,
    );
    return reportEvent(composed, { issuer, ...chain, recipients: share.recipients }, { jwe });
  }

  private async keep(
    tx: Transaction,
    actor: Actor,
    what: {
      share: ShareRecord;
      composed: Composed;
      supersedes: number | null;
      releaseId: string;
      version: number;
    },
  ): Promise<void> {
    const { share, composed, supersedes, releaseId, version } = what;
    await tx.query(
      `INSERT INTO sharing.released_revision (id, share_id, revision, supersedes, content_sha256, removed, tlp, hops_left,
              attachments, recipients, agreement_version, released_by, released_by_name, approved_by_name, released_at,
              fingerprint)
       VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9::jsonb, $10, $11, $12, $13,
               (SELECT decided_by_name FROM release.approval WHERE release_id = $1), $14, $15)`,
      [
        releaseId,
        share.id,
        composed.projected.revision,
        supersedes,
        composed.sha256,
        JSON.stringify(composed.removed),
        composed.tlp,
        composed.hopsLeft,
        JSON.stringify(composed.attachments),
        composed.tlp === 'RED' ? share.recipients : [],
        version,
        actor.kind === 'person' ? actor.id : null,
        actor.name,
        this.clock.now(),
        composed.fingerprint,
      ],
    );
    await this.shares.move(tx, share.id, 'released');
  }
}
