import { Inject, Injectable } from '@nestjs/common';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences, type IncidentRow } from '@tocsin/incidents';
import { type EncryptionWish } from '@tocsin/keyring';
import { Clock, Config, Database, type Transaction } from '@tocsin/platform';
import { releaseRefused } from '@tocsin/release';
import { messageUnknown } from '../correspondence.errors.js';
import { type FileChoice } from '../files/chosen-file.js';
import { ReplyFiles } from '../files/reply-files.js';
import { type MessageView } from '../message/message.view.js';
import { MessageRepository } from '../message/message.repository.js';
import { type MessageChannel } from '../message/message.vocabulary.js';
import { Signatures } from '../texts/signatures.js';
import { AnswerableReports, type ReplyPlace } from '../thread/answerable-reports.js';
import { type ReplyOutcome, ReplyWriter } from '../thread/reply-writer.js';

export interface NewReply extends FileChoice {
  text: string;
  /** The newest message that the writer saw (null: none); left out = he does not care. */
  lastMessageId?: string | null;
  /** Label of what he writes; else the incident's or the report's own. The files may make it stricter. */
  tlp?: TlpLabel;
  /** Addresses of the thread; else the reporter's. */
  to?: string[];
  /** Else by mail where there is an address. */
  channel?: MessageChannel;
  /** Else where every recipient's key is verified. */
  encrypt?: EncryptionWish;
}

/** Answers a reporter. The answer waits in the outbox for some seconds, in which it can be taken back. */
@Injectable()
export class QueueReply {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly reports: AnswerableReports,
    private readonly messages: MessageRepository,
    private readonly files: ReplyFiles,
    private readonly signatures: Signatures,
    private readonly writer: ReplyWriter,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @throws DomainError `CORRESPONDENCE.STALE` (409) with what was said meanwhile, `CORRESPONDENCE.NO_WAY_TO_REPORTER`,
   *   `CORRESPONDENCE.NOT_A_PARTICIPANT`, `CORRESPONDENCE.REPORT_NOT_NAMED` (422), `CORRESPONDENCE.FILE_UNKNOWN`,
   *   `CORRESPONDENCE.NO_FILES_ON_PORTAL` (422), `CORRESPONDENCE.FILE_HELD`, `RELEASE.REFUSED` (403)
   */
  async execute(actor: Actor, place: ReplyPlace, reply: NewReply): Promise<MessageView> {
    this.access.require(actor, 'message.send');
    const origin = 'incident' in place ? await this.incidents.findByReference(actor, place.incident) : null;
    const outcome = await this.database.transaction((tx) => this.write(tx, actor, place, origin, reply));
    // Thrown out here, so that the refusal's line in the record is committed.
    if ('refused' in outcome) throw releaseRefused(outcome.refused, outcome.tlp);
    const message = await this.messages.view(this.database, outcome.messageId);
    if (!message) throw messageUnknown();
    return message;
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    place: ReplyPlace,
    origin: IncidentRow | null,
    { text, lastMessageId, tlp, to, channel, encrypt, ...choice }: NewReply,
  ): Promise<ReplyOutcome> {
    const report = await this.reports.at(tx, actor, place, origin?.id ?? null);
    const chooseable = origin ? await this.reports.idsOf(tx, actor, origin.id) : [report.id];
    const files = await this.files.take(tx, actor, chooseable, choice);
    const { reference, language } = report;
    const teamId = origin?.team?.id ?? null;
    const signature = await this.signatures.choose(tx, actor, teamId, language, reference);
    return this.writer.write(tx, report, origin, {
      author: { kind: actor.kind, id: actor.id, name: actor.name },
      text,
      signature,
      lastMessageId,
      tlp,
      to,
      channel,
      encrypt,
      files,
      sendAt: new Date(this.clock.now().getTime() + this.config.mail.holdSeconds * 1000),
    });
  }
}
