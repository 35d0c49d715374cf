import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface Bounced {
  /** Of the bounce. */
  messageId: string;
  threadId: string;
  incidentId: string;
}

/** Mail of ours to a third party came back: whoever wrote it, or holds the case, is told. */
@OnEvent('correspondence.third-party-bounced', 'tell-of-third-party-bounce')
export class TellOfThirdPartyBounce implements EventHandler<Bounced> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ messageId, threadId, incidentId }: Bounced): Promise<void> {
    await this.database.transaction(async (tx) => {
      const incident = await this.people.incident(tx, incidentId);
      if (!incident) return;
      const people = [await this.people.lastAuthorIn(tx, threadId), incident.assigneeId];
      await this.notify.tell(tx, people, {
        kind: 'address-bounced',
        occasion: `bounce ${messageId}`,
        ref: incident.ref,
        incidentId,
      });
    });
  }
}
