import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface FollowUp {
  incidentId: string;
  threadId: string;
  followUpAt: string;
}

/** A third party has not answered in time: whoever holds the case, or wrote there, asks again. */
@OnEvent('correspondence.follow-up-due', 'tell-of-follow-up')
export class TellOfFollowUp implements EventHandler<FollowUp> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ incidentId, threadId, followUpAt }: FollowUp): Promise<void> {
    await this.database.transaction(async (tx) => {
      const incident = await this.people.incident(tx, incidentId);
      if (!incident) return;
      const asker = incident.assigneeId ?? (await this.people.lastAuthorIn(tx, threadId));
      await this.notify.tell(tx, [asker], {
        kind: 'follow-up-due',
        occasion: `follow-up ${threadId} ${followUpAt}`,
        ref: incident.ref,
        incidentId,
      });
    });
  }
}
