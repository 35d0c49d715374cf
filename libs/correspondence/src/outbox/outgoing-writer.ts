import { Inject, Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { type EncryptionWish } from '@tocsin/keyring';
import { newMessageId } from '@tocsin/mail';
import { Clock, Config, Jobs, newId, type Transaction } from '@tocsin/platform';
import { type ChosenFile } from '../files/chosen-file.js';
import { MessageRepository } from '../message/message.repository.js';
import { type Audience, type Correspondent, type MessageChannel } from '../message/message.vocabulary.js';
import { oneLine } from '../message/one-line.js';
import { subjectLine } from '../message/subject-line.js';
import { enqueueSending } from './sending.js';
import { type TemplateName } from '../templates/template.js';
import { type LockedThread, ThreadRepository } from '../thread/thread.repository.js';

export interface Draft {
  author: ActorRef;
  /** Absent: the reporter. */
  audience?: Audience;
  reference: string;
  incidentId: string | null;
  channel: MessageChannel;
  to: Correspondent[];
  /** A person's answer goes under the thread's subject; a message of ours brings its own words. */
  subject: { reply: true } | { reply: false; words: string };
  text: string;
  language: string | null;
  template: TemplateName | null;
  tlp: TlpLabel;
  drill: boolean;
  /** Taken back within these seconds, if at all; a machine's message is not. */
  holdSeconds: number;
  /** Instead of that: the moment until which it can be taken back. */
  sendAt?: Date;
  /** Below `-- ` of a person's answer; null or absent: the site's name. */
  signature?: string | null;
  files?: readonly ChosenFile[];
  /** Absent: where every recipient's key is verified. */
  encrypt?: EncryptionWish;
}

/** Puts a message that the gate let pass into the outbox: row, threading headers and job in one transaction. */
@Injectable()
export class OutgoingWriter {
  constructor(
    private readonly threads: ThreadRepository,
    private readonly messages: MessageRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @returns the message's id */
  async write(tx: Transaction, thread: LockedThread, draft: Draft): Promise<string> {
    const id = newId();
    const at = this.clock.now();
    const sendAt = draft.sendAt ?? new Date(at.getTime() + draft.holdSeconds * 1000);
    const byMail = draft.channel === 'email';
    const { ids, lastIncoming, foreignTags } = await this.threads.chain(tx, thread.id);
    await this.messages.insertOutgoing(tx, {
      id,
      threadId: thread.id,
      incidentId: draft.incidentId,
      audience: draft.audience ?? 'reporter',
      channel: draft.channel,
      author: draft.author,
      from: { name: oneLine(this.config.site.name, 100), address: this.config.mail.address },
      to: draft.to.map(({ name, address }) => ({ name: oneLine(name, 100), address })),
      subject: subjectLine({
        reference: draft.reference,
        tlp: draft.tlp,
        drill: draft.drill,
        reply: draft.subject.reply,
        words: draft.subject.reply ? thread.subject : draft.subject.words,
        foreignTags,
      }),
      text: draft.text,
      signature: draft.signature ?? null,
      language: draft.language,
      messageId: byMail ? newMessageId(this.config.mail.domain) : null,
      inReplyTo: byMail ? lastIncoming : null,
      references: byMail ? ids : [],
      automatic: draft.template !== null && draft.author.kind === 'system',
      template: draft.template,
      tlp: draft.tlp,
      drill: draft.drill,
      at,
      state: sendAt > at ? 'held' : 'queued',
      sendAt,
      encrypt: draft.encrypt ?? 'auto',
    });
    await this.messages.attachStored(tx, id, draft.files ?? []);
    await enqueueSending(this.jobs, tx, id, sendAt);
    return id;
  }
}
