import { Logger } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import {
  Clock,
  Database,
  DomainError,
  HandlesJob,
  type JobHandler,
  type JobRun,
  type Transaction,
} from '@tocsin/platform';
import { PartnerHealth } from '../../partners/directory/partner-health.js';
import { Partners } from '../../partners/directory/partners.js';
import { OwnIdentity } from '../../partners/identity/own-identity.js';
import { Alarms } from '../alarms/alarms.js';
import { isLoop } from '../envelope/hops.js';
import { readEvent } from '../envelope/read-event.js';
import { parseStrictJson } from '../envelope/strict-json.js';
import { IncomingEvents, type VerifiedEvent } from './incoming-events.js';
import { IncomingMessages, type StoredIncoming } from './incoming-messages.js';
import { PROCESS_TASK } from './processing-jobs.js';

/**
 * Works on one message exactly once: its handlers and the mark that it is done are one transaction. What cannot be
 * worked on is tried again, then stands as failed, with its bytes, until somebody has it tried again.
 */
@HandlesJob(PROCESS_TASK)
export class ProcessMessage implements JobHandler<{ id: string }> {
  private readonly logger = new Logger(ProcessMessage.name);

  constructor(
    private readonly database: Database,
    private readonly messages: IncomingMessages,
    private readonly events: IncomingEvents,
    private readonly partners: Partners,
    private readonly health: PartnerHealth,
    private readonly identity: OwnIdentity,
    private readonly alarms: Alarms,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run({ id }: { id: string }, job: JobRun): Promise<void> {
    try {
      await this.database.transaction((tx) => this.process(tx, id));
    } catch (error) {
      await this.database.transaction((tx) => this.fail(tx, id, job, error));
      throw error;
    }
  }

  private async process(tx: Transaction, id: string): Promise<void> {
    const message = await this.messages.lock(tx, id);
    if (message?.state !== 'received' || message.raw === null) return;
    // A word about a case that is tried again in a moment would be refused as one about no case. It waits as long as that.
    if (await this.messages.isOvertaking(tx, id)) throw new Error('one before it of the same case waits');
    const received = await this.read(tx, message, message.raw);
    const at = this.clock.now();
    const { event, partner } = received;
    await this.health.heard(tx, partner.id, at);
    const loop = isLoop(event.hops, partner.issuer, this.identity.issuer);
    if (!loop) await this.handle(tx, received);
    const state = loop ? 'dropped' : 'processed';
    await this.messages.end(tx, id, state, { at, detail: loop ? 'it went through us before' : null });
    await this.audit.append(tx, {
      actor: SYSTEM,
      action: `partner-message.${state}`,
      subject: { kind: 'partner-message', id },
      detail: { partner: partner.name, jti: message.jti, event: event.name, case: event.case },
    });
  }

  /** Its signature was checked before it was stored, and stored bytes do not change. */
  private async read(tx: Transaction, message: StoredIncoming, raw: Buffer): Promise<VerifiedEvent> {
    const partner = await this.partners.byId(message.partnerId, tx);
    if (!partner) throw new Error('the partner of a stored message is gone');
    const jws = raw.toString('latin1');
    const payload = parseStrictJson(Buffer.from(jws.split('.')[1] ?? '', 'base64url'));
    const event = readEvent((payload as { events: unknown }).events, partner.issuer);
    const { id, jti, kid, sha256, issuedAt, toe, receivedAt } = message;
    return { id, partner, partnerId: partner.id, jti, kid, jws, sha256, issuedAt, toe, receivedAt, event };
  }

  private async handle(tx: Transaction, received: VerifiedEvent): Promise<void> {
    const handlers = this.events.of(received.event.name);
    if (handlers.length === 0) throw new Error(`nothing works on ${received.event.name}`);
    for (const handler of handlers) await handler(tx, received);
  }

  private async fail(tx: Transaction, id: string, job: JobRun, error: unknown): Promise<void> {
    const detail = error instanceof DomainError ? error.code : oneLine(error);
    const isLast = job.attempt >= job.maxAttempts;
    this.logger.warn(`partner message ${id}, try ${job.attempt}: ${detail}`);
    const stood = await this.messages.failed(tx, id, { attempts: job.attempt, detail, isLast });
    if (!stood || !isLast) return;
    const { partnerId } = await tx.one<{ partnerId: string }>(
      `SELECT partner_id AS "partnerId" FROM sharing.incoming_message WHERE id = $1`,
      [id],
    );
    const at = this.clock.now();
    await this.alarms.raise(tx, { kind: 'not-processed', partnerId, about: id, facts: { detail }, at });
  }
}

/** The database's words may hold values of the case: they stay in the log. */
function oneLine(error: unknown): string {
  const name = error instanceof Error ? error.name : 'Error';
  return name === 'QueryFailedError'
    ? name
    : `${name}: ${String(error instanceof Error ? error.message : error)}`.slice(0, 300).toWellFormed();
}
