import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { OwnIdentity } from '../identity/own-identity.js';
import { type AnswerCard } from './card.schema.js';
import { OwnCard } from './own-card.js';
import { signCard } from './sign-card.js';

/** Makes our answer to somebody's invitation. */
@Injectable()
export class AnswerCards {
  constructor(
    private readonly identity: OwnIdentity,
    private readonly card: OwnCard,
  ) {}

  /** @param to whom it answers, as his invitation said */
  async make(
    tx: Transaction,
    { invitation, to, expiresAt }: { invitation: string; to: AnswerCard['to']; expiresAt: Date },
  ): Promise<AnswerCard> {
    const facts = await this.card.facts(tx, invitation, expiresAt);
    return signCard<AnswerCard>({ kind: 'tocsin-answer', to, ...facts }, await this.identity.signing(tx));
  }
}
