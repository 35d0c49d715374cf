import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { Clock, Config, Database, type Transaction } from '@tocsin/platform';
import { PartnerHealth } from '../../partners/directory/partner-health.js';
import { type PartnerRecord } from '../../partners/directory/partner.view.js';
import { DeadLetters } from '../sending/dead-letters.js';
import { OutgoingMessages, type WaitingMessage } from '../sending/outgoing-messages.js';
import { errorCode, type PollAnswer, type PollRequest } from './poll-request.js';

const USUAL_EVENTS = 20;
const MOST_EVENTS = 100;
/** RFC 8936 §2.4: long polling ends before proxies do. */
const LONGEST_WAIT_MS = 25_000;
const LOOK_EVERY_MS = 500;

/**
 * Hands a partner that fetches (RFC 8936) what waits for him. What is not acknowledged is handed out again; of one case
 * the next revision comes when he has the one before.
 */
@Injectable()
export class ServePoll {
  private readonly waiting = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly messages: OutgoingMessages,
    private readonly health: PartnerHealth,
    private readonly dead: DeadLetters,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async execute(partner: PartnerRecord, request: PollRequest): Promise<PollAnswer> {
    await this.database.transaction((tx) => this.acknowledge(tx, partner, request));
    const limit = Math.min(request.maxEvents ?? USUAL_EVENTS, MOST_EVENTS);
    if (limit === 0) return { sets: {} };
    const first = await this.take(partner, limit);
    const mayWait = !request.returnImmediately && !this.waiting.has(partner.id);
    const found = first.length > 0 || !mayWait ? first : await this.wait(partner, limit);
    return this.answer(partner, found, limit);
  }

  /** One request a partner waits at a time; the next one is answered at once. */
  private async wait(partner: PartnerRecord, limit: number): Promise<WaitingMessage[]> {
    this.waiting.add(partner.id);
    try {
      for (const until = Date.now() + LONGEST_WAIT_MS; Date.now() < until;) {
        await sleep(LOOK_EVERY_MS, undefined, { ref: false });
        const found = await this.take(partner, limit);
        if (found.length > 0) return found;
      }
      return [];
    } finally {
      this.waiting.delete(partner.id);
    }
  }

  private take(partner: PartnerRecord, limit: number): Promise<WaitingMessage[]> {
    return this.database.transaction((tx) => this.messages.take(tx, partner.id, this.clock.now(), limit));
  }

  /** As many as fit into one answer, one at least: what he could not read whole would never be acknowledged. */
  private answer({ capability }: PartnerRecord, found: readonly WaitingMessage[], limit: number): PollAnswer {
    const sets: Record<string, string> = {};
    const { maxBytes } = this.config.federation;
    const most = Math.min(maxBytes, capability?.largest_message ?? maxBytes);
    let bytes = 0;
    for (const { jti, jws } of found) {
      bytes += jws.length;
      if (bytes > most && Object.keys(sets).length > 0) break;
      sets[jti] = jws;
    }
    const isCut = Object.keys(sets).length < found.length;
    return isCut || found.length === limit ? { sets, moreAvailable: true } : { sets };
  }

  private async acknowledge(tx: Transaction, partner: PartnerRecord, request: PollRequest): Promise<void> {
    const now = this.clock.now();
    await this.health.delivered(tx, partner.id, now);
    const refused = Object.entries(request.setErrs);
    const jtis = [...request.ack, ...refused.map(([jti]) => jti)];
    if (jtis.length === 0) return;
    const known = new Set(await this.messages.handedOut(tx, partner.id, jtis));
    const nothing = { nextAttemptAt: now, failure: null, err: null, detail: null, status: null };
    const taken = request.ack
      .filter((jti) => known.has(jti))
      .map((jti) => ({ ...nothing, jti, state: 'delivered' as const }));
    const dead = refused
      .filter(([jti]) => known.has(jti) && !request.ack.includes(jti))
      .map(([jti, { err, description }]) => ({
        ...nothing,
        jti,
        state: 'dead' as const,
        failure: 'refused' as const,
        err: errorCode(err),
        detail: (description ?? '')
          .replace(/[\s\p{Cc}]+/gu, ' ')
          .slice(0, 300)
          .toWellFormed(),
      }));
    await this.messages.settle(tx, [...taken, ...dead], now);
    await this.audit.appendAll(
      tx,
      [...taken, ...dead].map(({ jti, state, err }) => ({
        actor: SYSTEM,
        action: `partner-message.${state}`,
        subject: { kind: 'partner-message' as const, id: jti },
        detail: { partner: partner.name, way: 'poll', err },
      })),
    );
    for (const each of dead) await this.dead.tell(tx, partner, each);
  }
}
