import { type EventHandler, OnEvent } from '@tocsin/platform';
import { RecordMessageObservables } from './record-message-observables.js';

/** What a third party names is compared like what a reporter names. */
@OnEvent('correspondence.third-party-wrote', 'record-third-party-observables')
export class RecordThirdPartyObservables implements EventHandler<{ messageId: string }> {
  constructor(private readonly record: RecordMessageObservables) {}

  handle({ messageId }: { messageId: string }): Promise<void> {
    return this.record.handle({ messageId });
  }
}
