import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database, NOTICE_CHANNEL, Notices, type Transaction } from '@tocsin/platform';
import { noPerson } from '../desk.errors.js';
import { type PresenceState, type PresenceView } from '../stream/live-event.js';
import { VisibleSubjects } from '../subject/visible-subjects.js';

/** A tab renews every ten seconds; two may be lost on the way. */
const LEASE_SECONDS = 25;
/** Of one person; a script that opens tabs without end fills no table. */
const MOST_TABS = 20;

/** What a tab says of itself; `ref` null: its person left. */
export interface PresenceInput {
  tab: string;
  ref: string | null;
  state: PresenceState;
}

/** Who is at a report or incident, by its id. */
export type PeopleAt = ReadonlyMap<string, PresenceView['people']>;

/** Who is where: leases in PostgreSQL, so that every process knows all, and whoever dies is gone when his lease ends. */
@Injectable()
export class Presence {
  constructor(
    private readonly database: Database,
    private readonly subjects: VisibleSubjects,
    private readonly notices: Notices,
  ) {}

  /**
   * Where a tab is; to be said again every ten seconds. What its person may not see is taken as nothing: neither is he
   * told whether it exists, nor are those who see it told of him.
   * @throws DomainError `DESK.NO_PERSON` (404) for an API key
   */
  async say(actor: Actor, { tab, ref, state }: PresenceInput): Promise<void> {
    if (actor.kind !== 'person' || actor.id === null) throw noPerson();
    const subject = ref === null ? null : await this.subjects.byRef(actor, ref);
    await this.database.transaction(async (tx) => {
      const [before] = await tx.query<{ subjectId: string; state: PresenceState; alive: boolean }>(
        `SELECT subject_id AS "subjectId", state, until > now() AS alive FROM desk.presence
          WHERE tab = $1 AND person_id = $2 FOR UPDATE`,
        [tab, actor.id],
      );
      if (subject) await this.hold(tx, [tab, actor.id, subject.id, state]);
      else if (before)
        await tx.query(`DELETE FROM desk.presence WHERE tab = $1 AND person_id = $2`, [tab, actor.id]);
      const same = before?.alive && before.subjectId === subject?.id && before.state === state;
      if (same) return;
      for (const id of new Set([before?.subjectId, subject?.id]))
        if (id) await this.notices.announce(tx, { topic: 'presence', id });
    });
  }

  private async hold(tx: Transaction, lease: readonly unknown[]): Promise<void> {
    await tx.query(
      `INSERT INTO desk.presence (tab, person_id, subject_id, state, until)
       VALUES ($1, $2, $3, $4, now() + interval '${LEASE_SECONDS} seconds')
       ON CONFLICT (tab) DO UPDATE SET subject_id = excluded.subject_id, state = excluded.state, until = excluded.until
        WHERE presence.person_id = excluded.person_id`,
      [...lease],
    );
    await tx.query(
      `DELETE FROM desk.presence WHERE person_id = $1 AND tab NOT IN (
         SELECT tab FROM desk.presence WHERE person_id = $1 ORDER BY until DESC, tab LIMIT ${MOST_TABS})`,
      [lease[1]],
    );
  }

  /** Who is at these, or, without ids, everywhere. For the stream, which filters by who may know of what. */
  async at(ids?: readonly string[]): Promise<PeopleAt> {
    const rows = await this.database.query<{ subjectId: string; people: PresenceView['people'] }>(
      `SELECT subject_id AS "subjectId", json_agg(json_build_object('id', id, 'name', name, 'state', state) ORDER BY name, id) AS people
         FROM (SELECT l.subject_id, p.id, p.name,
                      (array_agg(l.state ORDER BY array_position(ARRAY['editing', 'viewing', 'idle'], l.state)))[1] AS state
                 FROM desk.presence l JOIN identity.person p ON p.id = l.person_id AND p.disabled_at IS NULL
                WHERE l.until > now() AND ($1::uuid[] IS NULL OR l.subject_id = ANY($1))
                GROUP BY l.subject_id, p.id, p.name) AS each
        GROUP BY subject_id`,
      [ids ?? null],
    );
    return new Map(rows.map(({ subjectId, people }) => [subjectId, people]));
  }

  /** Ends the leases that nobody renewed, and tells of it; any number of processes may do it side by side. */
  async sweep(): Promise<void> {
    await this.database.query(
      `WITH gone AS (DELETE FROM desk.presence WHERE until <= now() RETURNING subject_id)
       SELECT pg_notify($1, json_build_object('topic', 'presence', 'id', subject_id)::text)
         FROM (SELECT DISTINCT subject_id FROM gone) AS each`,
      [NOTICE_CHANNEL],
    );
  }
}
