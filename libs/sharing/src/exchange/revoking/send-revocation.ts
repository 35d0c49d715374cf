import { Inject, Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { Clock, Config, newId, type Transaction } from '@tocsin/platform';
import { Ledger } from '@tocsin/release';
import { type KnownDelivery, revocationTargets } from '../../protocol/revocation-targets.js';
import { ChangeOutgoing } from '../../transport/sending/change-outgoing.js';
import { SendEvent } from '../../transport/sending/send-event.js';
import { type OutgoingState } from '../../transport/transport.vocabulary.js';
import { aboutCase } from '../case-event.js';
import { nothingCorrects } from '../exchange.errors.js';
import { type ShareFile, ShareFiles } from '../releasing/share-files.js';
import { type Room } from '../shares/room.js';
import { ShareRepository } from '../shares/share.repository.js';
import { type RevocationKind } from '../shares/share.vocabulary.js';

/** What is taken back, of one room. */
export interface Retraction {
  kind: RevocationKind;
  /** Told to the partners. */
  reason: string;
  from: number;
  to: number;
  /** Carried onward: what its leader says stands in its place, whether or not we have passed that on. */
  correctedBy?: number | null;
  /** Without: of everyone in the room. */
  shareIds?: readonly string[];
}

export interface Told {
  shareId: string;
  partner: string;
  /** `stopped`: it had not left yet, so there is nobody to tell. */
  outcome: 'told' | 'stopped';
  from: number;
  to: number;
}

interface DeliveryRow {
  releaseId: string;
  shareId: string;
  partnerId: string;
  partner: string;
  /** Nobody answers there any more: he was given up. */
  gone: boolean;
  revision: number;
  tlp: TlpLabel;
  jti: string | null;
  state: OutgoingState | null;
  exercise: boolean;
}

type Delivery = KnownDelivery & Omit<DeliveryRow, 'state'>;

/**
 * Takes revisions back from whoever had them from us: stops what still waits, tells everyone else, and hands out their
 * files no more. The gate is not asked: a revocation carries no word of the case, and taking back must also be possible
 * where sharing no longer is. The ledger has it all the same.
 */
@Injectable()
export class SendRevocation {
  constructor(
    private readonly sender: SendEvent,
    private readonly messages: ChangeOutgoing,
    private readonly files: ShareFiles,
    private readonly shares: ShareRepository,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async execute(
    tx: Transaction,
    actor: ActorRef,
    room: Room,
    { kind, reason, from, to, correctedBy, shareIds }: Retraction,
  ): Promise<Told[]> {
    const rows = await tx.query<DeliveryRow>(DELIVERIES, [room.id, shareIds ?? null]);
    const deliveries = rows.map((row): Delivery => ({ ...row, state: known(row.state) }));
    const { cancel, tell } = revocationTargets(deliveries, { from, to });
    const told: Told[] = [];
    const now = this.clock.now();
    for (const delivery of cancel) {
      if (delivery.jti !== null) await this.messages.cancelIn(tx, delivery.jti, actor);
      const { shareId, partner, revision, releaseId } = delivery;
      await tx.query(`UPDATE sharing.released_revision SET undone_at = $2 WHERE id = $1`, [releaseId, now]);
      if (!tell.includes(delivery.partnerId))
        told.push({ shareId, partner, outcome: 'stopped', from: revision, to: revision });
    }
    for (const partnerId of tell) {
      const of = deliveries.filter((one) => one.partnerId === partnerId);
      const meant = of.filter(
        ({ revision, state }) => revision >= from && revision <= to && state !== 'held',
      );
      const left = of.filter((one) => !cancel.includes(one));
      // One that was given up must not keep the others, or us, from taking it back.
      if (of.some(({ gone }) => gone)) await this.markRevoked(tx, meant);
      else told.push(await this.tell(tx, actor, room, { kind, reason, correctedBy }, left, meant));
    }
    for (const shareId of new Set([...cancel, ...deliveries].map((one) => one.shareId)))
      await this.settle(tx, room, shareId);
    return told;
  }

  private async tell(
    tx: Transaction,
    actor: ActorRef,
    room: Room,
    { kind, reason, ...given }: Pick<Retraction, 'kind' | 'reason' | 'correctedBy'>,
    all: readonly Delivery[],
    meant: readonly Delivery[],
  ): Promise<Told> {
    const [first] = meant;
    if (!first) throw new Error('nobody is told of nothing');
    const numbers = meant.map(({ revision }) => revision);
    const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
    const later = all.filter(({ revision, state }) => revision > to && state !== 'cancelled');
    const correctedBy = kind === 'correct' ? (later.at(0)?.revision ?? given.correctedBy ?? null) : null;
    if (kind === 'correct' && correctedBy === null) throw nothingCorrects();
    const { shareId, partnerId, partner, tlp, exercise } = first;
    const { issuer } = this.config.federation;
    const base = aboutCase(issuer, room, 'revocation', { revision: to, tlp, exercise });
    const releaseId = await this.ledger.write(tx, {
      direction: 'out',
      outcome: 'released',
      way: 'share',
      actor,
      recipient: 'partner',
      partner: { id: partnerId, name: partner },
      subject: { kind: 'incident', id: room.incidentId },
      content: 'revocation',
      label: tlp,
      drill: exercise,
    });
    const { jti } = await this.sender.execute(tx, {
      partnerId,
      event: { ...base, name: 'revocation', kind, reason, from, to, corrected_by: correctedBy },
      releaseId,
    });
    const now = this.clock.now();
    await tx.query(
      `INSERT INTO sharing.revocation (id, share_id, kind, reason, from_revision, to_revision, corrected_by, jti,
                                       asked_by_name, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [newId(), shareId, kind, reason, from, to, correctedBy, jti, actor.name, now],
    );
    await this.markRevoked(tx, meant);
    return { shareId, partner, outcome: 'told', from, to };
  }

  private async markRevoked(tx: Transaction, meant: readonly Delivery[]): Promise<void> {
    await tx.query(
      `UPDATE sharing.released_revision SET revoked_at = $2
        WHERE id = ANY($1) AND undone_at IS NULL AND revoked_at IS NULL`,
      [meant.map(({ releaseId }) => releaseId), this.clock.now()],
    );
  }

  /** What is left with a partner after it: his files go with the last revision that stands. */
  private async settle(tx: Transaction, room: Room, shareId: string): Promise<void> {
    const { partnerId, left, standing, files } = await tx.one<{
      partnerId: string;
      left: boolean;
      standing: boolean;
      files: ShareFile[] | null;
    }>(STANDING, [shareId]);
    await this.files.set(tx, partnerId, room, files ?? []);
    await this.shares.move(tx, shareId, standing ? 'released' : left ? 'revoked' : 'proposed');
  }
}

function known(state: OutgoingState | null): KnownDelivery['state'] {
  if (state === 'delivering') return 'queued';
  // Without a message nothing is known, and who may have it is told.
  return state === 'dead' || state === null ? 'failed' : state;
}

/** The last message of each release: a revision that was asked for again went twice. */
const DELIVERIES = `
  SELECT r.id AS "releaseId", s.id AS "shareId", s.partner_id AS "partnerId", p.name AS partner,
         p.state NOT IN ('active', 'suspended') AS gone, r.revision, r.tlp, m.jti, m.state, i.drill AS exercise
    FROM sharing.share s JOIN sharing.partner p ON p.id = s.partner_id
    JOIN sharing.shared_case c ON c.id = s.shared_case_id JOIN incidents.incident i ON i.id = c.incident_id
    JOIN sharing.released_revision r ON r.share_id = s.id AND r.undone_at IS NULL
    LEFT JOIN LATERAL (
      -- Cancelled after a try: the answer may have been lost and not the message.
      SELECT o.jti, CASE WHEN o.state = 'cancelled' AND o.attempts > 0 THEN 'dead' ELSE o.state END AS state
        FROM sharing.outgoing_message o
       WHERE o.case_owner = c.owner AND o.case_id = c.case_id AND o.release_id = r.id
       ORDER BY (o.state IN ('delivered', 'delivering', 'queued')) DESC, o.sequence DESC LIMIT 1) m ON true
   WHERE s.shared_case_id = $1 AND ($2::uuid[] IS NULL OR s.id = ANY($2))
   ORDER BY s.partner_id, r.revision`;

const STANDING = `
  SELECT s.partner_id AS "partnerId",
         EXISTS (SELECT FROM sharing.released_revision r WHERE r.share_id = s.id AND r.undone_at IS NULL) AS left,
         last.id IS NOT NULL AS standing, last.files
    FROM sharing.share s
    LEFT JOIN LATERAL (
      SELECT r.id, r.attachments AS files
        FROM sharing.released_revision r
       WHERE r.share_id = s.id AND r.undone_at IS NULL AND r.revoked_at IS NULL
       ORDER BY r.revision DESC LIMIT 1) last ON true
   WHERE s.id = $1`;
