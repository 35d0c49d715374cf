import { Inject, Injectable } from '@nestjs/common';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { type EncryptionWish, MailProtection, type Protection } from '@tocsin/keyring';
import { Config, Database } from '@tocsin/platform';
import { type RefusalReason, ReleaseGate } from '@tocsin/release';
import { noWayToReporter } from '../correspondence.errors.js';
import { ReplyFiles } from '../files/reply-files.js';
import { finishedText } from '../message/finished-text.js';
import { type Correspondent, type MessageChannel } from '../message/message.vocabulary.js';
import { subjectLine } from '../message/subject-line.js';
import { hidesSubject } from '../outbox/hides-subject.js';
import { repeatsDecrypted } from '../outbox/repeats-decrypted.js';
import { releaseToReporter } from '../outbox/release-request.js';
import { holdsEvidence } from '../outbox/sealed-evidence.js';
import { Signatures } from '../texts/signatures.js';
import { replyWay } from '../thread/answerable-report.js';
import { AnswerableReports, type ReplyPlace } from '../thread/answerable-reports.js';
import { labelOfReply } from '../thread/reply-writer.js';

export interface ReplyDraftView {
  text: string;
  tlp?: TlpLabel;
  channel?: MessageChannel;
  attach?: readonly string[];
  encrypt?: EncryptionWish;
}

/** A reply as it would leave. */
export interface ReplyPreview {
  channel: MessageChannel;
  to: Correspondent[];
  subject: string;
  /** With label, exercise words and signature. */
  text: string;
  /** At least as strict as the files. */
  tlp: TlpLabel;
  encrypted: boolean;
  /** With which keys it would be signed and encrypted, or what stands in the way. */
  protection: Protection;
  files: { name: string; contentType: string; size: number }[];
  /** Why it would not leave; null: it would. */
  refused: RefusalReason | 'no-files-on-portal' | null;
}

/** How an answer would read and whether the gate would let it pass; nothing is written, not even in the record. */
@Injectable()
export class PreviewReply {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly reports: AnswerableReports,
    private readonly files: ReplyFiles,
    private readonly signatures: Signatures,
    private readonly protection: MailProtection,
    private readonly gate: ReleaseGate,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError as `QueueReply`, save for what is stale or refused by the gate */
  async execute(actor: Actor, place: ReplyPlace, draft: ReplyDraftView): Promise<ReplyPreview> {
    this.access.require(actor, 'message.send');
    const origin = 'incident' in place ? await this.incidents.findByReference(actor, place.incident) : null;
    return this.database.transaction(async (tx) => {
      const report = await this.reports.at(tx, actor, place, origin?.id ?? null);
      const { reference, language, statedTlp } = report;
      const chooseable = origin ? await this.reports.idsOf(tx, actor, origin.id) : [report.id];
      const files = await this.files.take(tx, actor, chooseable, { attach: draft.attach });
      const way = replyWay(report, this.config.mail.address, draft.channel);
      if (way.channel === null) throw noWayToReporter(way.reason);
      const { channel } = way;
      const to = way.to ? [way.to] : [];
      const tlp = labelOfReply(draft.tlp ?? origin?.tlp ?? report.tlp, files);
      const drill = origin?.drill ?? false;
      const addresses = channel === 'email' ? to.map(({ address }) => address) : [];
      const protection = await this.protection.plan(tx, addresses, draft.encrypt ?? 'auto');
      const { encrypted } = protection;
      const sealed = await holdsEvidence(tx, [report.id], draft);
      const confidential = await repeatsDecrypted(tx, [report.id], draft);
      const message = { tlp, drill, channel, to, encrypted, sealed, confidential };
      const request = await releaseToReporter(tx, message, statedTlp);
      const decision = this.gate.preview(request);
      const signature = await this.signatures.choose(
        tx,
        actor,
        origin?.team?.id ?? null,
        language,
        reference,
      );
      const parts = {
        text: draft.text,
        tlp,
        drill,
        automatic: false,
        reportRef: reference,
        language,
        signature,
      };
      const [thread] = await tx.query<{ subject: string }>(
        `SELECT subject FROM correspondence.thread WHERE report_id = $1`,
        [report.id],
      );
      const withheld = report.sealed || (!encrypted && (await hidesSubject(tx, report.id)));
      const words = withheld ? '' : (thread?.subject ?? report.subject);
      return {
        channel,
        to,
        subject: subjectLine({ reference, tlp, drill, reply: true, words }),
        text: finishedText(parts, this.config.site.name),
        tlp,
        encrypted: request.way.encrypted,
        protection,
        files: files.map(({ name, contentType, size }) => ({ name, contentType, size })),
        refused:
          channel === 'portal' && files.length > 0
            ? 'no-files-on-portal'
            : decision.allowed
              ? null
              : decision.reason,
      };
    });
  }
}
