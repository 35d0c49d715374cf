import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { type Candidate } from './choose-next.js';
import { OpenWork } from './open-work.js';

/** Who could take something, with what he holds already. */
@Injectable()
export class Candidates {
  constructor(private readonly work: OpenWork) {}

  /** Two at once would count the same loads and choose the same person: they take turns. */
  async lock(tx: Transaction, teamId: string | null): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('duty.turn'), hashtext($1))`, [
      teamId ?? 'everybody',
    ]);
  }

  /** Members of the team, or, without one, those on duty; never who is disabled or away. */
  async read(
    tx: Transaction,
    { teamId, onDuty, at }: { teamId: string | null; onDuty: readonly string[]; at: Date },
  ): Promise<Candidate[]> {
    return tx.query<Candidate>(
      `SELECT p.id AS "personId", coalesce(w.weight, 1)::float8 AS weight, w.last_turn_at AS "lastTurn",
              array(SELECT (SELECT count(*)::int FROM (${this.work.sql}) o WHERE o.person_id = p.id AND o.level = level)
                      FROM generate_series(0, 5) AS level ORDER BY level) AS open
         FROM identity.person p LEFT JOIN duty.weight w ON w.person_id = p.id
        WHERE p.disabled_at IS NULL
          AND CASE WHEN $1::uuid IS NULL THEN p.id = ANY($2::uuid[])
                   ELSE EXISTS (SELECT FROM identity.team_member m WHERE m.team_id = $1 AND m.person_id = p.id) END
          AND NOT EXISTS (SELECT FROM duty.absence a WHERE a.person_id = p.id AND a.from_at <= $3 AND a.until_at > $3)
        ORDER BY p.id`,
      [teamId, onDuty, at],
    );
  }

  async takeTurn(tx: Transaction, personId: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO duty.weight (person_id, last_turn_at) VALUES ($1, $2)
       ON CONFLICT (person_id) DO UPDATE SET last_turn_at = excluded.last_turn_at`,
      [personId, at],
    );
  }
}
