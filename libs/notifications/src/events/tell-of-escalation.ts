import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { type NotificationKind } from '../notification/notification.vocabulary.js';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface Escalated {
  escalationId: string;
  kind: 'approaching' | 'missed' | 'asked';
  incidentId: string | null;
  reportId: string | null;
  clock: string | null;
  personIds: string[];
}

/** Somebody is called: an end comes near, a promise was missed, or a colleague asks. Whom, was decided before. */
@OnEvent('incident.escalated', 'tell-of-escalation')
export class TellOfEscalation implements EventHandler<Escalated> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ escalationId, kind, incidentId, reportId, clock, personIds }: Escalated): Promise<void> {
    await this.database.transaction(async (tx) => {
      const subject = incidentId
        ? await this.people.incident(tx, incidentId)
        : reportId && (await this.people.report(tx, reportId));
      const [call] = await tx.query<{ withdrawn: boolean }>(
        `SELECT withdrawn_at IS NOT NULL AS withdrawn FROM incidents.escalation WHERE id = $1`,
        [escalationId],
      );
      if (!subject || !call || call.withdrawn) return;
      for (const personId of personIds) {
        await this.notify.tell(tx, [personId], {
          kind: wordFor(kind, personId === subject.assigneeId),
          occasion: `escalation ${escalationId}`,
          ref: subject.ref,
          incidentId,
          reportId,
          detail: clock ? { clock } : {},
        });
      }
    });
  }
}

/** Whoever holds the case is told that he is late; the others, that they are called. */
function wordFor(kind: Escalated['kind'], holds: boolean): NotificationKind {
  if (kind === 'approaching') return 'clock-approaching';
  if (kind === 'asked') return 'called-for-help';
  return holds ? 'clock-missed' : 'escalation';
}
