import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import {
  addBusinessMinutes,
  type BusinessCalendar,
  isRoundTheClock,
  minuteOf,
  type PlannedStep,
  type StepFacts,
} from '@tocsin/incidents';
import { Config, type Transaction } from '@tocsin/platform';
import { dueAt, type WorkingTime } from '../playbook/due-offset.js';
import { type Playbook, type PlaybookStep } from '../playbook/playbook.js';

/** Turns a playbook into the steps of one incident: who owns them, and when they are due. */
@Injectable()
export class StepPlanner {
  constructor(@Inject(Config) private readonly config: TocsinConfig) {}

  async plan(tx: Transaction, { steps }: Playbook, facts: StepFacts): Promise<PlannedStep[]> {
    const people = await this.people(tx, steps);
    const { calendar } = facts;
    const hours = isRoundTheClock(calendar) ? officeHours(this.config.site.timeZone) : calendar;
    const working = workingTime(hours);
    return steps.map((step) => ({
      step: step.key,
      title: step.title,
      description: step.help,
      ...ownerOf(step, facts, people),
      dueAt: step.due && dueAt(step.due, step.from === 'opening' ? facts.openedAt : facts.now, working),
      requiredBefore: step.requiredBefore,
      proposal: proposalOf(step),
    }));
  }

  /** Whoever has left owns nothing any more. */
  private async people(tx: Transaction, steps: readonly PlaybookStep[]): Promise<Map<string, string>> {
    const emails = steps.flatMap(({ owner }) => (owner.kind === 'person' ? [owner.email] : []));
    if (emails.length === 0) return new Map();
    const rows = await tx.query<{ email: string; id: string }>(
      `SELECT lower(email) AS email, id FROM identity.person WHERE lower(email) = ANY($1) AND disabled_at IS NULL`,
      [emails],
    );
    return new Map(rows.map(({ email, id }) => [email, id]));
  }
}

function ownerOf(
  { owner }: PlaybookStep,
  { assigneeId, dutyLeadId }: StepFacts,
  people: ReadonlyMap<string, string>,
): { ownerId: string | null; ownerRole: string | null } {
  if (owner.kind === 'nobody') return { ownerId: null, ownerRole: null };
  if (owner.kind === 'person') return { ownerId: people.get(owner.email) ?? null, ownerRole: null };
  return { ownerId: owner.kind === 'assignee' ? assigneeId : dutyLeadId, ownerRole: owner.kind };
}

function proposalOf({ template, countermeasure, investigation }: PlaybookStep): PlannedStep['proposal'] {
  if (!template && !countermeasure && !investigation) return null;
  return {
    ...(template ? { template } : {}),
    ...(countermeasure ? { countermeasure } : {}),
    ...(investigation ? { investigation } : {}),
  };
}

/** Monday to Friday, eight hours: what "business" means where an incident's promises are counted around the clock. */
function officeHours(timeZone: string): BusinessCalendar {
  const day = [{ from: '09:00', to: '17:00' }];
  return { timeZone, week: [day, day, day, day, day, [], []], holidays: [], exceptions: [] };
}

/** A working day is as long as the longest day of the week. */
function workingTime(calendar: BusinessCalendar): WorkingTime {
  const lengths = calendar.week.map((spans) =>
    spans.reduce((sum, { from, to }) => sum + ((minuteOf(to) - minuteOf(from) + 1440) % 1440 || 1440), 0),
  );
  return {
    addMinutes: (from, minutes) => addBusinessMinutes(calendar, from, minutes),
    minutesPerDay: Math.max(...lengths, 1),
  };
}
