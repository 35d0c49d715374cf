import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { noPerson } from '../notifications.errors.js';

/** Marks a person's own notifications as read; what he has read no mail tells him again. */
@Injectable()
export class MarkRead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param ids others' and unknown ones are left alone; without it, all
   * @throws DomainError `NOTIFICATIONS.NO_PERSON` (404) for an API key
   */
  async execute(actor: Actor, ids?: readonly string[]): Promise<void> {
    if (actor.kind !== 'person') throw noPerson();
    await this.database.query(
      `UPDATE notifications.notification SET read_at = $2
        WHERE person_id = $1 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY($3))`,
      [actor.id, this.clock.now(), ids ?? null],
    );
  }
}
