import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '@tocsin/audit';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Clock, Config, Database, type Transaction } from '@tocsin/platform';
import { ReleaseGate, releaseRefused, type RefusalReason } from '@tocsin/release';
import { messageUnknown, noWayToReporter, notAParticipant, stale } from '../correspondence.errors.js';
import { type MessageView } from '../message/message.view.js';
import { MessageRepository } from '../message/message.repository.js';
import { type Correspondent, type MessageChannel } from '../message/message.vocabulary.js';
import { releaseToReporter } from '../outbox/release-request.js';
import { type AnswerableReport, replyWay } from '../thread/answerable-report.js';
import { AnswerableReports, type ReplyPlace } from '../thread/answerable-reports.js';
import { type LockedThread, ThreadRepository } from '../thread/thread.repository.js';
import { OutgoingWriter } from '../outbox/outgoing-writer.js';

export interface NewReply {
  text: string;
  /** The newest message that the writer saw (null: none); left out = he does not care. */
  lastMessageId?: string | null;
  /** Label of what he writes; else the incident's or the report's own. */
  tlp?: TlpLabel;
  /** Addresses of the thread; else the reporter's. */
  to?: string[];
  /** Else by mail where there is an address. */
  channel?: MessageChannel;
}

type Outcome = { message: MessageView } | { refused: RefusalReason; tlp: TlpLabel };
type Origin = { id: string; ref: string; drill: boolean; tlp: TlpLabel } | null;

/** Answers a reporter. The answer waits in the outbox for some seconds, in which it can be taken back. */
@Injectable()
export class QueueReply {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly incidents: IncidentReferences,
    private readonly reports: AnswerableReports,
    private readonly threads: ThreadRepository,
    private readonly messages: MessageRepository,
    private readonly gate: ReleaseGate,
    private readonly writer: OutgoingWriter,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @throws DomainError `CORRESPONDENCE.STALE` (409) with what was said meanwhile, `CORRESPONDENCE.NO_WAY_TO_REPORTER`,
   *   `CORRESPONDENCE.NOT_A_PARTICIPANT`, `CORRESPONDENCE.REPORT_NOT_NAMED` (422), `RELEASE.REFUSED` (403)
   */
  async execute(actor: Actor, place: ReplyPlace, reply: NewReply): Promise<MessageView> {
    this.access.require(actor, 'message.send');
    const origin = 'incident' in place ? await this.incidents.findByReference(actor, place.incident) : null;
    const outcome = await this.database.transaction((tx) => this.write(tx, actor, place, origin, reply));
    // Thrown out here, so that the refusal's line in the record is committed.
    if ('refused' in outcome) throw releaseRefused(outcome.refused, outcome.tlp);
    return outcome.message;
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    place: ReplyPlace,
    origin: Origin,
    reply: NewReply,
  ): Promise<Outcome> {
    const report = await this.reports.at(tx, actor, place, origin?.id ?? null);
    const thread = await this.threads.openForReport(tx, report);
    await this.requireNothingNew(tx, thread.id, reply.lastMessageId);
    const { channel, to } = await this.recipients(tx, thread, report, reply);
    const tlp = reply.tlp ?? origin?.tlp ?? report.tlp;
    const drill = origin?.drill ?? false;
    const subject = { kind: 'report' as const, id: report.id, ref: report.reference };
    const decision = await this.gate.ask(
      tx,
      await releaseToReporter(tx, { tlp, drill, channel, to }, report.statedTlp),
      { actor, subject },
    );
    if (!decision.allowed) return { refused: decision.reason, tlp };
    const id = await this.writer.write(tx, thread, {
      author: { kind: actor.kind, id: actor.id, name: actor.name },
      reference: report.reference,
      incidentId: origin?.id ?? null,
      channel,
      to,
      subject: { reply: true },
      text: reply.text,
      language: report.language,
      template: null,
      tlp,
      drill,
      holdSeconds: this.config.mail.holdSeconds,
    });
    await this.messages.markRead(tx, thread.id, this.clock.now());
    await this.record(tx, actor, subject, origin, { messageId: id, channel, tlp });
    const message = await this.messages.view(tx, id);
    if (!message) throw messageUnknown();
    return { message };
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
    reply: NewReply,
  ): Promise<{ channel: MessageChannel; to: Correspondent[] }> {
    const way = replyWay(report, this.config.mail.address, reply.channel);
    if (way.channel === null) throw noWayToReporter(way.reason);
    if (way.channel === 'portal' || !reply.to?.length)
      return { channel: way.channel, to: way.to ? [way.to] : [] };
    const participants = await this.threads.participants(tx, thread.id);
    const wanted = [...new Set(reply.to.map((address) => address.trim().toLowerCase()))];
    const strangers = wanted.filter((address) => !participants.includes(address));
    if (strangers.length > 0) throw notAParticipant(strangers);
    const name = (address: string) => (address === way.to?.address ? way.to.name : '');
    return { channel: 'email', to: wanted.map((address) => ({ name: name(address), address })) };
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    report: { kind: 'report'; id: string; ref: string },
    incident: Origin,
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
