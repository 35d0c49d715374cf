import { addDays, type Day, daysBetween, type Period, periodAround } from './period.js';

export const STEPS = ['day', 'week', 'month'] as const;
export type StepUnit = (typeof STEPS)[number];

/** One bar of a series. `partial`: not all of it is in the period, or not all of it has passed. */
export interface Step {
  from: Day;
  to: Day;
  partial: boolean;
}

const MOST_DAYS = 45;
const MOST_DAYS_BY_WEEK = 130;

/** What a period is cut into, so that a chart has some ten to forty bars. */
export function stepUnitOf(period: Period): StepUnit {
  const days = daysBetween(period.from, period.to) + 1;
  return days <= MOST_DAYS ? 'day' : days <= MOST_DAYS_BY_WEEK ? 'week' : 'month';
}

/** All steps of a period, empty ones too. Weeks begin on Monday (ISO 8601). `today` and what follows is not over. */
export function stepsOf(period: Period, unit: StepUnit, today: Day): Step[] {
  const steps: Step[] = [];
  for (let from = startOf(unit, period.from); from <= period.to; from = addDays(endOf(unit, from), 1)) {
    const to = endOf(unit, from);
    steps.push({ from, to, partial: from < period.from || to > period.to || to >= today });
  }
  return steps;
}

function startOf(unit: StepUnit, day: Day): Day {
  if (unit === 'day') return day;
  if (unit === 'month') return periodAround('month', day).from;
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

function endOf(unit: StepUnit, start: Day): Day {
  if (unit === 'day') return start;
  return unit === 'month' ? periodAround('month', start).to : addDays(start, 6);
}
