import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IncomingEvents } from '../../transport/receiving/incoming-events.js';
import { ApplyKeyNotice } from './apply-key-notice.js';

/** Listens for partners' news about their keys. */
@Injectable()
export class KeyNoticeHandler implements OnModuleInit {
  constructor(
    private readonly events: IncomingEvents,
    private readonly apply: ApplyKeyNotice,
  ) {}

  onModuleInit(): void {
    this.events.register('key-notice', (tx, { partner, kid, receivedAt, event }) =>
      this.apply.execute(tx, { partner, kid, receivedAt, content: event }),
    );
  }
}
