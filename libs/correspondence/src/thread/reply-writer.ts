import { Inject, Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail } from '@tocsin/audit';
import { strictestTlp, type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { type EncryptionWish, MailProtection } from '@tocsin/keyring';
import { Clock, Config, type Transaction } from '@tocsin/platform';
import { type RefusalReason, ReleaseGate } from '@tocsin/release';
import {
  cannotEncrypt,
  noFilesOnPortal,
  noWayToReporter,
  notAParticipant,
  stale,
} from '../correspondence.errors.js';
import { type CaseQuotes } from '../bulk/case-quotes.js';
import { type ChosenFile } from '../files/chosen-file.js';
import { MessageRepository } from '../message/message.repository.js';
import { type Correspondent, type MessageChannel } from '../message/message.vocabulary.js';
import { OutgoingWriter } from '../outbox/outgoing-writer.js';
import { repeatsDecrypted } from '../outbox/repeats-decrypted.js';
import { releaseToReporter } from '../outbox/release-request.js';
import { holdsEvidence } from '../outbox/sealed-evidence.js';
import { type TemplateName } from '../templates/template.js';
import { type AnswerableReport, replyWay } from './answerable-report.js';
import { type LockedThread, ThreadRepository } from './thread.repository.js';

/** What a person says to a reporter, with everything that was decided about it before the gate is asked. */
export interface ReplyDraft {
  author: ActorRef;
  text: string;
  /** Null: the site's name stands there. */
  signature: string | null;
  /** Of the text, where it is known; else the reporter's. */
  language?: string | null;
  template?: TemplateName | null;
  /** The newest message that the writer saw (null: none); left out = he does not care. */
  lastMessageId?: string | null;
  /** Label of what he writes; else the incident's or the report's own. */
  tlp?: TlpLabel;
  /** Addresses of the thread; else the reporter's. */
  to?: string[];
  /** Else by mail where there is an address. */
  channel?: MessageChannel;
  files: readonly ChosenFile[];
  /** Absent: where every recipient's key is verified. */
  encrypt?: EncryptionWish;
  /** What the text repeats of other reports than this one, where it was looked up. */
  quotes?: CaseQuotes;
  /** Until then it can be taken back. */
  sendAt: Date;
}

/** The incident that a reply is written from. */
export interface ReplyOrigin {
  id: string;
  ref: string;
  drill: boolean;
  tlp: TlpLabel;
}

export type ReplyOutcome = { messageId: string } | { refused: RefusalReason; tlp: TlpLabel };

/** Writes one answer to one reporter into the outbox, after asking the gate; the same for one and for all of a case. */
@Injectable()
export class ReplyWriter {
  constructor(
    private readonly audit: AuditTrail,
    private readonly threads: ThreadRepository,
    private readonly messages: MessageRepository,
    private readonly gate: ReleaseGate,
    private readonly writer: OutgoingWriter,
    private readonly protection: MailProtection,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * A refusal is an answer: the caller commits `tx`, so that the record keeps it.
   * @throws DomainError `CORRESPONDENCE.STALE` (409) with what was said meanwhile, `CORRESPONDENCE.NO_WAY_TO_REPORTER`,
   *   `CORRESPONDENCE.NOT_A_PARTICIPANT`, `CORRESPONDENCE.NO_FILES_ON_PORTAL`, `CORRESPONDENCE.CANNOT_ENCRYPT` (422)
   */
  async write(
    tx: Transaction,
    report: AnswerableReport,
    origin: ReplyOrigin | null,
    draft: ReplyDraft,
  ): Promise<ReplyOutcome> {
    const { author, files } = draft;
    const thread = await this.threads.openForReport(tx, report);
    await this.requireNothingNew(tx, thread.id, draft.lastMessageId);
    const { channel, to } = await this.recipients(tx, thread, report, draft);
    if (channel === 'portal' && files.length > 0) throw noFilesOnPortal();
    // Whoever was written to is part of it from then on, be he only named in a Reply-To.
    for (const { address } of channel === 'email' ? to : [])
      await this.threads.addParticipant(tx, thread.id, address);
    const tlp = labelOfReply(draft.tlp ?? origin?.tlp ?? report.tlp, files);
    const drill = origin?.drill ?? false;
    const subject = { kind: 'report' as const, id: report.id, ref: report.reference };
    const encrypted = channel === 'email' && (await this.willEncrypt(tx, to, draft.encrypt ?? 'auto'));
    const sealed = draft.quotes?.sealed || (await holdsEvidence(tx, [report.id], draft));
    const confidential = draft.quotes?.confidential || (await repeatsDecrypted(tx, [report.id], draft));
    const message = { tlp, drill, channel, to, encrypted, sealed, confidential };
    const request = await releaseToReporter(tx, message, report.statedTlp);
    const decision = await this.gate.ask(tx, request, { actor: author, subject });
    if (!decision.allowed) return { refused: decision.reason, tlp };
    const messageId = await this.writer.write(tx, thread, {
      author,
      reference: report.reference,
      incidentId: origin?.id ?? null,
      channel,
      to,
      subject: { reply: true },
      text: draft.text,
      signature: draft.signature,
      language: draft.language ?? report.language,
      template: draft.template ?? null,
      tlp,
      drill,
      files,
      // When it leaves it is held against its own thread only: should the key be gone by then, it does not leave.
      encrypt: confidential && encrypted ? 'require' : draft.encrypt,
      holdSeconds: 0,
      sendAt: draft.sendAt,
    });
    await this.messages.markRead(tx, thread.id, this.clock.now());
    const detail = { messageId, channel, tlp, ...(files.length > 0 ? { files: files.map(named) } : {}) };
    await this.record(tx, author, subject, origin, detail);
    return { messageId };
  }

  /** @throws DomainError `CORRESPONDENCE.CANNOT_ENCRYPT` (422) where the writer asks for it and a key is missing */
  private async willEncrypt(
    tx: Transaction,
    to: readonly Correspondent[],
    wish: EncryptionWish,
  ): Promise<boolean> {
    const addresses = to.map(({ address }) => address);
    const { encrypted, recipients } = await this.protection.plan(tx, addresses, wish);
    if (wish === 'require' && !encrypted) throw cannotEncrypt(recipients);
    return encrypted;
  }

  private async requireNothingNew(
    tx: Transaction,
    threadId: string,
    seen: string | null | undefined,
  ): Promise<void> {
    if (seen === undefined) return;
    const said = await this.messages.saidSince(tx, threadId, seen);
    if (said.length > 0) throw stale(said.at(-1)?.id ?? null, said);
  }

  private async recipients(
    tx: Transaction,
    thread: LockedThread,
    report: AnswerableReport,
    draft: Pick<ReplyDraft, 'to' | 'channel'>,
  ): Promise<{ channel: MessageChannel; to: Correspondent[] }> {
    const way = replyWay(report, this.config.mail.address, draft.channel);
    if (way.channel === null) throw noWayToReporter(way.reason);
    if (way.channel === 'portal' || !draft.to?.length)
      return { channel: way.channel, to: way.to ? [way.to] : [] };
    const participants = await this.threads.participants(tx, thread.id);
    const wanted = [...new Set(draft.to.map((address) => address.trim().toLowerCase()))];
    const strangers = wanted.filter(
      (address) => !participants.includes(address) && address !== way.to?.address,
    );
    if (strangers.length > 0) throw notAParticipant(strangers);
    const name = (address: string) => (address === way.to?.address ? way.to.name : '');
    return { channel: 'email', to: wanted.map((address) => ({ name: name(address), address })) };
  }

  private async record(
    tx: Transaction,
    actor: ActorRef,
    report: { kind: 'report'; id: string; ref: string },
    incident: ReplyOrigin | null,
    detail: Record<string, unknown>,
  ): Promise<void> {
    const entry = { actor, action: 'message.queued' };
    await this.audit.append(tx, {
      ...entry,
      subject: report,
      detail: { ...detail, incident: incident?.ref },
    });
    if (!incident) return;
    const subject = { kind: 'incident' as const, id: incident.id, ref: incident.ref };
    await this.audit.append(tx, { ...entry, subject, detail: { ...detail, report: report.ref } });
  }
}

/** A mail is at least as strict as the strictest file in it: a label is not lowered by passing something on. */
export function labelOfReply(own: TlpLabel, files: readonly Pick<ChosenFile, 'tlp'>[]): TlpLabel {
  return strictestTlp([own, ...files.flatMap(({ tlp }) => tlp ?? [])], own);
}

const named = ({ name, sha256 }: ChosenFile) => ({ name, sha256 });
