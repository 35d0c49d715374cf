import { Injectable } from '@nestjs/common';
import { type ServiceTerms } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';

export interface AgreementVersionView {
  version: number;
  name: string;
  at: Date;
  by: string;
  terms: ServiceTerms;
  calendarId: string | null;
  calendarName: string | null;
  /** Clocks that run, or stand still, under it. */
  clocks: number;
}

/** The versions of an agreement, the newest first. One statement. */
@Injectable()
export class ServiceLevelHistory {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  async execute(actor: Actor, id: string): Promise<AgreementVersionView[]> {
    this.access.require(actor, 'incident.read');
    return this.database.query<AgreementVersionView>(
      `SELECT v.version, v.name, v.created_at AS at, v.author_name AS by, v.terms, v.calendar_id AS "calendarId",
              k.name AS "calendarName",
              (SELECT count(*)::int FROM incidents.clock c
                WHERE c.agreement_version_id = v.id AND c.state IN ('running', 'paused')) AS clocks
         FROM incidents.agreement_version v LEFT JOIN incidents.service_calendar k ON k.id = v.calendar_id
        WHERE v.agreement_id = $1 ORDER BY v.version DESC LIMIT 200`,
      [id],
    );
  }
}
