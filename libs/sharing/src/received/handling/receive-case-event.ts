import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { type CaseEvent } from '../../protocol/incoming-case.js';
import { decideIncoming } from '../../protocol/decide-incoming.js';
import { type VerifiedEvent } from '../../transport/receiving/incoming-events.js';
import { ForeignCases } from '../case/foreign-cases.js';
import { CarryOut } from './carry-out.js';
import { IncomingFactsReader } from './incoming-facts-reader.js';
import { LedCases } from './led-cases.js';

export type CaseMessageEvent = VerifiedEvent<CaseEvent>;

/**
 * What a verified message about a case does here, in the transaction that marks it as processed: read what is known,
 * decide (pure, `protocol/`), carry it out. Of a case that we lead, the sending side decides.
 */
@Injectable()
export class ReceiveCaseEvent {
  constructor(
    private readonly cases: ForeignCases,
    private readonly facts: IncomingFactsReader,
    private readonly carryOut: CarryOut,
    private readonly led: LedCases,
  ) {}

  async execute(tx: Transaction, message: CaseMessageEvent): Promise<void> {
    const { event } = message;
    const held = await this.cases.lock(tx, event.case);
    const facts = await this.facts.of(tx, message, held?.known ?? null);
    const effects = decideIncoming(held?.known ?? null, event, facts);
    if (effects.some((effect) => effect.do === 'leave-to-sender-side')) return this.led.receive(tx, message);
    await this.carryOut.execute(tx, message, held, effects);
  }
}
