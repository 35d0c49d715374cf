import { type EventHandler, OnEvent } from '@tocsin/platform';
import { RecordMessageObservables } from './record-message-observables.js';

/** A message that could be decrypted only now names observables like any other. */
@OnEvent('correspondence.message-opened', 'record-opened-observables')
export class RecordOpenedObservables implements EventHandler<{ messageId: string }> {
  constructor(private readonly record: RecordMessageObservables) {}

  async handle({ messageId }: { messageId: string }): Promise<void> {
    await this.record.handle({ messageId });
  }
}
