import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config, newId, type Transaction } from '@tocsin/platform';
import { tlpOfSubject } from '@tocsin/release';
import { type LoopSign } from '../loops/machine-answer.js';
import { MessageRepository } from '../message/message.repository.js';
import { type Audience } from '../message/message.vocabulary.js';
import { reachable } from '../thread/reachable.js';
import { replyToOf } from '../thread/reply-to.js';
import { type LockedThread, ThreadRepository } from '../thread/thread.repository.js';
import { filingProblems, isMachines, isProven } from './filing-facts.js';
import { isForgedSender } from './forged-sender.js';
import { type InboundMail } from './inbound-mail.js';
import { dataOf } from './machine-documents.js';
import { type Found } from './thread-finder.js';

const LONGEST_SUBJECT = 2_000;
const MOST_REFERENCES = 200;

/** Puts a mail that came in into its thread, whoever is at the other end of it. */
@Injectable()
export class IncomingWriter {
  constructor(
    private readonly threads: ThreadRepository,
    private readonly messages: MessageRepository,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @returns the message's id */
  async insert(
    tx: Transaction,
    thread: LockedThread,
    inbound: InboundMail,
    found: Found,
    loop: LoopSign | null,
    audience: Audience,
  ): Promise<string> {
    const { mail } = inbound;
    const data = dataOf(mail);
    const id = newId();
    await this.messages.insertIncoming(tx, {
      id,
      threadId: thread.id,
      audience,
      inboundId: inbound.inboundId,
      channel: 'email',
      kind: mail.kind,
      automatic: isMachines(inbound, loop),
      from: mail.from,
      replyTo: replyToOf(mail, this.config.mail.address),
      // A forger who has had mail of ours is heard; where answers go he does not say.
      proven: isProven(found) && !isForgedSender(inbound),
      to: [...mail.to, ...mail.cc].slice(0, 100),
      subject: mail.subject.slice(0, LONGEST_SUBJECT),
      text: mail.text,
      html: mail.html,
      language: mail.language,
      messageId: mail.messageId,
      inReplyTo: mail.inReplyTo,
      references: mail.references.slice(-MOST_REFERENCES),
      contentHash: inbound.contentHash,
      tlp: tlpOfSubject(mail.subject, this.config.site.defaultTlp).tlp,
      at: inbound.receivedAt,
      rawSha256: inbound.rawSha256,
      security: inbound.security,
      authentication: inbound.authentication,
      originals: mail.originals,
      fields: data.fields,
      problems: [...mail.problems, ...filingProblems(found, loop)],
    });
    await this.messages.attach(tx, id, data.files);
    return id;
  }

  /** @returns whether somebody new joined the thread */
  async admit(tx: Transaction, threadId: string, inbound: InboundMail, found: Found): Promise<boolean> {
    const { mail, envelope } = inbound;
    const address = mail.from?.address;
    if (!address || !isProven(found) || mail.automatic || envelope.from === '') return false;
    // Who writes in another's name may have come by the token; he brings nobody in, and not that name either.
    if (isForgedSender(inbound)) return false;
    const [sender, ...copied] = reachable(
      [{ name: '', address }, ...mail.to, ...mail.cc],
      this.config.mail.address,
    );
    // The colleagues whom he copies in are part of it by his word; what they may do with it is what he may.
    for (const colleague of copied) await this.threads.addParticipant(tx, threadId, colleague);
    return sender === address.toLowerCase() && this.threads.addParticipant(tx, threadId, address);
  }
}
