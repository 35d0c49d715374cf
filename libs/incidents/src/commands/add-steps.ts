import { Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { DutyRoster } from '@tocsin/duty';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, newId, type Transaction } from '@tocsin/platform';
import { type BusinessCalendar } from '../clocks/business-calendar.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { type IncidentRecord } from '../incident/incident.record.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { incidentEnded } from '../incidents.errors.js';
import { ServiceLevels } from '../service-levels/service-levels.js';
import { IncidentTasks } from '../tasks/incident-tasks.js';
import { type TaskGate, type TaskProposal } from '../tasks/task.vocabulary.js';
import { isEnded } from '../workflow/incident-state.js';

/** A step that a playbook brings. */
export interface PlannedStep {
  step: string;
  title: string;
  description: string;
  ownerId: string | null;
  ownerRole: string | null;
  dueAt: Date | null;
  requiredBefore: TaskGate | null;
  proposal: TaskProposal | null;
}

/** What planning the steps needs to know of the incident. */
export interface StepFacts {
  rsitClass: string;
  rsitType: string | null;
  assigneeId: string | null;
  /** Who leads the shift now. */
  dutyLeadId: string | null;
  /** In whose hours its promises are counted. */
  calendar: BusinessCalendar;
  openedAt: Date;
  now: Date;
}

/** The steps, and where they come from: the playbook's key, and its title for the record. */
export interface StepPlan {
  playbook: { key: string; title: string };
  steps: readonly PlannedStep[];
}

/** Says which steps an incident gets; null: none. */
export type Planner = (tx: Transaction, facts: StepFacts) => Promise<StepPlan | null>;

/** Brings the steps of a playbook to an incident, or takes them back; what is there already is not there twice. */
@Injectable()
export class AddSteps {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly tasks: IncidentTasks,
    private readonly journal: IncidentJournal,
    private readonly levels: ServiceLevels,
    private readonly roster: DutyRoster,
    private readonly clock: Clock,
  ) {}

  /** @returns how many steps were new @throws DomainError `INCIDENT.UNKNOWN` (404), `INCIDENT.ENDED` (409) */
  async execute(actor: Actor, ref: string, planner: Planner): Promise<number> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction(async (tx) => {
      const incident = await this.incidents.lockVisible(tx, actor, ref);
      if (isEnded(incident.state)) throw incidentEnded(incident.state);
      return this.add(tx, actor, incident, planner);
    });
  }

  /** For a rule, which signs what it does; of an incident that has ended meanwhile, nothing. */
  async byRule(rule: ActorRef, incidentId: string, planner: Planner): Promise<number> {
    return this.database.transaction(async (tx) => {
      const incident = await this.incidents.lockById(tx, incidentId);
      if (!incident || isEnded(incident.state)) return 0;
      return this.add(tx, rule, incident, planner);
    });
  }

  /** Takes back what nobody has touched yet. @returns how many steps went */
  async takeBack(actor: Actor, ref: string, playbook: StepPlan['playbook']): Promise<number> {
    this.access.require(actor, 'incident.write');
    return this.database.transaction(async (tx) => {
      const incident = await this.incidents.lockVisible(tx, actor, ref);
      const gone = await this.tasks.removeUntouched(tx, incident.id, playbook.key);
      if (gone.length > 0)
        await this.journal.record(tx, actor, incident, {
          action: 'incident.playbook-taken-back',
          changes: { playbook: { from: playbook.title, to: null }, steps: { from: gone.length, to: 0 } },
          detail: { playbook: playbook.key, titles: gone },
        });
      return gone.length;
    });
  }

  private async add(
    tx: Transaction,
    actor: ActorRef,
    incident: IncidentRecord,
    planner: Planner,
  ): Promise<number> {
    const now = this.clock.now();
    const [opened] = await tx.query<{ at: Date }>(
      `SELECT opened_at AS at FROM incidents.incident WHERE id = $1`,
      [incident.id],
    );
    const level = incident.severityOverride ?? incident.severityLevel;
    const { terms } = await this.levels.ofIncident(tx, incident.id, level);
    const plan = await planner(tx, {
      ...incident,
      dutyLeadId: await this.roster.leadAt(now, tx),
      calendar: terms.calendar,
      openedAt: opened?.at ?? now,
      now,
    });
    if (!plan) return 0;
    const { playbook, steps } = plan;
    const there = await tx.query<{ step: string }>(
      `SELECT step FROM incidents.task WHERE incident_id = $1 AND playbook = $2`,
      [incident.id, playbook.key],
    );
    const known = new Set(there.map(({ step }) => step));
    const fresh = steps.filter(({ step }) => !known.has(step));
    for (const step of fresh)
      await this.tasks.insert(tx, {
        ...step,
        id: newId(),
        incidentId: incident.id,
        playbook: playbook.key,
        now,
      });
    if (fresh.length > 0)
      await this.journal.record(tx, actor, incident, {
        action: 'incident.playbook-applied',
        changes: { playbook: { from: null, to: playbook.title }, steps: { from: null, to: fresh.length } },
        detail: { playbook: playbook.key },
      });
    return fresh.length;
  }
}
