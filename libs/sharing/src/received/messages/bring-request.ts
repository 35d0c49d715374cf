import { AddSteps } from '@tocsin/incidents';
import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { bringRequests } from './bring-requests.js';

/** A partner asks us to find something out: a task at the incident that his case is. */
@OnEvent('sharing.investigation-asked', 'bring-request')
export class BringRequest implements EventHandler<{ messageId: string }> {
  constructor(
    private readonly database: Database,
    private readonly steps: AddSteps,
  ) {}

  async handle({ messageId }: { messageId: string }): Promise<void> {
    await bringRequests(this.database, this.steps, messageId);
  }
}
