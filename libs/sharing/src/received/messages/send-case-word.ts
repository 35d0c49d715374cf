import { Inject, Injectable } from '@nestjs/common';
import { type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { type RidEvent, type RidEventName } from '@tocsin/formats';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Config, Database, newId, type Transaction } from '@tocsin/platform';
import { ReleaseGate, releaseRefused, releaseToPartner } from '@tocsin/release';
import { caseUnknown, notLeader } from '../../exchange/exchange.errors.js';
import { Agreements } from '../../partners/directory/agreements.js';
import { SendEvent } from '../../transport/sending/send-event.js';
import { type CaseMessageKind } from '../case/foreign-case.vocabulary.js';
import { answerBase } from '../handling/answer-base.js';
import { CaseThread } from './case-thread.js';
import { type CaseWithPartner, caseWithPartner } from './case-of-incident.js';

/** A word to a partner about a case. */
export interface CaseWord {
  owner: string;
  caseId: string;
  partnerId: string;
  /** `request` asks him to find something out, `result` and `proposal` go to whoever leads the case. */
  kind: Extract<CaseMessageKind, 'message' | 'request' | 'result' | 'proposal'>;
  text: string;
  tlp: TlpLabel;
  /** The message that is answered, as its sender names it. */
  inReplyTo?: string | null;
  /** What a proposal would change, or a result found: a partial document. */
  content?: Record<string, unknown> | null;
  /** By when a request asks for its result. */
  due?: Date | null;
}

const EVENT: Record<CaseWord['kind'], RidEventName> = {
  message: 'message',
  request: 'investigation-request',
  result: 'result',
  proposal: 'proposal',
};

/**
 * Says something to a partner in the thread of a case. The gate is asked about the exact words, which wait ten seconds in
 * the queue like every mail.
 */
@Injectable()
export class SendCaseWord {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly agreements: Agreements,
    private readonly gate: ReleaseGate,
    private readonly send: SendEvent,
    private readonly thread: CaseThread,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @returns the entry's id
   * @throws DomainError `SHARING.CASE_UNKNOWN` (404), `SHARING.NOT_LEADER` (409), `RELEASE.REFUSED` (422), those of `SendEvent`
   */
  async execute(actor: Actor, ref: string, word: CaseWord): Promise<{ id: string; holdSeconds: number }> {
    this.access.require(actor, 'sharing.write');
    const incident = await this.incidents.findByReference(actor, ref);
    const { holdSeconds } = this.config.mail;
    const sent = await this.database.transaction(async (tx) => {
      const about = await caseWithPartner(tx, incident.id, word);
      if (!about) throw caseUnknown();
      this.requireAddressee(about, word.kind);
      const leaves = await this.release(tx, actor, incident, about, word);
      // The refusal stands in the record only where the transaction is committed.
      if (!leaves.allowed) return leaves;
      const messageId = newId();
      const { jti } = await this.send.execute(tx, {
        partnerId: about.partnerId,
        event: this.event(about, word, messageId, actor.name),
        releaseId: leaves.releaseId,
        holdSeconds,
      });
      const { owner, caseId, partnerId, exercise } = about;
      const id = await this.thread.add(tx, {
        owner,
        caseId,
        partnerId,
        exercise,
        direction: 'out',
        kind: word.kind,
        messageId: word.kind === 'message' ? messageId : jti,
        inReplyTo: word.inReplyTo ?? null,
        jti,
        authorName: actor.name,
        text: word.text,
        content: word.content ?? undefined,
        dueAt: word.due ?? null,
        tlp: word.tlp,
      });
      return { allowed: true as const, id };
    });
    if (!sent.allowed) throw releaseRefused(sent.reason, word.tlp);
    if (sent.id === null) throw new Error('a new word was there already');
    return { id: sent.id, holdSeconds };
  }

  /** Rule 3: results and proposals go to whoever leads; a request goes to those who do not. */
  private requireAddressee({ leader }: CaseWithPartner, kind: CaseWord['kind']): void {
    const weLead = leader === this.config.federation.issuer;
    if ((kind === 'result' || kind === 'proposal') && weLead) throw notLeader(leader);
  }

  private async release(
    tx: Transaction,
    actor: Actor,
    incident: { id: string; ref: string },
    { partnerId, partner, exercise }: CaseWithPartner,
    { kind, text, content, tlp }: CaseWord,
  ) {
    const agreement = await this.agreements.of(tx, partnerId);
    if (!agreement) throw caseUnknown();
    const leaving = { label: tlp, way: { kind: 'share', encrypted: true }, drill: exercise } as const;
    return this.gate.release(
      tx,
      {
        ...releaseToPartner(agreement, leaving),
        // Of a case with sealed evidence only hashes and identifiers leave, and a person's words are neither.
        childProtection: (await this.holdsSealed(tx, incident.id)) ? 'whole' : undefined,
      },
      {
        actor,
        subject: { kind: 'incident', id: incident.id, ref: incident.ref },
        content: EVENT[kind],
        partner: { id: partnerId, name: partner },
      },
      {
        bytes: Buffer.from(JSON.stringify({ text, content: content ?? null })),
        contentType: 'application/json',
      },
    );
  }

  private async holdsSealed(tx: Transaction, incidentId: string): Promise<boolean> {
    const sealed = await tx.query(
      `SELECT FROM incidents.incident_report ir JOIN intake.report r ON r.id = ir.report_id
        WHERE ir.incident_id = $1 AND r.sealed_at IS NOT NULL LIMIT 1`,
      [incidentId],
    );
    return sealed.length > 0;
  }

  private event(about: CaseWithPartner, word: CaseWord, messageId: string, author: string): RidEvent {
    const { owner, caseId: id, revision, exercise } = about;
    const name = EVENT[word.kind];
    const of = { case: { owner, id, revision, supersedes: null }, exercise, tlp: word.tlp };
    const base = answerBase(this.config.federation.issuer, of, name);
    const { text, inReplyTo = null, content = null, due = null } = word;
    switch (word.kind) {
      case 'message':
        return { ...base, name: 'message', id: messageId, in_reply_to: inReplyTo, author, text };
      case 'request':
        return { ...base, name: 'investigation-request', text, due: due?.toISOString() ?? null };
      case 'result':
        return { ...base, name: 'result', of: inReplyTo, text, content };
      case 'proposal':
        return { ...base, name: 'proposal', text, changes: content ?? {} };
    }
  }
}
