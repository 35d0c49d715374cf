import { Injectable } from '@nestjs/common';
import { sla } from '@tocsin/config';
import { Clock, newId, type Transaction } from '@tocsin/platform';
import { type BusinessCalendar, ROUND_THE_CLOCK } from '../clocks/business-calendar.js';
import { type ClockTerms } from '../clocks/clock-terms.js';
import { type Agreement, chooseAgreement, type ServedOrganisation } from './agreement.js';

/** A database, or a transaction of one. */
type Reader = Pick<Transaction, 'query'>;

interface Found {
  agreements: (Agreement & { agreesWithFile: boolean })[];
  organisations: ServedOrganisation[];
  hasReporter: boolean;
}

/** What the file says, as a version of the site's agreement keeps it. */
const FILE = { version: sla.version, ...termsOf(sla) };
const MOST_KEPT = 200;

/** Finds the service levels that hold. */
@Injectable()
export class ServiceLevels {
  /** Versions never change, and hours once worked out for one are worth keeping (clocks/opening-hours.ts). */
  private readonly calendars = new Map<string, BusinessCalendar>();

  constructor(private readonly clock: Clock) {}

  /** The terms for clocks of an incident that begin now, and whether somebody waits to be kept informed. One statement. */
  async ofIncident(
    tx: Transaction,
    incidentId: string,
    level: number,
  ): Promise<{ terms: ClockTerms; hasReporter: boolean }> {
    const found = await this.find(tx, incidentId);
    return {
      terms: this.termsOf(chooseAgreement(found.agreements, found.organisations, level)),
      hasReporter: found.hasReporter,
    };
  }

  /** A calendar's version as the one object that stands for it. */
  calendarOf(versionId: string | null, definition: BusinessCalendar | null): BusinessCalendar {
    if (versionId === null || definition === null) return ROUND_THE_CLOCK;
    const known = this.calendars.get(versionId);
    if (known) return known;
    if (this.calendars.size >= MOST_KEPT) this.calendars.clear();
    this.calendars.set(versionId, definition);
    return definition;
  }

  private termsOf(agreement: Agreement | null): ClockTerms {
    if (!agreement) throw new Error('the site has no service levels');
    return {
      agreementId: agreement.id,
      agreementVersionId: agreement.versionId,
      calendarVersionId: agreement.calendarVersionId,
      terms: agreement.terms,
      calendar: this.calendarOf(agreement.calendarVersionId, agreement.calendar),
    };
  }

  private async find(tx: Reader, incidentId: string): Promise<Found> {
    const [found] = await tx.query<Found>(FIND, [incidentId, JSON.stringify(FILE)]);
    const site = found?.agreements.find(({ scope }) => scope === 'site');
    if (found && site?.agreesWithFile) return found;
    // The first clock after an installation, or after somebody edited the file.
    await this.followFile(tx);
    const [again] = await tx.query<Found>(FIND, [incidentId, JSON.stringify(FILE)]);
    if (!again) throw new Error('service levels cannot be read');
    return again;
  }

  /** Writes the file down as a version of the site's agreement, unless a person has made that his own. */
  async followFile(tx: Reader): Promise<void> {
    await tx.query(
      `INSERT INTO incidents.agreement (id, name, scope, source, version) VALUES ($1, '', 'site', 'file', 0)
       ON CONFLICT DO NOTHING`,
      [newId()],
    );
    await tx.query(FOLLOW, [newId(), JSON.stringify(FILE), this.clock.now()]);
  }
}

/** What a version holds of the file. */
function termsOf({ minutesByLevel, pausedBy, warnAtPercent, ladder }: typeof sla) {
  return { minutesByLevel, pausedBy, warnAtPercent, ladder };
}

const FOLLOW = `
  WITH next AS (
    UPDATE incidents.agreement a SET version = a.version + 1
     WHERE a.scope = 'site' AND a.ended_at IS NULL AND a.source = 'file'
       AND NOT EXISTS (SELECT FROM incidents.agreement_version v
                        WHERE v.agreement_id = a.id AND v.version = a.version AND v.terms = $2::jsonb)
    RETURNING a.id, a.version, a.name)
  INSERT INTO incidents.agreement_version (id, agreement_id, version, name, terms, created_at, author_name)
  SELECT $1, next.id, next.version, next.name, $2::jsonb, $3, 'config/data/sla.json' FROM next`;

const ORGANISATIONS_OF_INCIDENT = `
  SELECT o.id, o.sector, o.legal_class FROM incidents.incident_organisation io
    JOIN constituency.organisation o ON o.id = io.organisation_id WHERE io.incident_id = $1`;

/** A person reported it, and we can write to him. */
const HAS_REPORTER = `EXISTS (
  SELECT FROM incidents.incident_report ir JOIN intake.report r ON r.id = ir.report_id
   WHERE ir.incident_id = $1 AND r.kind = 'human' AND NOT r.automatic
     AND (r.from_address IS NOT NULL OR r.access_code_hash IS NOT NULL))`;

const FIND = `
    WITH served AS MATERIALIZED (${ORGANISATIONS_OF_INCIDENT}),
    fitting AS (
      SELECT a.* FROM incidents.agreement a
       WHERE a.ended_at IS NULL
         AND (a.scope = 'site'
           OR a.scope = 'organisation' AND a.scope_value IN (SELECT id::text FROM served)
           OR a.scope = 'sector' AND a.scope_value IN (SELECT sector FROM served)
           OR a.scope = 'legal-class' AND a.scope_value IN (SELECT legal_class FROM served)))
    SELECT coalesce((SELECT json_agg(json_build_object('id', a.id, 'scope', a.scope, 'scopeValue', a.scope_value,
               'versionId', v.id, 'version', v.version, 'name', v.name, 'terms', v.terms,
               'calendarVersionId', k.id, 'calendar', k.definition,
               'agreesWithFile', a.source <> 'file' OR v.terms = $2::jsonb))
             FROM fitting a
             JOIN incidents.agreement_version v ON v.agreement_id = a.id AND v.version = a.version
             LEFT JOIN incidents.service_calendar c ON c.id = v.calendar_id
             LEFT JOIN incidents.service_calendar_version k ON k.calendar_id = c.id AND k.version = c.version),
             '[]'::json) AS agreements,
           coalesce((SELECT json_agg(json_build_object('id', id, 'sector', sector, 'legalClass', legal_class))
             FROM served), '[]'::json) AS organisations,
           ${HAS_REPORTER} AS "hasReporter"`;
