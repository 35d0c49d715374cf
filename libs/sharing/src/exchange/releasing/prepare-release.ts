import { Injectable } from '@nestjs/common';
import { type SharedCase, type SharedContact } from '@tocsin/formats';
import { type Actor } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';
import { type NotEntitled, notEntitled } from '../../protocol/entitled-partners.js';
import { supersededBy } from '../../protocol/next-revision.js';
import { PartnerTermsReader, type SharePartner } from '../shares/partner-terms.js';
import { type Room } from '../shares/room.js';
import { type ShareRecord } from '../shares/share.record.js';
import { type CaseContent, CaseSource } from './case-source.js';
import { type Composed, composeRelease } from './compose-release.js';

/** What would go to one partner, or why nothing can. */
export interface Prepared {
  share: ShareRecord;
  partner: SharePartner;
  supersedes: number | null;
  /** Null: it cannot be composed, see `unready`. */
  composed: Composed | null;
  unready: Extract<NotEntitled, 'not-active' | 'no-agreement'> | 'not-ours-to-pass-on' | null;
  /** What he was sent last says the same. */
  isHeld: boolean;
}

export interface PreparedRelease {
  content: CaseContent;
  revision: number;
  isNew: boolean;
  generatedAt: Date;
  prepared: Prepared[];
}

/**
 * Composes for every share of a room what would leave now. Whoever looks, approves and releases goes through here, so
 * all three speak of the same bytes: the time that a document tells is when the case changed and not when it was written.
 */
@Injectable()
export class PrepareRelease {
  constructor(
    private readonly source: CaseSource,
    private readonly partners: PartnerTermsReader,
  ) {}

  /** @param shares all of the room, so that each partner's text is kept free of the others */
  async of(
    tx: Pick<Transaction, 'query'>,
    actor: Actor,
    room: Room,
    shares: readonly ShareRecord[],
  ): Promise<PreparedRelease> {
    const content = await this.source.of(tx, actor, room);
    const partners = await this.partners.read(
      tx,
      shares.map(({ partnerId }) => partnerId),
    );
    const beside = await tx.query<Beside>(BESIDE, [room.incidentId]);
    const known = new Map(partners.map((partner) => [partner.partnerId, partner]));
    const pairs = shares.flatMap((share) => {
      const partner = known.get(share.partnerId);
      return partner ? [{ share, partner }] : [];
    });
    const compose = (isNew: boolean): PreparedRelease => {
      const revision = isNew ? room.revision + 1 : room.revision;
      const generatedAt = momentOf(room, content, isNew);
      const full = { ...content.full, revision, generatedAt: generatedAt.toISOString() };
      const prepared = pairs.map((pair) => prepare(pair, full, content, pairs, beside));
      return { content, revision, isNew, generatedAt, prepared };
    };
    if (content.passing !== null) {
      // Number and time are its leader's.
      const { full } = content;
      const prepared = pairs.map((pair) => prepare(pair, full, content, pairs, beside));
      return { content, revision: full.revision, isNew: false, generatedAt: content.changedAt, prepared };
    }
    const isNew = room.revision === 0 || room.fingerprint !== content.fingerprint;
    const release = compose(isNew);
    // The case is the same, but somebody is to get another part of it than under this number before.
    const isOther = ({ share, isHeld }: Prepared): boolean =>
      !isHeld && share.sent.some(({ revision }) => revision === release.revision);
    return !isNew && release.prepared.some(isOther) ? compose(true) : release;
  }
}

/** A partner as text could name him. */
type Beside = Pick<SharePartner, 'name' | 'domain' | 'issuer'>;

/** Whoever the incident is shared with under another id, or had its reports from. */
const BESIDE = `
  SELECT p.name, p.domain, p.issuer FROM sharing.partner p WHERE p.id IN (
    SELECT f.partner_id FROM incidents.incident_report ir JOIN sharing.foreign_case f ON f.report_id = ir.report_id
     WHERE ir.incident_id = $1
    UNION
    SELECT s.partner_id FROM sharing.shared_case c JOIN sharing.share s ON s.shared_case_id = c.id
     WHERE c.incident_id = $1 AND s.state <> 'withdrawn')`;

interface Pair {
  share: ShareRecord;
  partner: SharePartner;
}

function prepare(
  { share, partner }: Pair,
  full: SharedCase,
  { circumstances, passing }: CaseContent,
  pairs: readonly Pair[],
  beside: readonly Beside[],
): Prepared {
  const { agreement } = partner;
  const supersedes = supersededBy(full.revision, share.sent);
  if (agreement === null || !partner.active) {
    const unready = agreement === null ? 'no-agreement' : 'not-active';
    return { share, partner, supersedes, composed: null, unready, isHeld: false };
  }
  // Rule 7: not back to one through whose system it went.
  if (passing !== null && [...passing.hops, passing.leader].includes(partner.issuer))
    return { share, partner, supersedes, composed: null, unready: 'not-ours-to-pass-on', isHeld: false };
  const others = pairs.filter((one) => one.share.state !== 'withdrawn' && one.partner !== partner);
  const seen = others.filter((one) => seeEachOther(one.partner, partner)).map((one) => one.partner);
  // Whose case it is stands in it: that is no secret of the room.
  const open = [
    partner.issuer,
    ...seen.map(({ issuer }) => issuer),
    passing?.leader,
    ...(passing?.hops ?? []),
  ];
  const hidden = [...others.map((one) => one.partner), ...beside].filter(
    ({ issuer }) => !open.includes(issuer),
  );
  const composed = composeRelease(
    { ...full, contacts: [...full.contacts, ...seen.map(asContact)] },
    agreement,
    share,
    {
      ...circumstances,
      otherPartners: hidden.flatMap(({ name, domain, issuer }) => [name, domain, issuer]),
    },
    passing && { ...passing, isHis: partner.domain === passing.owner },
  );
  const [last] = share.sent;
  const isHeld = last?.revoked === false && last.fingerprint === composed.fingerprint;
  // Its number is its leader's: under one he is told one thing, and once.
  if (passing !== null && !isHeld && share.sent.some(({ revision }) => revision === full.revision))
    return { share, partner, supersedes, composed: null, unready: 'not-ours-to-pass-on', isHeld };
  return { share, partner, supersedes, composed, unready: null, isHeld };
}

/** Both have agreed that they may know of each other, and nobody else has to. */
function seeEachOther(one: SharePartner, other: SharePartner): boolean {
  return one.agreement?.seesPartners === true && other.agreement?.seesPartners === true;
}

function asContact({ name }: SharePartner): SharedContact {
  return { role: 'third-party', kind: 'organization', name, email: null, phone: null, country: null };
}

function momentOf({ revisedAt }: Room, { changedAt }: CaseContent, isNew: boolean): Date {
  if (revisedAt === null) return changedAt;
  return isNew ? new Date(Math.max(changedAt.getTime(), revisedAt.getTime() + 1)) : revisedAt;
}

/** Why a partner may not have the case at all, whatever is chosen of it; null: he may. */
export function objection(
  full: Pick<SharedCase, 'tlp' | 'exercise'>,
  partner: SharePartner,
): NotEntitled | null {
  return notEntitled({ tlp: full.tlp, exercise: full.exercise }, partner);
}
