import { Inject, Injectable } from '@nestjs/common';
import { SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { type RidEvent, type RidEventName } from '@tocsin/formats';
import { Clock, Config, Jobs, newId, sha256Hex, type Transaction } from '@tocsin/platform';
import { Ledger } from '@tocsin/release';
import { type PartnerRecord } from '../../partners/directory/partner.view.js';
import { Partners } from '../../partners/directory/partners.js';
import { OwnIdentity } from '../../partners/identity/own-identity.js';
import { partnerUnknown } from '../../partners/partners.errors.js';
import { hopsThrough } from '../envelope/hops.js';
import { readEvent } from '../envelope/read-event.js';
import { buildClaims } from '../envelope/set-claims.js';
import { signSet } from '../envelope/sign-set.js';
import { formatNotTaken, messageTooLarge, partnerNotActive } from '../transport.errors.js';
import { enqueueDelivery } from './delivery-jobs.js';
import { OutgoingMessages } from './outgoing-messages.js';

export interface EventToSend {
  partnerId: string;
  event: RidEvent;
  /** When it happened, where that is not now. */
  toe?: Date;
  /** The gate's line in the ledger; what carries a case or what somebody wrote about it does not leave without. */
  releaseId?: string;
  /** How long it can be taken back. Default 0. */
  holdSeconds?: number;
}

/** These carry parts of a case, or words of a person about it; the others only keep two systems in step. */
const CARRIERS: readonly RidEventName[] = [
  'report',
  'message',
  'result',
  'proposal',
  'investigation-request',
];

/**
 * Signs an event for one partner and puts it into his queue. Signed at once: what was released is what leaves, byte by
 * byte, however long the partner is away (rule 5). Whoever calls has asked for access and the gate.
 */
@Injectable()
export class SendEvent {
  constructor(
    private readonly partners: Partners,
    private readonly identity: OwnIdentity,
    private readonly messages: OutgoingMessages,
    private readonly ledger: Ledger,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @returns the message's id, `jti`
   * @throws DomainError `PARTNERS.UNKNOWN`, `SHARING.PARTNER_NOT_ACTIVE`, `SHARING.MESSAGE_TOO_LARGE`,
   *   `SHARING.FORMAT_NOT_TAKEN`; SetRefused for an event that is not as the profile has it
   */
  async execute(tx: Transaction, { partnerId, event, toe, releaseId, holdSeconds = 0 }: EventToSend) {
    const partner = await this.partners.byId(partnerId, tx);
    if (!partner) throw partnerUnknown();
    // A call-back waits for a suspended partner, as what waited before does; nothing else is written to him.
    const waits = partner.state === 'suspended' && event.name === 'revocation';
    if (partner.state !== 'active' && !waits) throw partnerNotActive(partner.state);
    const now = this.clock.now();
    const jti = newId();
    await this.requireRelease(tx, partner, event, { jti, releaseId });
    const signingKey = await this.identity.signing(tx);
    const claims = buildClaims({
      jti,
      issuer: this.identity.issuer,
      audience: partner.issuer,
      at: now,
      toe,
      event: { ...event, hops: hopsThrough(event.hops, this.identity.issuer) },
    });
    // What the partner would refuse is a mistake of ours: better seen here than there.
    readEvent(claims.events, claims.iss);
    const jws = await signSet(claims, signingKey);
    this.checkFit(partner, event, jws.length);
    const sendAt = new Date(now.getTime() + holdSeconds * 1000);
    await this.messages.insert(tx, {
      jti,
      partnerId,
      event: event.name,
      case: event.case,
      lane: event.case ? `${event.case.owner}#${event.case.id}` : '',
      releaseId: releaseId ?? null,
      exercise: event.exercise,
      kid: signingKey.kid,
      jws,
      sha256: sha256Hex(Buffer.from(jws)),
      state: holdSeconds > 0 ? 'held' : 'queued',
      createdAt: now,
      sendAt,
    });
    // A partner that fetches finds it by itself.
    if (partner.delivery === 'push')
      await enqueueDelivery(this.jobs, tx, partnerId, { key: jti, runAt: sendAt });
    return { jti };
  }

  /** Rule 5: the gate was asked before anything is signed. What nobody asks about stands in the ledger all the same. */
  private async requireRelease(
    tx: Transaction,
    { id, name }: PartnerRecord,
    event: RidEvent,
    { jti, releaseId }: { jti: string; releaseId: string | undefined },
  ): Promise<void> {
    if (CARRIERS.includes(event.name)) {
      if (releaseId !== undefined && (await this.ledger.isReleased(tx, releaseId, id))) return;
      throw new Error(`a ${event.name} would leave that the gate has not released`);
    }
    if (releaseId !== undefined) return;
    await this.ledger.write(tx, {
      direction: 'out',
      outcome: 'released',
      way: 'share',
      actor: SYSTEM,
      recipient: 'partner',
      partner: { id, name },
      subject: event.case
        ? { kind: 'partner-message', id: jti, ref: `${event.case.owner}#${event.case.id}` }
        : { kind: 'partner', id, ref: name },
      content: event.name,
      label: event.tlp,
      drill: event.exercise,
    });
  }

  /** Better now, before a person who can still choose less, than as a dead letter. */
  private checkFit(partner: PartnerRecord, event: RidEvent, bytes: number): void {
    const format = event.name === 'report' ? event.content_type : 'application/iodef+json';
    const fault = this.partners.unfit(partner, bytes, format);
    if (fault?.reason === 'too-large') throw messageTooLarge(bytes, fault.limit);
    if (fault?.reason === 'format') throw formatNotTaken(fault.formats);
    if (bytes > this.config.federation.maxBytes)
      throw messageTooLarge(bytes, this.config.federation.maxBytes);
  }
}
