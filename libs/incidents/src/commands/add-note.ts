import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Observables, sightingsIn } from '@tocsin/observables';
import { Database, newId } from '@tocsin/platform';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { type NamedView } from '../incident/incident.view.js';
import { NoteMentions } from '../mentions/note-mentions.js';
import { requireNotesSeen } from '../mentions/notes-since.js';
import { IncidentIndex } from '../search/incident-index.js';
import { type NoteView } from '../timeline/timeline.view.js';

/** A note is written by a person: what names more is a list, and belongs into a file. */
const MOST = 500;

/** Writes something down at an incident, for us only. Does not count the version up: a note stands in nobody's way. */
@Injectable()
export class AddNote {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly journal: IncidentJournal,
    private readonly index: IncidentIndex,
    private readonly mentions: NoteMentions,
    private readonly observables: Observables,
  ) {}

  /**
   * @param options.mentions people that the text names as `@name`: they are told, where they may see the incident
   * @param options.lastNoteId the newest note that the writer saw (null: none); left out: he does not care
   * @returns `notTold`: named, and outside of a restricted incident
   * @throws DomainError `INCIDENT.NOTE_STALE` (409) with what colleagues wrote meanwhile
   */
  async execute(
    actor: Actor,
    ref: string,
    text: string,
    options: { mentions?: readonly string[]; lastNoteId?: string | null } = {},
  ): Promise<NoteView & { notTold: NamedView[] }> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction(async (tx) => {
      const incident = await this.incidents.lockVisible(tx, actor, ref);
      await requireNotesSeen(tx, actor, incident.id, options.lastNoteId);
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
      await this.observables.record(
        tx,
        { kind: 'note', id, ref: incident.reference },
        sightingsIn(text, 'note', { maxObservables: MOST }),
      );
      await this.index.request(tx, incident.id);
      const named = { id, text, incidentId: incident.id };
      return { ...note, notTold: await this.mentions.write(tx, actor, named, options.mentions ?? []) };
    });
  }
}
