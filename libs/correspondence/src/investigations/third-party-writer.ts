import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { type TlpLabel } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { type EncryptionWish, MailProtection } from '@tocsin/keyring';
import { Clock, type Transaction } from '@tocsin/platform';
import { type RefusalReason, ReleaseGate } from '@tocsin/release';
import { cannotEncrypt, namesReporter, notAParticipant, stale } from '../correspondence.errors.js';
import { type ChosenFile, type FileChoice } from '../files/chosen-file.js';
import { ReplyFiles } from '../files/reply-files.js';
import { MessageRepository } from '../message/message.repository.js';
import { OutgoingWriter } from '../outbox/outgoing-writer.js';
import { repeatsDecrypted } from '../outbox/repeats-decrypted.js';
import { releaseToThirdParty } from '../outbox/release-request.js';
import { holdsEvidence } from '../outbox/sealed-evidence.js';
import { type TemplateName } from '../templates/template.js';
import { Signatures } from '../texts/signatures.js';
import { labelOfReply } from '../thread/reply-writer.js';
import { ThreadRepository } from '../thread/thread.repository.js';
import { clearanceNow } from './clearance.js';
import { Investigations, type LockedInvestigation } from './investigations.js';
import { ReporterNames } from './reporter-names.js';

export interface ThirdPartyDraft extends FileChoice {
  text: string;
  lastMessageId?: string | null;
  tlp?: TlpLabel;
  to?: readonly string[];
  template?: TemplateName;
  encrypt?: EncryptionWish;
  namesReporter?: boolean;
  followUpAt?: Date;
  /** Until then it can be taken back. */
  sendAt: Date;
}

export type ThirdPartyOutcome = { messageId: string } | { refused: RefusalReason; tlp: TlpLabel };

/** Writes one message to a third party into the outbox, after asking who is named in it, and the gate. */
@Injectable()
export class ThirdPartyWriter {
  constructor(
    private readonly audit: AuditTrail,
    private readonly investigations: Investigations,
    private readonly threads: ThreadRepository,
    private readonly messages: MessageRepository,
    private readonly names: ReporterNames,
    private readonly files: ReplyFiles,
    private readonly signatures: Signatures,
    private readonly protection: MailProtection,
    private readonly gate: ReleaseGate,
    private readonly writer: OutgoingWriter,
    private readonly clock: Clock,
  ) {}

  /** A refusal is an answer: the caller commits `tx`, so that the record keeps it. @throws as `WriteToThirdParty` */
  async write(
    tx: Transaction,
    actor: Actor,
    ref: string,
    draft: ThirdPartyDraft,
  ): Promise<ThirdPartyOutcome> {
    const investigation = await this.investigations.lockVisible(tx, actor, ref);
    const { thread, incident } = investigation;
    await this.requireNothingNew(tx, thread.id, draft.lastMessageId);
    const to = await this.recipients(tx, thread.id, draft.to);
    const reports = await this.investigations.reportsOf(tx, incident.id);
    const files = await this.files.take(tx, actor, reports, draft);
    const named = await this.names.in(tx, reports, { ...draft, subject: thread.subject, to, files });
    if (named.length > 0 && !draft.namesReporter) throw namesReporter(named);
    const { encrypted, recipients } = await this.protection.plan(tx, to, draft.encrypt ?? 'auto');
    if (draft.encrypt === 'require' && !encrypted) throw cannotEncrypt(recipients);
    const tlp = labelOfReply(draft.tlp ?? incident.tlp, files);
    const addressed = to.map((address) => ({ name: '', address }));
    const leaving = {
      tlp,
      drill: incident.drill,
      to: addressed,
      encrypted,
      sealed: await holdsEvidence(tx, reports, { subject: thread.subject, text: draft.text }),
      confidential: await repeatsDecrypted(tx, reports, draft),
    };
    const request = await releaseToThirdParty(tx, leaving, await clearanceNow(tx, investigation, to));
    const subject = { kind: 'incident' as const, id: incident.id, ref: incident.ref };
    const decision = await this.gate.ask(tx, request, { actor, subject });
    if (!decision.allowed) return { refused: decision.reason, tlp };
    const isFirst = (await this.threads.chain(tx, thread.id)).ids.length === 0;
    const messageId = await this.writer.write(tx, thread, {
      author: { kind: actor.kind, id: actor.id, name: actor.name },
      audience: 'third-party',
      reference: investigation.reference,
      incidentId: incident.id,
      channel: 'email',
      to: addressed,
      subject: isFirst ? { reply: false, words: thread.subject } : { reply: true },
      text: draft.text,
      signature: await this.signatures.choose(
        tx,
        actor,
        incident.teamId,
        investigation.language,
        investigation.reference,
      ),
      language: investigation.language,
      template: draft.template ?? null,
      tlp,
      drill: incident.drill,
      files,
      encrypt: leaving.confidential && encrypted ? 'require' : draft.encrypt,
      holdSeconds: 0,
      sendAt: draft.sendAt,
    });
    await this.messages.markRead(tx, thread.id, this.clock.now());
    await this.audit.append(tx, {
      actor,
      action: 'message.queued',
      subject,
      detail: { messageId, investigation: investigation.reference, tlp, files: files.map(fileOf), named },
    });
    await this.waits(tx, actor, investigation, draft.followUpAt);
    return { messageId };
  }

  /** After a message we wait for them, whatever it was before. */
  private async waits(
    tx: Transaction,
    actor: Actor,
    investigation: LockedInvestigation,
    followUpAt: Date | undefined,
  ): Promise<void> {
    if (investigation.state === 'waiting' && followUpAt === undefined) return;
    await this.investigations.change(tx, actor, investigation, { state: 'waiting', followUpAt });
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
    threadId: string,
    wanted: readonly string[] = [],
  ): Promise<string[]> {
    if (wanted.length === 0) return this.investigations.recipients(tx, threadId);
    const participants = await this.threads.participants(tx, threadId);
    const chosen = [...new Set(wanted.map((address) => address.trim().toLowerCase()))];
    const strangers = chosen.filter((address) => !participants.includes(address));
    if (strangers.length > 0) throw notAParticipant(strangers);
    return chosen;
  }
}

const fileOf = ({ name, sha256 }: ChosenFile) => ({ name, sha256 });
