import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { Ledger, type NewLedgerLine } from '@tocsin/release';
import { type IncomingEffect } from '../../protocol/incoming-case.js';
import { decideIncoming } from '../../protocol/decide-incoming.js';
import { ForeignCases } from '../case/foreign-cases.js';
import { CarryOut } from './carry-out.js';
import { type CaseMessageEvent } from './case-message-event.js';
import { IncomingFactsReader } from './incoming-facts-reader.js';
import { LedCases } from './led-cases.js';

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
    private readonly ledger: Ledger,
  ) {}

  async execute(tx: Transaction, message: CaseMessageEvent): Promise<void> {
    const { event } = message;
    const held = await this.cases.lock(tx, event.case);
    const facts = await this.facts.of(tx, message, held?.known ?? null);
    const effects = decideIncoming(held?.known ?? null, event, facts);
    await this.ledger.write(tx, lineOf(message, effects));
    if (effects.some((effect) => effect.do === 'leave-to-sender-side')) return this.led.receive(tx, message);
    await this.carryOut.execute(tx, message, held, effects);
  }
}

/** What came stands in the ledger beside what left: who, what, under which label, and the hash of the signed bytes. */
function lineOf(
  { id, partner, event, jws, sha256 }: CaseMessageEvent,
  effects: readonly IncomingEffect[],
): NewLedgerLine {
  const refused = effects.find((effect) => effect.do === 'refuse');
  return {
    direction: 'in',
    outcome: refused ? 'refused' : 'received',
    way: 'share',
    actor: { kind: 'system', id: null, name: partner.name },
    recipient: 'staff',
    partner: { id: partner.id, name: partner.name },
    subject: { kind: 'partner-message', id, ref: `${event.case.owner}#${event.case.id}` },
    content: event.name,
    label: event.tlp,
    drill: event.exercise,
    reason: refused?.why ?? null,
    bytes: { sha256, size: jws.length, contentType: 'application/secevent+jwt' },
    once: `in ${id}`,
  };
}
