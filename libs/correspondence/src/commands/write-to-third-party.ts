import { Inject, Injectable } from '@nestjs/common';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type EncryptionWish } from '@tocsin/keyring';
import { Clock, Config, Database } from '@tocsin/platform';
import { releaseRefused } from '@tocsin/release';
import { messageUnknown } from '../correspondence.errors.js';
import { type FileChoice } from '../files/chosen-file.js';
import { ThirdPartyWriter } from '../investigations/third-party-writer.js';
import { MessageRepository } from '../message/message.repository.js';
import { type MessageView } from '../message/message.view.js';
import { type TemplateName } from '../templates/template.js';

export interface ThirdPartyMessage extends FileChoice {
  text: string;
  /** The newest message that the writer saw (null: none); left out = he does not care. */
  lastMessageId?: string | null;
  /** Label of what he writes; else the incident's. The files may make it stricter. */
  tlp?: TlpLabel;
  /** Some of the participants; else all of them. */
  to?: string[];
  template?: TemplateName;
  /** Else where every recipient's key is verified. */
  encrypt?: EncryptionWish;
  /** The reporter agreed to be named; stands in the record. */
  namesReporter?: boolean;
  /** When to ask again. */
  followUpAt?: Date;
}

/** Writes to a third party. The message waits in the outbox for some seconds, in which it can be taken back. */
@Injectable()
export class WriteToThirdParty {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly writer: ThirdPartyWriter,
    private readonly messages: MessageRepository,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @throws DomainError `CORRESPONDENCE.INVESTIGATION_UNKNOWN` (404), `CORRESPONDENCE.STALE` (409) with what was said
   *   meanwhile, `CORRESPONDENCE.NAMES_REPORTER` (422) with what names him, `CORRESPONDENCE.NOT_A_PARTICIPANT`,
   *   `CORRESPONDENCE.FILE_UNKNOWN` (422), `CORRESPONDENCE.FILE_HELD`, `RELEASE.REFUSED` (403)
   */
  async execute(actor: Actor, ref: string, message: ThirdPartyMessage): Promise<MessageView> {
    this.access.require(actor, 'message.send');
    const sendAt = new Date(this.clock.now().getTime() + this.config.mail.holdSeconds * 1000);
    const outcome = await this.database.transaction((tx) =>
      this.writer.write(tx, actor, ref, { ...message, sendAt }),
    );
    // Thrown out here, so that the refusal's line in the record is committed.
    if ('refused' in outcome) throw releaseRefused(outcome.refused, outcome.tlp);
    const written = await this.messages.view(this.database, outcome.messageId);
    if (!written) throw messageUnknown();
    return written;
  }
}
