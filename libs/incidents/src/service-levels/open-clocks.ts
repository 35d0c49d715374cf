import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { type ClockFacts, clockUnder } from '../clocks/clock.policy.js';
import { IncidentClocks } from '../clocks/incident-clocks.js';
import { ServiceLevels } from './service-levels.js';

/** An open incident whose clocks an agreement could move. */
export interface Candidate {
  id: string;
  ref: string;
  title: string;
  level: number;
}

/**
 * Incidents whose clocks go under the agreement, and those whom it could come to serve: whether it is the one that holds
 * for them is decided one by one (`chooseAgreement`).
 */
const CANDIDATES = `
  SELECT i.id, i.reference AS ref, i.title, coalesce(i.severity_override, i.severity_level)::int AS level
    FROM incidents.incident i
   WHERE i.state NOT IN ('closed', 'abandoned')
     AND EXISTS (SELECT FROM incidents.clock c WHERE c.incident_id = i.id AND c.state IN ('running', 'paused'))
     AND EXISTS (SELECT FROM incidents.agreement a
                  WHERE a.id = $1 AND (a.scope = 'site'
                     OR EXISTS (SELECT FROM incidents.incident_organisation io
                                  JOIN constituency.organisation o ON o.id = io.organisation_id
                                 WHERE io.incident_id = i.id
                                   AND a.scope_value = CASE a.scope WHEN 'organisation' THEN o.id::text
                                                                    WHEN 'sector' THEN o.sector
                                                                    ELSE o.legal_class END)))
   ORDER BY i.id`;

/** Looks what an agreement, as it is now, would change of clocks that go already. */
@Injectable()
export class OpenClocks {
  constructor(
    private readonly clocks: IncidentClocks,
    private readonly levels: ServiceLevels,
  ) {}

  candidates(reader: Pick<Transaction, 'query'>, agreementId: string): Promise<Candidate[]> {
    return reader.query<Candidate>(CANDIDATES, [agreementId]);
  }

  /** The clocks of an incident now and under the agreement; null where it is not the one that holds, or changes nothing. */
  async moved(
    tx: Transaction,
    { id, level }: Pick<Candidate, 'id' | 'level'>,
    agreementId: string,
  ): Promise<{ before: ClockFacts[]; after: ClockFacts[] } | null> {
    const { terms } = await this.levels.ofIncident(tx, id, level);
    if (terms.agreementId !== agreementId) return null;
    const before = await this.clocks.load(tx, id);
    const after = before.map((clock) => clockUnder(clock, level, terms));
    return after.some((clock, n) => clock !== before[n]) ? { before, after } : null;
  }
}
