import { Injectable } from '@nestjs/common';
import { type RidEventName } from '@tocsin/formats';
import { type Transaction } from '@tocsin/platform';
import { type VerifiedEvent } from '../../transport/receiving/incoming-events.js';

export type LedCaseHandler = (tx: Transaction, message: VerifiedEvent) => Promise<void>;

/**
 * Where the sending side registers what it does about messages of cases that we lead, or passed on. One event has one
 * handler: two that disagree could not both be undone.
 */
@Injectable()
export class LedCases {
  private readonly handlers = new Map<RidEventName, LedCaseHandler>();

  /** @throws Error for a second one */
  register(name: RidEventName, handler: LedCaseHandler): void {
    if (this.handlers.has(name)) throw new Error(`two handlers for ${name} of cases that we lead`);
    this.handlers.set(name, handler);
  }

  /** @throws Error where nobody registered: the message then stands visibly as failed and is not lost */
  async receive(tx: Transaction, message: VerifiedEvent): Promise<void> {
    const handler = this.handlers.get(message.event.name);
    if (!handler) throw new Error(`nobody takes ${message.event.name} of cases that we lead`);
    await handler(tx, message);
  }
}
