import { Injectable } from '@nestjs/common';
import { type ServiceTerms } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { type BusinessCalendar } from '../clocks/business-calendar.js';
import { isBusinessTime } from '../clocks/business-time.js';
import { type AgreementScope } from './agreement.js';
import { hoursAWeek } from './check-calendar.js';
import { ServiceLevels } from './service-levels.js';

export interface AgreementView {
  id: string;
  name: string;
  scope: AgreementScope;
  scopeValue: string | null;
  /** The organisation's name. */
  scopeName: string | null;
  source: 'file' | 'person';
  version: number;
  calendarId: string | null;
  terms: ServiceTerms;
  changedAt: Date;
  changedBy: string;
  /** Clocks that run, or stand still, under any of its versions, and under an older one than the newest. */
  clocks: number;
  olderClocks: number;
}

export interface CalendarView {
  id: string;
  name: string;
  version: number;
  definition: BusinessCalendar;
  changedAt: Date;
  changedBy: string;
  hoursAWeek: number;
  openNow: boolean;
  /** Names of the agreements that use it. */
  usedBy: string[];
}

/** All agreements and calendars as they hold now. Two statements. */
@Injectable()
export class ListServiceLevels {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly levels: ServiceLevels,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<{ agreements: AgreementView[]; calendars: CalendarView[] }> {
    this.access.require(actor, 'incident.read');
    let agreements = await this.database.query<AgreementView>(AGREEMENTS);
    if (!agreements.some(({ scope }) => scope === 'site')) {
      // No incident was opened yet: what the file says is written down now.
      await this.database.transaction((tx) => this.levels.followFile(tx));
      agreements = await this.database.query<AgreementView>(AGREEMENTS);
    }
    const calendars = await this.database.query<Omit<CalendarView, 'hoursAWeek' | 'openNow'>>(CALENDARS);
    const now = this.clock.now();
    return {
      agreements,
      calendars: calendars.map((each) => ({
        ...each,
        hoursAWeek: hoursAWeek(each.definition),
        openNow: isBusinessTime(each.definition, now),
      })),
    };
  }
}

const AGREEMENTS = `
  SELECT a.id, v.name, a.scope, a.scope_value AS "scopeValue", o.name AS "scopeName", a.source, a.version,
         v.calendar_id AS "calendarId", v.terms, v.created_at AS "changedAt", v.author_name AS "changedBy",
         coalesce(going.clocks, 0)::int AS clocks, coalesce(going.older, 0)::int AS "olderClocks"
    FROM incidents.agreement a
    JOIN incidents.agreement_version v ON v.agreement_id = a.id AND v.version = a.version
    LEFT JOIN incidents.service_calendar k ON k.id = v.calendar_id
    LEFT JOIN incidents.service_calendar_version kv ON kv.calendar_id = k.id AND kv.version = k.version
    LEFT JOIN constituency.organisation o ON a.scope = 'organisation' AND o.id::text = a.scope_value
    LEFT JOIN LATERAL (
      SELECT count(*) AS clocks,
             count(*) FILTER (WHERE c.agreement_version_id <> v.id OR c.calendar_version_id IS DISTINCT FROM kv.id) AS older
        FROM incidents.agreement_version all_v
        JOIN incidents.clock c ON c.agreement_version_id = all_v.id AND c.state IN ('running', 'paused')
       WHERE all_v.agreement_id = a.id) going ON true
   WHERE a.ended_at IS NULL
   ORDER BY a.scope <> 'site', a.scope, coalesce(o.name, v.name), a.id`;

const CALENDARS = `
  SELECT k.id, v.name, k.version, v.definition, v.created_at AS "changedAt", v.author_name AS "changedBy",
         array(SELECT a.name FROM incidents.agreement a
                 JOIN incidents.agreement_version av ON av.agreement_id = a.id AND av.version = a.version
                WHERE av.calendar_id = k.id AND a.ended_at IS NULL ORDER BY a.name) AS "usedBy"
    FROM incidents.service_calendar k
    JOIN incidents.service_calendar_version v ON v.calendar_id = k.id AND v.version = k.version
   ORDER BY v.name, k.id`;
