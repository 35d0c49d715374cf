import { Injectable } from '@nestjs/common';
import { Clock, Events, newId, type Transaction } from '@tocsin/platform';
import { afterIncoming } from '../../protocol/after-incoming.js';
import { type IncomingEffect, type KnownCase } from '../../protocol/incoming-case.js';
import { FetchFiles } from '../../transport/attachments/fetch-files.js';
import { ForeignCases, type HeldCase } from '../case/foreign-cases.js';
import { CaseThread } from '../messages/case-thread.js';
import { incomingEntry } from '../messages/incoming-entry.js';
import { type Answered, AnswerSender, shaOf } from './answer-sender.js';
import { CaseAudit } from './case-audit.js';
import { usedConsent } from './handover-consents.js';
import { KeepRevision } from './keep-revision.js';
import { LedCases } from './led-cases.js';
import { OnwardRevocations } from './onward-revocations.js';
import { type CaseMessageEvent } from './case-message-event.js';
import { RevokeCase } from './revoke-case.js';

interface Work {
  tx: Transaction;
  message: CaseMessageEvent;
  answered: Answered;
  caseId: string;
  /** When all effects are done. */
  known: KnownCase | null;
}

/** Does what was decided about a message, in its transaction: all of it or nothing. */
@Injectable()
export class CarryOut {
  constructor(
    private readonly cases: ForeignCases,
    private readonly keep: KeepRevision,
    private readonly files: FetchFiles,
    private readonly answers: AnswerSender,
    private readonly thread: CaseThread,
    private readonly revoke: RevokeCase,
    private readonly onward: OnwardRevocations,
    private readonly led: LedCases,
    private readonly audit: CaseAudit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async execute(
    tx: Transaction,
    message: CaseMessageEvent,
    held: HeldCase | null,
    effects: readonly IncomingEffect[],
  ): Promise<void> {
    const known = afterIncoming(held?.known ?? null, message.event, effects);
    const answered = { partnerId: message.partner.id, jti: message.jti, event: message.event };
    const work = { tx, message, answered, caseId: held?.id ?? newId(), known };
    if (!held && known) await this.open(work, known);
    for (const effect of effects) await this.one(work, effect);
    if (held && known) await this.cases.update(tx, held.id, known, this.clock.now());
    await this.record(work, effects);
    // Intake brings what people see into line with the case as it stands then, however many changes there were.
    if (effects.some((effect) => effect.do === 'show' || effect.do === 'hide'))
      await this.events.publish(tx, 'sharing.case-changed', { foreignCaseId: work.caseId });
  }

  private async open({ tx, message, caseId }: Work, known: KnownCase): Promise<void> {
    const partnerId = message.partner.id;
    await this.cases.insert(tx, caseId, known, { partnerId, at: this.clock.now() });
  }

  private async one(work: Work, effect: IncomingEffect): Promise<void> {
    const { tx, message, answered, caseId, known } = work;
    const { event } = message;
    switch (effect.do) {
      case 'keep':
        if (event.name !== 'report') return;
        await this.keep.execute(tx, caseId, { ...message, event }, effect.as);
        return this.files.ask(tx, message, event.attachments);
      case 'forget':
        return this.keep.forget(tx, caseId, effect.revision);
      case 'acknowledge':
        return this.acknowledge(work, effect);
      case 'refuse':
        if (effect.why === 'revoked') await this.letGo(work);
        return this.answers.refuse(tx, answered, effect);
      case 'query':
        return this.answers.query(tx, answered, effect);
      case 'revoke':
      case 'ask-purge':
        if (event.name === 'revocation')
          await this.revoke.note(
            tx,
            caseId,
            { ...message, event },
            effect.do === 'ask-purge' ? 'purge' : null,
          );
        return;
      case 'carry-onward':
        if (event.name === 'revocation') await this.onward.carry(tx, { ...message, event }, effect);
        return;
      case 'tell-status':
        return this.revoke.tell(tx, caseId, answered, effect.state, known);
      case 'file':
        return this.file(work);
      case 'note-answer':
        // Of what we passed on, the sending side keeps the book; of our own words, the thread.
        if (event.name === 'acknowledgement' || event.name === 'revocation-status')
          await this.led.receive(tx, message);
        return;
      case 'open':
      case 'show':
      case 'hide':
      case 'change-leader':
      case 'take-way':
        // `afterIncoming` has it, and the row is written from that.
        return;
      case 'drop':
      case 'ask-handover':
      case 'ask-investigation':
      case 'leave-to-sender-side':
        return;
    }
  }

  /** One that was held is answered under the message that had brought it. */
  private async acknowledge(
    { tx, message, answered, caseId, known }: Work,
    { status, revision }: Extract<IncomingEffect, { do: 'acknowledge' }>,
  ): Promise<void> {
    const [held] =
      revision === message.event.case.revision
        ? []
        : await tx.query<{ jti: string; supersedes: number | null }>(
            `SELECT jti, supersedes FROM sharing.foreign_revision WHERE foreign_case_id = $1 AND revision = $2`,
            [caseId, revision],
          );
    const { case: ref } = answered.event;
    const about = held && {
      ...answered,
      jti: held.jti,
      event: { ...answered.event, case: { ...ref, revision, supersedes: held.supersedes } },
    };
    await this.answers.acknowledge(tx, about ?? answered, { status, ...shaOf(known, revision) });
  }

  /** What was taken back and comes after all, asked for before or long on the way, leaves no bytes behind a purge. */
  private async letGo({ tx, message }: Work): Promise<void> {
    await tx.query(`UPDATE sharing.incoming_message SET raw = NULL, purged_at = $2 WHERE id = $1`, [
      message.id,
      this.clock.now(),
    ]);
  }

  private async file({ tx, message, answered }: Work): Promise<void> {
    const entry = incomingEntry(message, message.partner.name);
    if (!entry) return;
    const id = await this.thread.add(tx, entry);
    if (id && entry.kind === 'request') {
      await this.events.publish(tx, 'sharing.investigation-asked', { messageId: id });
      await this.answers.acknowledge(tx, answered, { status: 'Pending' });
    }
  }

  private async record(
    { tx, message, caseId, known }: Work,
    effects: readonly IncomingEffect[],
  ): Promise<void> {
    const { event, jti, partner } = message;
    const refused = effects.find((effect) => effect.do === 'refuse');
    const dropped = effects.find((effect) => effect.do === 'drop');
    await this.audit.write(
      tx,
      { id: caseId, owner: event.case.owner, caseId: event.case.id },
      refused ? 'partner-case.refused' : dropped ? 'partner-case.dropped' : `partner-case.${event.name}`,
      {
        from: partner.issuer,
        jti,
        event: event.name,
        revision: event.case.revision,
        ...(event.name === 'report' ? { contentSha256: event.content_sha256 } : {}),
        ...(effects.some(({ do: done }) => done === 'change-leader' || done === 'open')
          ? usedConsent(event)
          : {}),
        ...(refused || dropped
          ? { why: (refused ?? dropped)?.why }
          : { done: effects.map((each) => each.do) }),
        ...(known ? { state: known.state, stands: known.revision } : {}),
      },
      { reason: event.name === 'revocation' ? event.reason : null },
    );
  }
}
