import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { noPerson } from '../desk.errors.js';

/** Says that one is done with being named, or takes that back; nobody else sees it, so it is not in the record. */
@Injectable()
export class MarkMentionDone {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly clock: Clock,
  ) {}

  /** Does nothing where one is not named. @throws DomainError `DESK.NO_PERSON` (404) */
  async execute(actor: Actor, noteId: string, done: boolean): Promise<void> {
    this.access.require(actor, 'incident.read');
    if (actor.kind !== 'person') throw noPerson();
    await this.database.query(
      `UPDATE incidents.note_mention SET done_at = CASE WHEN $3 THEN coalesce(done_at, $4) END
        WHERE note_id = $1 AND person_id = $2`,
      [noteId, actor.id, done, this.clock.now()],
    );
  }
}
