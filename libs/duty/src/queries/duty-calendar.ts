import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { type Absence, type Rotation, type Shift } from '../calendar/duty-plan.js';
import { expandPlan, presentAt } from '../calendar/expand-plan.js';
import { findGaps, type Span } from '../calendar/find-gaps.js';
import { spanBackwards, spanTooLong } from '../duty.errors.js';
import { PlanReader } from '../roster/plan-reader.js';

const MOST_DAYS = 70;
const DAY_MS = 86_400_000;

export interface WeightView {
  personId: string;
  weight: number;
  version: number;
}
export interface TeamRuleView {
  teamId: string;
  automatic: boolean;
  version: number;
}

export interface DutyCalendarView {
  shifts: Shift[];
  rotations: (Rotation & { version: number })[];
  absences: Absence[];
  /** In which nobody is on duty, and in which no lead is. */
  gaps: { anybody: Span[]; lead: Span[] };
  /** Ids of those who are on duty at this moment. */
  now: { leads: string[]; handlers: string[] };
  weights: WeightView[];
  teamRules: TeamRuleView[];
}

/** The duty calendar of some weeks. Two statements. */
@Injectable()
export class DutyCalendar {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly plans: PlanReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `DUTY.SPAN_BACKWARDS`, `DUTY.SPAN_TOO_LONG` (422) */
  async execute(actor: Actor, span: Span): Promise<DutyCalendarView> {
    this.access.require(actor, 'report.read');
    if (span.until <= span.from) throw spanBackwards();
    if (span.until.getTime() - span.from.getTime() > MOST_DAYS * DAY_MS) throw spanTooLong(MOST_DAYS);
    const now = this.clock.now();
    // One reading for the weeks that are asked for and for this moment, wherever that lies.
    const wide = {
      from: new Date(Math.min(span.from.getTime(), now.getTime())),
      until: new Date(Math.max(span.until.getTime(), now.getTime() + 1)),
    };
    const plan = await this.plans.read(this.database, wide);
    const shifts = expandPlan(plan, span.from, span.until);
    const present = presentAt(expandPlan(plan, now, new Date(now.getTime() + 1)), plan.absences, now);
    const [own] = await this.database.query<Own>(OWN);
    const versions = new Map(own?.versions.map(({ id, version }) => [id, version]));
    const leads = shifts.filter(({ role }) => role === 'lead');
    return {
      shifts,
      rotations: plan.rotations.map((rotation) => ({ ...rotation, version: versions.get(rotation.id) ?? 1 })),
      absences: plan.absences.filter(({ from, until }) => from < span.until && until > span.from),
      gaps: {
        anybody: findGaps(shifts, plan.absences, span),
        lead: findGaps(leads, plan.absences, span),
      },
      now: { leads: idsOf(present, 'lead'), handlers: idsOf(present, 'handler') },
      weights: own?.weights ?? [],
      teamRules: own?.teamRules ?? [],
    };
  }
}

const idsOf = (shifts: readonly Shift[], role: Shift['role']) => [
  ...new Set(shifts.filter((shift) => shift.role === role).map(({ personId }) => personId)),
];

interface Own {
  weights: WeightView[];
  teamRules: TeamRuleView[];
  versions: { id: string; version: number }[];
}

const OWN = `
  SELECT coalesce((SELECT json_agg(json_build_object('personId', person_id, 'weight', weight, 'version', version))
                     FROM duty.weight), '[]') AS weights,
         coalesce((SELECT json_agg(json_build_object('teamId', team_id, 'automatic', automatic, 'version', version))
                     FROM duty.team_rule), '[]') AS "teamRules",
         coalesce((SELECT json_agg(json_build_object('id', id, 'version', version)) FROM duty.rotation), '[]') AS versions`;
