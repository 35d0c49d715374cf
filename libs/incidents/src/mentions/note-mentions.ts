import { Injectable } from '@nestjs/common';
import { type Actor, personActor, type Role } from '@tocsin/identity';
import { Events, type Transaction } from '@tocsin/platform';
import { type NamedView } from '../incident/incident.view.js';
import { visibleIncidents } from '../incident/visible-incidents.js';

interface Named {
  id: string;
  name: string;
  roles: Role[];
  teamIds: string[];
}

/** Who is named in a note: those who may see the incident are told, of the others the writer learns that they are not. */
@Injectable()
export class NoteMentions {
  constructor(private readonly events: Events) {}

  /**
   * @param personIds whom the writer picked; who is not in the text as `@name` any more was taken out again
   * @returns those who may not see the incident, and so were told nothing
   */
  async write(
    tx: Transaction,
    actor: Actor,
    note: { id: string; text: string; incidentId: string },
    personIds: readonly string[],
  ): Promise<NamedView[]> {
    const people = (await this.people(tx, personIds)).filter(({ name }) => isNamed(note.text, name));
    const told: string[] = [];
    const outside: NamedView[] = [];
    for (const person of people) {
      if (await maySee(tx, person, note.incidentId)) told.push(person.id);
      else outside.push({ id: person.id, name: person.name });
    }
    if (told.length > 0) {
      await tx.query(
        `INSERT INTO incidents.note_mention (note_id, person_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
        [note.id, told],
      );
      const personIdsTold = told.filter((id) => id !== actor.id);
      await this.events.publish(tx, 'incident.mentioned', {
        incidentId: note.incidentId,
        noteId: note.id,
        personIds: personIdsTold,
      });
    }
    return outside;
  }

  private people(tx: Transaction, ids: readonly string[]): Promise<Named[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return tx.query<Named>(
      `SELECT p.id, p.name, p.roles,
              array(SELECT team_id FROM identity.team_member WHERE person_id = p.id) AS "teamIds"
         FROM identity.person p WHERE p.id = ANY($1::uuid[]) AND p.disabled_at IS NULL ORDER BY p.name, p.id`,
      [ids],
    );
  }
}

async function maySee(tx: Transaction, person: Named, incidentId: string): Promise<boolean> {
  const reader = personActor(person);
  if (!reader.rights.has('incident.read')) return false;
  const params: unknown[] = [incidentId];
  const [seen] = await tx.query(
    `SELECT FROM incidents.incident i WHERE i.id = $1 AND ${visibleIncidents('i', reader, params)}`,
    params,
  );
  return seen !== undefined;
}

const isNamed = (text: string, name: string): boolean =>
  text.toLocaleLowerCase().includes(`@${name.toLocaleLowerCase()}`);
