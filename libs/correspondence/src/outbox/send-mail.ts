import { Inject, Logger } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type TocsinConfig } from '@tocsin/config';
import { MailProtection, type Protection } from '@tocsin/keyring';
import { MailError, subjectTag } from '@tocsin/mail';
import {
  Blobs,
  Clock,
  Config,
  Database,
  Events,
  HandlesJob,
  type JobHandler,
  Jobs,
  sha256Hex,
  type Transaction,
} from '@tocsin/platform';
import { ReleaseGate, type ReleaseRequest, type ReleaseSubject } from '@tocsin/release';
import {
  type OutgoingChanges,
  type OutgoingMessage,
  OutgoingMessages,
} from '../message/outgoing-messages.js';
import { type Failure } from '../message/message.vocabulary.js';
import { clearanceNow } from '../investigations/clearance.js';
import { Investigations } from '../investigations/investigations.js';
import { MessageFiles } from '../files/message-files.js';
import { isOwnAddress } from '../thread/own-address.js';
import { composeOutgoing, envelopeOf } from './compose-outgoing.js';
import { DeliveryError } from './delivery-error.js';
import { type Attempt, outcomeOf, stillToReach } from './delivery-outcome.js';
import { MailCarrier, type Parcel } from './mail-carrier.js';
import { releaseToReporter, releaseToThirdParty } from './release-request.js';
import { subjectLine } from '../message/subject-line.js';
import { hidesSubject } from './hides-subject.js';
import { repeatsDecrypted } from './repeats-decrypted.js';
import { holdsEvidence } from './sealed-evidence.js';
import { enqueueSending, SEND_TASK } from './sending.js';

const ON_ITS_WAY = ['held', 'queued', 'retrying'];

/**
 * Carries one message out. Three steps, each committed: compose once and store the exact bytes; hand them over; say
 * what became of them, and when the next try is. Killed between the second and the third, the next run hands the same bytes with the same
 * Message-ID over again, so that the receiver can tell; SMTP offers nothing better.
 */
@HandlesJob(SEND_TASK)
export class SendMail implements JobHandler<{ messageId: string }> {
  private readonly logger = new Logger(SendMail.name);

  constructor(
    private readonly database: Database,
    private readonly outgoing: OutgoingMessages,
    private readonly investigations: Investigations,
    private readonly gate: ReleaseGate,
    private readonly carrier: MailCarrier,
    private readonly blobs: Blobs,
    private readonly files: MessageFiles,
    private readonly protection: MailProtection,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async run({ messageId }: { messageId: string }): Promise<void> {
    const parcel = await this.database.transaction((tx) => this.pack(tx, messageId));
    if (parcel === null) return;
    const attempt = parcel === 'portal' ? { deliveries: [] } : await this.carry(parcel);
    await this.database.transaction((tx) => this.settle(tx, messageId, attempt));
  }

  private async carry(parcel: Parcel): Promise<Attempt> {
    try {
      return { deliveries: await this.carrier.carry(parcel) };
    } catch (error) {
      if (error instanceof DeliveryError) return { error };
      throw error;
    }
  }

  /** Asks the gate once more, since labels may have changed meanwhile. @returns null where nothing is to be sent */
  private async pack(tx: Transaction, messageId: string): Promise<Parcel | 'portal' | null> {
    const found = await this.outgoing.lock(tx, messageId);
    if (!found || !ON_ITS_WAY.includes(found.state)) return null;
    const [subject] = this.outgoing.subjects(found);
    if (!subject) return null;
    const protection = await this.protectionOf(tx, found);
    const isGood = await this.protection.isStillGood(tx, found.security);
    if (!isGood && !protection.encrypted)
      return this.giveUp(tx, found, 'release', 'a key that it was encrypted to is no longer trusted');
    // Whoever has the key that was revoked meanwhile shall not read it: encrypted anew, to the one that holds.
    const message = isGood ? found : { ...found, rawSha256: null };
    const encrypted = message.rawSha256 ? message.security?.encryption != null : protection.encrypted;
    const reports = await this.reportsOf(tx, message);
    const sealed = await holdsEvidence(tx, reports, message);
    const confidential = !message.automatic && (await repeatsDecrypted(tx, reports, message));
    const leaving = { ...message, encrypted, sealed, confidential };
    const { thirdParty } = message;
    const addresses = message.to.map(({ address }) => address);
    const request = thirdParty
      ? await releaseToThirdParty(tx, leaving, await clearanceNow(tx, thirdParty, addresses))
      : await releaseToReporter(tx, leaving, message.statedTlp);
    const about = { actor: SYSTEM, subject, incidentId: message.incidentId };
    const decision = await this.gate.ask(tx, request, about);
    if (!decision.allowed) return this.giveUp(tx, message, 'release', `release refused: ${decision.reason}`);
    const toOurselves = message.to.some(({ address }) => isOwnAddress(address, this.config.mail.address));
    // A person may answer what a machine sent; a machine of ours may not, however the message came to be written.
    if (toOurselves || (message.automatic && message.reportAutomatic))
      return this.giveUp(tx, message, 'loop', 'automatic mail and our own address are never answered');
    const held = await this.files.held(tx, message);
    if (held.length > 0)
      return this.giveUp(tx, message, 'release', `a file may not leave: ${held.join(', ')}`);
    if (message.channel === 'email' && message.encrypt === 'require' && !encrypted)
      return this.giveUp(tx, message, 'release', 'it was to be encrypted, and a verified key is missing');
    await this.outgoing.change(tx, messageId, { state: 'queued', attempts: message.attempts + 1 });
    if (message.channel === 'portal') {
      await this.told(
        tx,
        request,
        { ...about, once: `portal ${messageId}` },
        Buffer.from(message.text),
        'text/plain',
      );
      return 'portal';
    }
    const parcel = await this.parcel(tx, message, protection);
    if (parcel) {
      const once = `mail ${messageId} ${sha256Hex(parcel.bytes)}`;
      await this.told(tx, request, { ...about, once }, parcel.bytes, 'message/rfc822');
    }
    return parcel;
  }

  /** The ledger has what leaves, once however often it is tried. */
  private async told(
    tx: Transaction,
    request: ReleaseRequest,
    about: ReleaseSubject,
    bytes: Buffer,
    contentType: string,
  ): Promise<void> {
    const { sha256, size } = await this.blobs.put(tx, bytes);
    await this.gate.left(tx, request, about, { sha256, size, contentType });
  }

  /** Whose evidence and secrets it is held against: the report's that it answers, or all of the case's. */
  private async reportsOf(tx: Transaction, { reportId, incidentId }: OutgoingMessage): Promise<string[]> {
    if (reportId !== null) return [reportId];
    return incidentId === null ? [] : this.investigations.reportsOf(tx, incidentId);
  }

  /** Decided when it leaves, and given to the gate as it will be done: keys come and go. */
  private protectionOf(tx: Transaction, { channel, to, encrypt }: OutgoingMessage): Promise<Protection> {
    const addresses = channel === 'email' ? to.map(({ address }) => address) : [];
    return this.protection.plan(tx, addresses, encrypt);
  }

  private async parcel(
    tx: Transaction,
    message: OutgoingMessage,
    protection: Protection,
  ): Promise<Parcel | null> {
    const { id, reference, at, rawSha256 } = message;
    try {
      const bytes = rawSha256 ? await this.blobs.get(rawSha256) : await this.compose(tx, message, protection);
      const { from, to } = envelopeOf(message, this.config);
      const envelope = { from, to: stillToReach(to, message.deliveries) };
      return { id, reference, at, envelope, bytes };
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      return this.giveUp(tx, message, 'unwritable', `the mail cannot be written: ${error.message}`);
    }
  }

  /** The bytes as they leave, stored. Of an encrypted subject the tag alone stays readable: it carries the thread. */
  private async compose(tx: Transaction, message: OutgoingMessage, protection: Protection): Promise<Buffer> {
    const subject = await this.subject(tx, message, protection);
    const leaving = { ...message, subject };
    const composed = await composeOutgoing(leaving, await this.files.read(message), this.config);
    const outerSubject = subjectTag(message.reference);
    const { bytes, security } = await this.protection.apply(tx, composed, protection, outerSubject);
    const { sha256 } = await this.blobs.put(tx, bytes);
    await this.outgoing.change(tx, message.id, { rawSha256: sha256, security });
    return bytes;
  }

  /** A person's answer carries the thread's subject, which may have come to us encrypted. */
  private async subject(
    tx: Transaction,
    message: OutgoingMessage,
    { encrypted }: Protection,
  ): Promise<string> {
    const { automatic, subject, reportId, reference, tlp, drill } = message;
    // The subject of an investigation is ours.
    if (encrypted || automatic || reportId === null || !(await hidesSubject(tx, reportId))) return subject;
    return subjectLine({ reference, tlp, drill, reply: true, words: '' });
  }

  private async settle(tx: Transaction, messageId: string, attempt: Attempt): Promise<void> {
    const message = await this.outgoing.lock(tx, messageId);
    if (message?.state !== 'queued') return;
    const now = this.clock.now();
    const { state, sendAt, ...said } =
      message.channel === 'portal'
        ? PUT_ON_PORTAL
        : outcomeOf(message.deliveries, attempt, message.attempts, now);
    // In words of ours: a server's often name the recipient.
    if (said.failure)
      this.logger.warn(`message ${messageId}, try ${message.attempts}: ${said.failure}, now ${state}`);
    if (state === 'retrying') {
      const next = sendAt ?? now;
      await this.outgoing.change(tx, messageId, { state, sendAt: next, ...said });
      await enqueueSending(this.jobs, tx, messageId, next);
      return;
    }
    await this.finish(tx, message, state, { ...said, ...(state === 'sent' ? { sentAt: now } : {}) });
  }

  private async giveUp(
    tx: Transaction,
    message: OutgoingMessage,
    failure: Failure,
    lastError: string,
  ): Promise<null> {
    await this.finish(tx, message, 'dead', { failure, lastError });
    return null;
  }

  private async finish(
    tx: Transaction,
    message: OutgoingMessage,
    state: 'sent' | 'dead',
    changes: OutgoingChanges,
  ): Promise<void> {
    await this.outgoing.change(tx, message.id, { state, ...changes });
    const refused = (changes.deliveries ?? []).filter((each) => each.state === 'refused');
    for (const subject of this.outgoing.subjects(message)) {
      const detail = {
        messageId: message.id,
        channel: message.channel,
        template: message.template,
        ...(refused.length > 0 ? { refused: refused.length } : {}),
        ...(changes.failure ? { failure: changes.failure } : {}),
      };
      await this.audit.append(tx, { actor: SYSTEM, action: `message.${state}`, subject, detail });
    }
    const facts = { messageId: message.id, reportId: message.reportId, incidentId: message.incidentId };
    await this.events.publish(tx, `correspondence.message-${state}`, facts);
    // Apart from what machines send, so that an acknowledgement makes no work for those who follow conversations.
    if (state === 'sent' && !message.automatic)
      await this.events.publish(tx, 'correspondence.answer-sent', facts);
    if (refused.length > 0)
      await this.events.publish(tx, 'correspondence.recipients-refused', {
        ...facts,
        refusals: refused.map(({ address, reply }) => ({ address, reply })),
      });
    if (state === 'dead')
      this.logger.error(`message ${message.id} was given up: ${changes.failure ?? 'unknown'}`);
  }
}

/** It is there as soon as it is written. */
const PUT_ON_PORTAL = {
  state: 'sent' as const,
  deliveries: [],
  lastError: null,
  failure: null,
  sendAt: null,
};
