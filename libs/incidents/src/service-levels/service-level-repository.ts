import { Injectable } from '@nestjs/common';
import { type ServiceTerms } from '@tocsin/config';
import { Clock, newId, type Transaction } from '@tocsin/platform';
import { type BusinessCalendar } from '../clocks/business-calendar.js';
import { type AgreementScope } from './agreement.js';
import {
  agreementUnknown,
  calendarUnknown,
  scopeTaken,
  scopeUnknown,
  serviceLevelStale,
} from '../incidents.errors.js';

export interface AgreementRecord {
  id: string;
  name: string;
  scope: AgreementScope;
  scopeValue: string | null;
  version: number;
  terms: ServiceTerms;
  calendarId: string | null;
  authorName: string;
  createdAt: Date;
}

export interface CalendarRecord {
  id: string;
  name: string;
  version: number;
  definition: BusinessCalendar;
  authorName: string;
  createdAt: Date;
}

/** Agreements and calendars, each change a version of its own. */
@Injectable()
export class ServiceLevelRepository {
  constructor(private readonly clock: Clock) {}

  /** @throws DomainError `SERVICE_LEVEL.AGREEMENT_UNKNOWN`, `SERVICE_LEVEL.STALE` */
  async lockAgreement(tx: Transaction, id: string, version: number): Promise<AgreementRecord> {
    const [found] = await tx.query<AgreementRecord>(
      `SELECT a.id, a.name, a.scope, a.scope_value AS "scopeValue", a.version, v.terms, v.calendar_id AS "calendarId",
              v.author_name AS "authorName", v.created_at AS "createdAt"
         FROM incidents.agreement a
         JOIN incidents.agreement_version v ON v.agreement_id = a.id AND v.version = a.version
        WHERE a.id = $1 AND a.ended_at IS NULL FOR NO KEY UPDATE OF a`,
      [id],
    );
    if (!found) throw agreementUnknown();
    if (found.version !== version) throw serviceLevelStale(found, found.authorName, found.createdAt);
    return found;
  }

  /** @throws DomainError `SERVICE_LEVEL.CALENDAR_UNKNOWN`, `SERVICE_LEVEL.STALE` */
  async lockCalendar(tx: Transaction, id: string, version: number): Promise<CalendarRecord> {
    const [found] = await tx.query<CalendarRecord>(
      `SELECT c.id, c.name, c.version, v.definition, v.author_name AS "authorName", v.created_at AS "createdAt"
         FROM incidents.service_calendar c
         JOIN incidents.service_calendar_version v ON v.calendar_id = c.id AND v.version = c.version
        WHERE c.id = $1 FOR NO KEY UPDATE OF c`,
      [id],
    );
    if (!found) throw calendarUnknown();
    if (found.version !== version) throw serviceLevelStale(found, found.authorName, found.createdAt);
    return found;
  }

  /** The calendar as it is now. @throws DomainError `SERVICE_LEVEL.CALENDAR_UNKNOWN` */
  async calendar(tx: Pick<Transaction, 'query'>, id: string): Promise<BusinessCalendar> {
    const [found] = await tx.query<{ definition: BusinessCalendar }>(
      `SELECT v.definition FROM incidents.service_calendar c
         JOIN incidents.service_calendar_version v ON v.calendar_id = c.id AND v.version = c.version
        WHERE c.id = $1`,
      [id],
    );
    if (!found) throw calendarUnknown();
    return found.definition;
  }

  /** @throws DomainError `SERVICE_LEVEL.SCOPE_UNKNOWN` for an organisation that is not there */
  async requireOrganisation(tx: Transaction, id: string): Promise<void> {
    const [found] = await tx.query(`SELECT FROM constituency.organisation WHERE id::text = $1`, [id]);
    if (!found) throw scopeUnknown();
  }

  /** @throws DomainError `SERVICE_LEVEL.SCOPE_TAKEN` */
  async addAgreement(
    tx: Transaction,
    { name, scope, scopeValue }: Pick<AgreementRecord, 'name' | 'scope' | 'scopeValue'>,
  ): Promise<string> {
    const [added] = await tx.query<{ id: string }>(
      `INSERT INTO incidents.agreement (id, name, scope, scope_value, version) VALUES ($1, $2, $3, $4, 0)
       ON CONFLICT DO NOTHING RETURNING id`,
      [newId(), name, scope, scopeValue],
    );
    if (!added) throw scopeTaken();
    return added.id;
  }

  /** The next version of an agreement, which a person has made his own by it. @returns its number */
  async writeAgreement(
    tx: Transaction,
    id: string,
    { name, terms, calendarId }: { name: string; terms: ServiceTerms; calendarId: string | null },
    author: string,
  ): Promise<number> {
    const { version } = await tx.one<{ version: number }>(
      `WITH next AS (UPDATE incidents.agreement SET version = version + 1, name = $3, source = 'person'
                      WHERE id = $2 RETURNING id, version)
       INSERT INTO incidents.agreement_version (id, agreement_id, version, name, terms, calendar_id, created_at, author_name)
       SELECT $1, next.id, next.version, $3, $4::jsonb, $5, $6, $7 FROM next RETURNING version`,
      [newId(), id, name, JSON.stringify(terms), calendarId, this.clock.now(), author],
    );
    return version;
  }

  async endAgreement(tx: Transaction, id: string): Promise<void> {
    await tx.query(`UPDATE incidents.agreement SET ended_at = $2 WHERE id = $1`, [id, this.clock.now()]);
  }

  /** A new calendar, or the next version of one. */
  async writeCalendar(
    tx: Transaction,
    { id, name, definition }: { id: string | null; name: string; definition: BusinessCalendar },
    author: string,
  ): Promise<{ id: string; version: number }> {
    const calendarId = id ?? newId();
    if (!id)
      await tx.query(`INSERT INTO incidents.service_calendar (id, name, version) VALUES ($1, $2, 0)`, [
        calendarId,
        name,
      ]);
    const { version } = await tx.one<{ version: number }>(
      `WITH next AS (UPDATE incidents.service_calendar SET version = version + 1, name = $3
                      WHERE id = $2 RETURNING id, version)
       INSERT INTO incidents.service_calendar_version (id, calendar_id, version, name, definition, created_at, author_name)
       SELECT $1, next.id, next.version, $3, $4::jsonb, $5, $6 FROM next RETURNING version`,
      [newId(), calendarId, name, JSON.stringify(definition), this.clock.now(), author],
    );
    return { id: calendarId, version };
  }
}
