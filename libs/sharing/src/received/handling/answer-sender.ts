import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type RidAcknowledgement, type RidEvent, type RidRevocationStatus } from '@tocsin/formats';
import { Config, type Transaction } from '@tocsin/platform';
import { type IncomingEffect, type KnownCase } from '../../protocol/incoming-case.js';
import { SendEvent } from '../../transport/sending/send-event.js';
import { answerBase } from './answer-base.js';

/** The message that is answered. */
export interface Answered {
  partnerId: string;
  jti: string;
  event: Pick<Exclude<RidEvent, { name: 'key-notice' }>, 'case' | 'exercise' | 'tlp'>;
}

type Status = Pick<RidRevocationStatus, 'state' | 'reason' | 'content_sha256'>;

/** What we say to a partner about what he sent: signed, queued and delivered like everything else. */
@Injectable()
export class AnswerSender {
  private readonly me: string;

  constructor(
    private readonly send: SendEvent,
    @Inject(Config) config: TocsinConfig,
  ) {
    this.me = config.federation.issuer;
  }

  /** Rule 1: what people here say, `Pending` until somebody did. */
  async acknowledge(
    tx: Transaction,
    answered: Answered,
    answer: Pick<RidAcknowledgement, 'status' | 'justification' | 'reason' | 'content_sha256'>,
  ): Promise<void> {
    const { reason, ...rest } = answer;
    await this.say(tx, answered, {
      name: 'acknowledgement',
      of: answered.jti,
      // RFC 6545 §5.2: a refusal says why; without this the profile takes it for no acknowledgement at all.
      ...(rest.status === 'Denied' ? { justification: justificationOf(reason) } : {}),
      ...rest,
      ...said(reason),
    });
  }

  async refuse(
    tx: Transaction,
    answered: Answered,
    { why, justification }: Extract<IncomingEffect, { do: 'refuse' }>,
  ): Promise<void> {
    await this.acknowledge(tx, answered, { status: 'Denied', justification, reason: why });
  }

  async query(
    tx: Transaction,
    answered: Answered,
    { have, want }: Extract<IncomingEffect, { do: 'query' }>,
  ): Promise<void> {
    await this.say(tx, answered, { name: 'query', have, want });
  }

  /** Rule 4: how a revocation stands, as it is. */
  async status(tx: Transaction, answered: Answered, status: Status): Promise<void> {
    const { reason, ...rest } = status;
    await this.say(tx, answered, { name: 'revocation-status', of: answered.jti, ...rest, ...said(reason) });
  }

  private async say(
    tx: Transaction,
    { partnerId, event }: Answered,
    words: Record<string, unknown> & { name: RidEvent['name'] },
  ): Promise<void> {
    const base = answerBase(this.me, event, words.name);
    // Each caller above says one event's members; TypeScript does not add a spread up to one of the union.
    await this.send.execute(tx, { partnerId, event: { ...base, ...words } as RidEvent });
  }
}

/** A case that is not known, or not to him, is refused in one and the same way. */
const justificationOf = (reason: string | undefined) =>
  reason === 'unknown-case' ? ('CannotProcess' as const) : ('Other' as const);

/** White space is no reason, and the profile has no member for it. */
const said = (reason: string | undefined): { reason?: string } =>
  reason === undefined || reason.trim() === '' ? {} : { reason };

/** Base64url hash of the revision that stands; nothing where none does. */
export function shaOf(known: KnownCase | null, revision: number): { content_sha256?: string } {
  const held = known?.revisions.find((each) => each.revision === revision);
  return held ? { content_sha256: held.sha256 } : {};
}
