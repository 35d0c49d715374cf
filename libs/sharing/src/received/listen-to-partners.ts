import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RID_EVENT_NAMES } from '@tocsin/formats';
import { IncomingEvents } from '../transport/receiving/incoming-events.js';
import { ReceiveCaseEvent } from './handling/receive-case-event.js';

/** Every event about a case comes in by one door, which knows whether we lead it. Key notices are the partners' part's. */
@Injectable()
export class ListenToPartners implements OnModuleInit {
  constructor(
    private readonly incoming: IncomingEvents,
    private readonly receive: ReceiveCaseEvent,
  ) {}

  onModuleInit(): void {
    for (const name of RID_EVENT_NAMES) {
      if (name === 'key-notice') continue;
      this.incoming.register(name, (tx, message) => this.receive.execute(tx, message));
    }
  }
}
