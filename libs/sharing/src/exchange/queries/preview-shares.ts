import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Database, type Transaction } from '@tocsin/platform';
import { ReleaseGate } from '@tocsin/release';
import { shareUnknown } from '../exchange.errors.js';
import { type Prepared, type PreparedRelease, PrepareRelease } from '../releasing/prepare-release.js';
import { RoomRepository } from '../shares/room.repository.js';
import { ShareRepository } from '../shares/share.repository.js';
import { type RevisionSuggestion, type SharePreview } from './sharing.view.js';

/** What would leave now, to the byte, and what the gate would say; nothing leaves by it. */
@Injectable()
export class PreviewShares {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly rooms: RoomRepository,
    private readonly shares: ShareRepository,
    private readonly preparing: PrepareRelease,
    private readonly gate: ReleaseGate,
  ) {}

  /** @param shareIds none: all of the case. @throws DomainError `SHARING.SHARE_UNKNOWN` */
  async execute(actor: Actor, ref: string, shareIds: readonly string[]): Promise<SharePreview[]> {
    this.access.require(actor, 'sharing.write');
    const incident = await this.incidents.findByReference(actor, ref);
    return this.database.transaction(async (tx) => {
      const previews: SharePreview[] = [];
      const approvals = await tx.query<ApprovalRow>(APPROVALS, [incident.id]);
      for (const { release, one } of await this.prepared(tx, actor, incident.id)) {
        if (shareIds.length > 0 && !shareIds.includes(one.share.id)) continue;
        if (one.share.state === 'withdrawn') continue;
        previews.push(viewOf(release, one, this.answer(one), approvals));
      }
      if (shareIds.some((id) => !previews.some(({ shareId }) => shareId === id))) throw shareUnknown();
      return previews;
    });
  }

  /** Who holds an older state than what would leave now: a person decides whether it does. */
  async suggestions(actor: Actor, ref: string): Promise<RevisionSuggestion[]> {
    this.access.require(actor, 'sharing.write');
    const incident = await this.incidents.findByReference(actor, ref);
    return this.database.transaction(async (tx) => {
      const all = await this.prepared(tx, actor, incident.id);
      return all.flatMap(({ one: { share, partner, composed, isHeld } }) => {
        const [last] = share.sent;
        const isBehind = last?.revoked === false && composed !== null && !isHeld;
        return isBehind ? [{ shareId: share.id, partner: partner.name, since: last.revision }] : [];
      });
    });
  }

  private answer({ composed, unready }: Prepared): SharePreview['refused'] {
    if (composed === null) return unready;
    const decision = this.gate.preview(composed.request);
    return decision.allowed ? null : decision.reason;
  }

  private async prepared(
    tx: Transaction,
    actor: Actor,
    incidentId: string,
  ): Promise<{ release: PreparedRelease; one: Prepared }[]> {
    const all: { release: PreparedRelease; one: Prepared }[] = [];
    for (const room of await this.rooms.ofIncident(tx, incidentId)) {
      const shares = await this.shares.ofRoom(tx, room.id);
      const release = await this.preparing.of(tx, actor, room, shares);
      all.push(...release.prepared.map((one) => ({ release, one })));
    }
    return all;
  }
}

interface ApprovalRow {
  partnerId: string;
  sha256: string;
  state: 'waiting' | 'approved' | 'declined';
}

/** The newest word on each document, as long as it was not used. */
const APPROVALS = `
  SELECT DISTINCT ON (partner_id, sha256) partner_id AS "partnerId", sha256, coalesce(decision, 'waiting') AS state
    FROM release.approval WHERE incident_id = $1 AND release_id IS NULL AND expires_at > now()
   ORDER BY partner_id, sha256, requested_at DESC`;

function viewOf(
  { revision }: PreparedRelease,
  { share, partner, composed, supersedes, isHeld }: Prepared,
  refused: SharePreview['refused'],
  approvals: readonly ApprovalRow[],
): SharePreview {
  const approval = approvals.find(
    ({ partnerId, sha256 }) => partnerId === partner.partnerId && sha256 === composed?.sha256,
  );
  return {
    shareId: share.id,
    partner: { id: partner.partnerId, name: partner.name },
    revision,
    supersedes,
    text: composed?.bytes.toString('utf8') ?? null,
    sha256: composed?.sha256 ?? null,
    size: composed?.bytes.length ?? 0,
    tlp: composed?.tlp ?? 'RED',
    removed: composed?.removed ?? [],
    hopsLeft: composed?.hopsLeft ?? 0,
    isHeld,
    // A second person has spoken: it may leave.
    refused: refused === 'needs-approval' && approval?.state === 'approved' ? null : refused,
    approval: approval?.state ?? null,
  };
}
