import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, newId } from '@tocsin/platform';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { IncidentIndex } from '../search/incident-index.js';
import { type NoteView } from '../timeline/timeline.view.js';

/** Writes something down at an incident, for us only. Does not count the version up: a note stands in nobody's way. */
@Injectable()
export class AddNote {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly journal: IncidentJournal,
    private readonly index: IncidentIndex,
  ) {}

  async execute(actor: Actor, ref: string, text: string): Promise<NoteView> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction(async (tx) => {
      const incident = await this.incidents.lockVisible(tx, actor, ref);
      const id = newId();
      // The database's time, as in the record: the timeline sorts both by one clock.
      const [note] = await tx.query<NoteView>(
        `INSERT INTO incidents.note (id, incident_id, author_id, author_name, text, created_at)
         VALUES ($1, $2, $3, $4, $5, now()) RETURNING id, created_at AS at, author_name AS author, text`,
        [id, incident.id, actor.id, actor.name, text],
      );
      if (!note) throw new Error('INSERT … RETURNING gave nothing');
      // The text stands in the note; the record says that it was written.
      await this.journal.record(tx, actor, incident, {
        action: 'incident.note-added',
        detail: { noteId: id },
      });
      await this.index.request(tx, incident.id);
      return note;
    });
  }
}
