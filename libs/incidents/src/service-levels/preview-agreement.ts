import { Injectable } from '@nestjs/common';
import { type ClockKind, CLOCK_KINDS, type ServiceTerms } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { type BusinessCalendar, ROUND_THE_CLOCK } from '../clocks/business-calendar.js';
import { addBusinessMinutes } from '../clocks/business-time.js';
import { calendarProblems } from './check-calendar.js';
import { checkedTerms } from './save-agreement.js';
import { calendarInvalid } from '../incidents.errors.js';
import { ServiceLevelRepository } from './service-level-repository.js';

export interface PreviewInput {
  terms: ServiceTerms;
  calendarId?: string | null;
  /** A calendar that is not saved yet; goes before `calendarId`. */
  calendar?: BusinessCalendar;
  /** When the incident would be opened; without it, now. */
  at?: Date;
}

export interface PreviewedLevel {
  level: number;
  due: { kind: ClockKind; dueAt: Date }[];
}

/** When an incident that is opened now would be due under service levels that are not saved yet. */
@Injectable()
export class PreviewAgreement {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly repository: ServiceLevelRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `SERVICE_LEVEL.TERMS_INVALID`, `.CALENDAR_INVALID`, `.CALENDAR_UNKNOWN` */
  async execute(actor: Actor, input: PreviewInput): Promise<{ at: Date; levels: PreviewedLevel[] }> {
    this.access.require(actor, 'service-levels.manage');
    const { minutesByLevel } = checkedTerms(input.terms);
    const at = input.at ?? this.clock.now();
    const calendar = await this.calendarOf(input);
    const longest = Math.max(...minutesByLevel.flatMap((row) => Object.values(row)));
    const problems = calendarProblems(calendar, longest, at);
    if (problems.length > 0) throw calendarInvalid(problems);
    const levels = minutesByLevel.map((row, level) => ({
      level,
      due: CLOCK_KINDS.map((kind) => ({ kind, dueAt: addBusinessMinutes(calendar, at, row[kind]) })),
    }));
    return { at, levels };
  }

  private async calendarOf({ calendar, calendarId }: PreviewInput): Promise<BusinessCalendar> {
    if (calendar) return calendar;
    return calendarId ? this.repository.calendar(this.database, calendarId) : ROUND_THE_CLOCK;
  }
}
