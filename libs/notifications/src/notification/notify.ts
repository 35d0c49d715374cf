import { Inject, Injectable } from '@nestjs/common';
import { Clock, Jobs, newId, type Transaction } from '@tocsin/platform';
import { MAIL_TASK, SETTLING_MS } from '../digest/mail-task.js';
import { isCritical, type NotificationKind } from './notification.vocabulary.js';

/** Something to be told. */
export interface News {
  kind: NotificationKind;
  /** Names the occasion, e.g. `dead <message id>`: told once a person, however often the event comes. */
  occasion: string;
  ref: string | null;
  reportId?: string | null;
  incidentId?: string | null;
  detail?: Record<string, unknown>;
}

/** Tells colleagues of something, in the console and, as they wish, by mail. */
@Injectable()
export class Notify {
  constructor(
    private readonly jobs: Jobs,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @param people ids, doubles and null allowed; whoever is disabled is left out */
  async tell(tx: Transaction, people: readonly (string | null)[], news: News): Promise<void> {
    const ids = [...new Set(people.filter((id) => id !== null))];
    if (ids.length === 0) return;
    const at = this.clock.now();
    const told = await tx.query<{ person_id: string; mail: string }>(
      `WITH told AS (
         INSERT INTO notifications.notification (id, person_id, kind, occasion, subject_ref, report_id, incident_id, detail, at)
         SELECT given.id, p.id, $3, $4, $5, $6, $7, $8::jsonb, $9
           FROM unnest($1::uuid[], $2::uuid[]) AS given(id, person_id)
           JOIN identity.person p ON p.id = given.person_id AND p.disabled_at IS NULL
         ON CONFLICT DO NOTHING RETURNING person_id)
       SELECT told.person_id, coalesce(w.mail, 'daily') AS mail
         FROM told LEFT JOIN notifications.preference w ON w.person_id = told.person_id`,
      [
        ids.map(() => newId()),
        ids,
        news.kind,
        news.occasion,
        news.ref,
        news.reportId ?? null,
        news.incidentId ?? null,
        JSON.stringify(news.detail ?? {}),
        at,
      ],
    );
    for (const { person_id, mail } of told) {
      if (mail !== 'immediately' && !(isCritical(news.kind) && mail !== 'off')) continue;
      // A little later, so that what comes in a burst comes in one mail.
      const runAt = new Date(at.getTime() + SETTLING_MS);
      await this.jobs.enqueue(
        tx,
        MAIL_TASK,
        { personId: person_id },
        { key: `${MAIL_TASK}:${person_id}`, runAt },
      );
    }
  }
}
