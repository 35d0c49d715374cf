import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { Notify } from '../notification/notify.js';
import { PeopleConcerned } from '../notification/people-concerned.js';

interface Alarm {
  alarmId: string;
  kind: string;
  partnerId: string | null;
}

/** A message to a partner was given up, or one of his is not what it should be: those who lead are called. */
@OnEvent('sharing.alarm-raised', 'tell-of-partner-alarm')
export class TellOfPartnerAlarm implements EventHandler<Alarm> {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleConcerned,
    private readonly notify: Notify,
  ) {}

  async handle({ alarmId, kind, partnerId }: Alarm): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.notify.tell(tx, await this.people.leads(tx), {
        kind: 'partner-alarm',
        occasion: `partner alarm ${alarmId}`,
        ref: null,
        detail: { alarm: kind, partnerId },
      });
    });
  }
}
