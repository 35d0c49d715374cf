import { Injectable } from '@nestjs/common';
import { type ServiceTerms, sla } from '@tocsin/config';
import { Clock, type Transaction } from '@tocsin/platform';
import { type BusinessCalendar } from '../clocks/business-calendar.js';
import { addBusinessMinutes } from '../clocks/business-time.js';
import { type AgreementScope, chooseAgreement, type ServedOrganisation } from './agreement.js';
import { ServiceLevels } from './service-levels.js';

/** A report that begins to wait for its decision. */
export interface WaitingReport {
  /** Whom it affects, as far as it is known. */
  organisations: readonly ServedOrganisation[];
  /** 0 baseline … 5 emergency. */
  level: number;
  start: Date;
}

/** What is agreed on the decision on a report, and on who is called where it does not come. */
export type TriageTerms = Pick<ServiceTerms, 'minutesByLevel' | 'warnAtPercent' | 'ladder'>;

interface Held {
  id: string;
  scope: AgreementScope;
  scopeValue: string | null;
  terms: TriageTerms;
  calendarVersionId: string | null;
  calendar: BusinessCalendar | null;
}

const KEPT_MS = 10_000;

/**
 * Until when reports are decided on. Every mail asks, and agreements change a few times a year: what was read is good for
 * ten seconds, so that filing a mail costs no statement more (ADR 0070).
 */
@Injectable()
export class TriageLevels {
  private kept: { at: number; agreements: Held[] } | null = null;

  constructor(
    private readonly levels: ServiceLevels,
    private readonly clock: Clock,
  ) {}

  /** The ends, in the order of the reports. One statement at most, however many. */
  async ends(reader: Pick<Transaction, 'query'>, reports: readonly WaitingReport[]): Promise<Date[]> {
    const agreements = await this.agreements(reader);
    return reports.map(({ organisations, level, start }) => {
      const chosen = chooseAgreement(agreements, organisations, level);
      const { minutesByLevel } = chosen?.terms ?? sla;
      const minutes = minutesByLevel[level]?.triage;
      if (minutes === undefined) throw new RangeError(`no such severity level: ${level}`);
      const calendar = this.levels.calendarOf(chosen?.calendarVersionId ?? null, chosen?.calendar ?? null);
      return addBusinessMinutes(calendar, start, minutes);
    });
  }

  /** What was agreed with those whom the reports affect, in their order. One statement at most, however many. */
  async terms(
    reader: Pick<Transaction, 'query'>,
    reports: readonly Omit<WaitingReport, 'start'>[],
  ): Promise<TriageTerms[]> {
    const agreements = await this.agreements(reader);
    return reports.map(
      ({ organisations, level }) => chooseAgreement(agreements, organisations, level)?.terms ?? sla,
    );
  }

  private async agreements(reader: Pick<Transaction, 'query'>): Promise<Held[]> {
    const now = this.clock.now().getTime();
    if (this.kept && Math.abs(now - this.kept.at) < KEPT_MS) return this.kept.agreements;
    const agreements = await reader.query<Held & { source: string }>(
      `SELECT a.id, a.scope, a.scope_value AS "scopeValue", a.source,
              v.terms,
              k.id AS "calendarVersionId", k.definition AS calendar
         FROM incidents.agreement a
         JOIN incidents.agreement_version v ON v.agreement_id = a.id AND v.version = a.version
         LEFT JOIN incidents.service_calendar c ON c.id = v.calendar_id
         LEFT JOIN incidents.service_calendar_version k ON k.calendar_id = c.id AND k.version = c.version
        WHERE a.ended_at IS NULL`,
    );
    // The file may be newer than what was last written down of it.
    const held = agreements.map((each) => (each.source === 'file' ? { ...each, terms: sla } : each));
    this.kept = { at: now, agreements: held };
    return held;
  }
}
