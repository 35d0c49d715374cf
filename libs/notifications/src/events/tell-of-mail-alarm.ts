import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface Alarm {
  alarmId: string;
  kind: string;
  place: string;
  detail: Record<string, unknown>;
}

/** Mail as a whole is not well: those who lead are called. */
@OnEvent('correspondence.mail-alarm', 'tell-of-mail-alarm')
export class TellOfMailAlarm implements EventHandler<Alarm> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ alarmId, kind, place, detail }: Alarm): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.notify.tell(tx, await this.people.leads(tx), {
        kind: 'mail-alarm',
        occasion: `alarm ${alarmId}`,
        ref: null,
        detail: { ...detail, alarm: kind, place },
      });
    });
  }
}
