import { type ServiceTerms, sla } from '@tocsin/config';
import { type BusinessCalendar, ROUND_THE_CLOCK } from './business-calendar.js';

/** What a clock was made with: a version of an agreement and of its calendar. Later versions do not move it. */
export interface ClockTerms {
  /** The agreement and its version; null for clocks from before there were agreements. */
  agreementId: string | null;
  agreementVersionId: string | null;
  /** Null: round the clock. */
  calendarVersionId: string | null;
  terms: ServiceTerms;
  calendar: BusinessCalendar;
}

/** The file's own service levels, round the clock. */
export const FILE_TERMS: ClockTerms = {
  agreementId: null,
  agreementVersionId: null,
  calendarVersionId: null,
  terms: sla,
  calendar: ROUND_THE_CLOCK,
};
