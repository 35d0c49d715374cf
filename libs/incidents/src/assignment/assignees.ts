import { Injectable } from '@nestjs/common';
import { DutyRoster } from '@tocsin/duty';
import { type Actor } from '@tocsin/identity';
import { Clock, type Transaction } from '@tocsin/platform';
import { type NamedView } from '../incident/incident.view.js';
import {
  assigneeMissing,
  nobodyOnDuty,
  personUnavailable,
  teamEmpty,
  teamUnavailable,
} from '../incidents.errors.js';

/** Whom something is given to. `null` takes it away from the person or team. */
export interface AssigneeChoice {
  personId?: string | null;
  teamId?: string | null;
  toMe?: boolean;
  /** To whoever is next: of the team (the given one, or the incident's), else of those on duty, by load and weight. */
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
  constructor(
    private readonly clock: Clock,
    private readonly roster: DutyRoster,
  ) {}

  /**
   * The assignment after a choice. A team alone keeps the person if he is in it, and takes it off him otherwise.
   * @throws DomainError `INCIDENT.PERSON_UNAVAILABLE`, `INCIDENT.TEAM_UNAVAILABLE`, `INCIDENT.TEAM_EMPTY`,
   *   `INCIDENT.NOBODY_ON_DUTY`, `INCIDENT.ASSIGNEE_MISSING`
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
    const chosen = toMe ? actor.id : leastLoaded ? await this.takeTurn(tx, wantedTeam) : personId;
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

  /** Whoever is next, for a rule, which is nobody to complain to: null where there is nobody. */
  async next(tx: Transaction, teamId: string): Promise<NamedView | null> {
    const id = await this.roster.nextAssignee({ teamId, at: this.clock.now() }, tx);
    return id === null ? null : (await find(tx, id, null)).person;
  }

  /**
   * Whoever is next by the duty calendar and the load; the turn is taken in this transaction.
   * @throws DomainError `INCIDENT.TEAM_UNAVAILABLE`, `INCIDENT.TEAM_EMPTY`, `INCIDENT.NOBODY_ON_DUTY`
   */
  async takeTurn(tx: Transaction, teamId: string | null): Promise<string> {
    if (teamId !== null) {
      const [team] = await tx.query(`SELECT FROM identity.team WHERE id = $1`, [teamId]);
      if (!team) throw teamUnavailable();
    }
    const next = await this.roster.nextAssignee({ teamId, at: this.clock.now() }, tx);
    if (next === null) throw teamId === null ? nobodyOnDuty() : teamEmpty();
    return next;
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
