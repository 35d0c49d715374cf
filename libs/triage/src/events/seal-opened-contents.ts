import { type EventHandler, OnEvent } from '@tocsin/platform';
import { SealMessageContents } from './seal-message-contents.js';

/** A message that sealed its report when it was opened at last: what was made of either before is taken away. */
@OnEvent('correspondence.message-opened', 'seal-opened-contents')
export class SealOpenedContents implements EventHandler<{ reportId: string }> {
  constructor(private readonly seal: SealMessageContents) {}

  async handle({ reportId }: { reportId: string }): Promise<void> {
    await this.seal.handle({ reportId });
  }
}
