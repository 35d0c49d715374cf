import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Clock, type Transaction } from '@tocsin/platform';
import { type NamedView } from '../incident/incident.view.js';
import { assigneeMissing, personUnavailable, teamEmpty, teamUnavailable } from '../incidents.errors.js';
import { NOT_ENDED } from '../workflow/incident-state.js';

/** Whom something is given to. `null` takes it away from the person or team. */
export interface AssigneeChoice {
  personId?: string | null;
  teamId?: string | null;
  toMe?: boolean;
  /** By turn to the member of the team (the given one, or the incident's) who has the least to do. */
  leastLoaded?: boolean;
}

export interface Assignment {
  assignee: NamedView | null;
  team: NamedView | null;
}

interface Found {
  person: NamedView | null;
  team: NamedView | null;
  isMember: boolean;
}

/** Finds out who is meant. */
@Injectable()
export class Assignees {
  constructor(private readonly clock: Clock) {}

  /**
   * The assignment after a choice. A team alone keeps the person if he is in it, and takes it off him otherwise.
   * @throws DomainError `INCIDENT.PERSON_UNAVAILABLE`, `INCIDENT.TEAM_UNAVAILABLE`, `INCIDENT.TEAM_EMPTY`,
   *   `INCIDENT.ASSIGNEE_MISSING`
   */
  async resolve(
    tx: Transaction,
    actor: Actor,
    choice: AssigneeChoice,
    current: { assigneeId: string | null; teamId: string | null },
  ): Promise<Assignment> {
    const { personId, teamId, toMe, leastLoaded } = choice;
    if (personId === undefined && teamId === undefined && !toMe && !leastLoaded) throw assigneeMissing();
    if (toMe && actor.kind !== 'person') throw assigneeMissing();
    const wantedTeam = teamId === undefined ? current.teamId : teamId;
    if (leastLoaded && !wantedTeam) throw assigneeMissing();
    const chosen = toMe
      ? actor.id
      : leastLoaded && wantedTeam
        ? await this.takeTurn(tx, wantedTeam)
        : personId;
    const wantedPerson = chosen === undefined ? current.assigneeId : chosen;

    const found = await find(tx, wantedPerson, wantedTeam);
    if (wantedTeam && !found.team) throw teamUnavailable();
    if (chosen && !found.person) throw personUnavailable();
    const keeps = chosen !== undefined || found.isMember || !found.team;
    return { assignee: keeps ? found.person : null, team: found.team };
  }

  /** @throws DomainError `INCIDENT.PERSON_UNAVAILABLE` */
  async requirePerson(tx: Transaction, personId: string): Promise<void> {
    const { person } = await find(tx, personId, null);
    if (!person) throw personUnavailable();
  }

  /**
   * The member of a team with the fewest incidents in work and reports to decide; among equals the one whose last turn is
   * longest ago. Taking the turn is written down in the same statement.
   * @throws DomainError `INCIDENT.TEAM_UNAVAILABLE`, `INCIDENT.TEAM_EMPTY`
   */
  async takeTurn(tx: Transaction, teamId: string): Promise<string> {
    // Two at once would count the same loads and choose the same person: they take turns on the team's row.
    const [team] = await tx.query(`SELECT FROM identity.team WHERE id = $1 FOR NO KEY UPDATE`, [teamId]);
    if (!team) throw teamUnavailable();
    const [next] = await tx.query<{ personId: string }>(NEXT_IN_TEAM, [teamId, this.clock.now()]);
    if (!next) throw teamEmpty();
    return next.personId;
  }
}

async function find(tx: Transaction, personId: string | null, teamId: string | null): Promise<Found> {
  const [found] = await tx.query<Found>(
    `SELECT (SELECT json_build_object('id', p.id, 'name', p.name) FROM identity.person p
              WHERE p.id = $1 AND p.disabled_at IS NULL) AS person,
            (SELECT json_build_object('id', t.id, 'name', t.name) FROM identity.team t WHERE t.id = $2) AS team,
            EXISTS (SELECT FROM identity.team_member m WHERE m.person_id = $1 AND m.team_id = $2) AS "isMember"`,
    [personId, teamId],
  );
  return found ?? { person: null, team: null, isMember: false };
}

const NEXT_IN_TEAM = `
  WITH next AS (
    SELECT m.person_id
      FROM identity.team_member m
      JOIN identity.person p ON p.id = m.person_id AND p.disabled_at IS NULL
     WHERE m.team_id = $1
     ORDER BY (SELECT count(*) FROM incidents.incident i WHERE i.assignee_id = m.person_id AND i.${NOT_ENDED})
              + (SELECT count(*) FROM intake.report r
                  WHERE r.assignee_id = m.person_id AND r.state = 'received' AND r.snoozed_until IS NULL),
              m.assigned_at NULLS FIRST, m.person_id
     LIMIT 1)
  UPDATE identity.team_member m SET assigned_at = $2
    FROM next WHERE m.team_id = $1 AND m.person_id = next.person_id
  RETURNING m.person_id AS "personId"`;
