import { Inject, Logger } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import {
  Clock,
  Config,
  Database,
  HandlesJob,
  type JobHandler,
  Jobs,
  type Transaction,
} from '@tocsin/platform';
import { PartnerHealth } from '../../partners/directory/partner-health.js';
import { type PartnerRecord } from '../../partners/directory/partner.view.js';
import { Partners } from '../../partners/directory/partners.js';
import { DeadLetters } from './dead-letters.js';
import { DELIVER_TASK, enqueueDelivery } from './delivery-jobs.js';
import { type DeliveryAnswer, outcomeOf } from './delivery-outcome.js';
import { DeliveryPauses } from './delivery-pauses.js';
import { nextAttempt } from './next-attempt.js';
import { type AttemptResult, OutgoingMessages, type WaitingMessage } from './outgoing-messages.js';
import { deliver, PartnerChannel, peerOf } from './partner-channel.js';

/** Messages on the line to one partner at a time. */
const AT_ONCE = 8;
/** A job that has gone on for so long asks for another one: a restart waits for it. */
const LONGEST_RUN_MS = 5_000;
const MOST_ANSWER_BYTES = 64 * 1024;

interface Tried {
  message: WaitingMessage;
  answer: DeliveryAnswer;
}

/**
 * Brings a partner what waits for him (RFC 8935): takes messages and commits, sends them, commits what came of it. Killed
 * in between, the next run sends the same bytes again, which the partner knows by their `jti` (rule 2).
 */
@HandlesJob(DELIVER_TASK)
export class DeliverMessages implements JobHandler<{ partnerId: string }> {
  private readonly logger = new Logger(DeliverMessages.name);

  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly health: PartnerHealth,
    private readonly messages: OutgoingMessages,
    private readonly pauses: DeliveryPauses,
    private readonly channel: PartnerChannel,
    private readonly dead: DeadLetters,
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async run({ partnerId }: { partnerId: string }): Promise<void> {
    const until = Date.now() + LONGEST_RUN_MS;
    for (;;) {
      const partner = await this.partners.byId(partnerId);
      // What waits goes on waiting; when he is active again, the watch comes back to it.
      if (partner?.state !== 'active' || partner.delivery !== 'push') return;
      const taken = await this.database.transaction((tx) => this.take(tx, partnerId));
      if (taken.length > 0) {
        const tried = await Promise.all(taken.map((message) => this.try(partner, message)));
        await this.database.transaction((tx) => this.settle(tx, partner, tried));
      }
      if (taken.length === 0 || Date.now() > until) break;
    }
    await this.database.transaction((tx) => this.comeBack(tx, partnerId));
  }

  private async take(tx: Transaction, partnerId: string): Promise<WaitingMessage[]> {
    const now = this.clock.now();
    const pause = await this.pauses.of(tx, partnerId);
    if (pause && pause.until > now) return [];
    // After a pause one goes ahead, and the others follow it where it was taken.
    return this.messages.take(tx, partnerId, now, pause ? 1 : AT_ONCE);
  }

  private async try(partner: PartnerRecord, message: WaitingMessage): Promise<Tried> {
    const answer = await deliver(this.channel, peerOf(partner), {
      method: 'POST',
      url: `${partner.endpoint}/events`,
      headers: { 'content-type': 'application/secevent+jwt', accept: 'application/json' },
      body: Buffer.from(message.jws),
      maxBytes: MOST_ANSWER_BYTES,
    });
    return { message, answer };
  }

  private async settle(tx: Transaction, partner: PartnerRecord, tried: readonly Tried[]): Promise<void> {
    const now = this.clock.now();
    const results = tried.map((each) => this.resultOf(each, now));
    await this.messages.settle(
      tx,
      results.map(({ result }) => result),
      now,
    );
    await this.settlePartner(tx, partner, results, now);
    await this.audit.appendAll(
      tx,
      results
        .filter(({ result }) => result.state !== 'queued')
        .map(({ message, result: { state, failure, err, status } }) => ({
          actor: SYSTEM,
          action: `partner-message.${state}`,
          subject: { kind: 'partner-message' as const, id: message.jti },
          detail: {
            partner: partner.name,
            event: message.event,
            attempts: message.attempts,
            failure,
            err,
            status,
          },
        })),
    );
    for (const { result } of results) if (result.state === 'dead') await this.dead.tell(tx, partner, result);
  }

  private async settlePartner(
    tx: Transaction,
    partner: PartnerRecord,
    results: readonly { result: AttemptResult; away: boolean; retryAfterMs: number | null }[],
    now: Date,
  ): Promise<void> {
    if (results.some(({ result }) => result.state === 'delivered')) {
      await this.health.delivered(tx, partner.id, now);
      await this.pauses.end(tx, partner.id);
    }
    const failed = results.find(({ result }) => result.failure !== null);
    if (failed) {
      const words = `${failed.result.failure ?? ''}: ${failed.result.detail ?? ''}`;
      await this.health.failed(tx, partner.id, now, words);
      this.logger.warn(`messages to ${partner.domain}: ${words}`);
    }
    const away = results.find((each) => each.away);
    if (!away) return;
    const failures = ((await this.pauses.of(tx, partner.id))?.failures ?? 0) + 1;
    const forever = Number.MAX_SAFE_INTEGER / 2;
    const until = nextAttempt({
      attempts: failures,
      since: now,
      now,
      giveUpMs: forever,
      retryAfterMs: away.retryAfterMs,
      chance: Math.random(),
    });
    await this.pauses.set(tx, partner.id, failures, until ?? now);
  }

  private resultOf({ message, answer }: Tried, now: Date) {
    const outcome = outcomeOf(answer);
    const ended = { jti: message.jti, nextAttemptAt: now };
    if (outcome.kind === 'delivered') {
      const none = { failure: null, err: null, detail: null, status: null };
      const result: AttemptResult = { ...ended, state: 'delivered', ...none };
      return { message, result, away: false, retryAfterMs: null };
    }
    const { failure, err, detail, status, retryAfterMs, partnerIsAway } = outcome;
    const next =
      outcome.kind === 'dead'
        ? null
        : nextAttempt({
            attempts: message.attempts,
            since: message.triedSince,
            now,
            giveUpMs: this.config.federation.giveUpMs,
            retryAfterMs,
            chance: Math.random(),
          });
    const state = next ? ('queued' as const) : ('dead' as const);
    const result: AttemptResult = {
      ...ended,
      state,
      nextAttemptAt: next ?? now,
      failure,
      err,
      detail,
      status,
    };
    return { message, result, away: partnerIsAway, retryAfterMs };
  }

  /** Where something still waits, at the time when it may be tried. */
  private async comeBack(tx: Transaction, partnerId: string): Promise<void> {
    const due = await this.messages.nextDue(tx, partnerId);
    if (!due) return;
    const pause = await this.pauses.of(tx, partnerId);
    const runAt = pause && pause.until > due ? pause.until : due;
    await enqueueDelivery(this.jobs, tx, partnerId, { key: partnerId, runAt });
  }
}
