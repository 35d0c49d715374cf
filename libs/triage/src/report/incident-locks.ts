import { Injectable } from '@nestjs/common';
import { readReference } from '@tocsin/incidents';
import { type PublicState } from '@tocsin/intake';
import { type Transaction } from '@tocsin/platform';
import { exerciseApart } from '../triage.errors.js';
import { type HoldingIncident, publicStateOf } from './public-state.js';

/** What decisions need of the incidents round a report besides the commands of `incidents`. */
@Injectable()
export class IncidentLocks {
  /** Locks an incident ahead of a report. Whether the actor may see it is asked by the command that uses it. */
  async byReference(tx: Transaction, ref: string): Promise<void> {
    await tx.query(`SELECT FROM incidents.incident WHERE reference = $1 FOR NO KEY UPDATE`, [
      readReference(ref),
    ]);
  }

  async byId(tx: Transaction, id: string): Promise<{ reference: string; version: number } | null> {
    const [row] = await tx.query<{ reference: string; version: number }>(
      `SELECT reference, version FROM incidents.incident WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return row ?? null;
  }

  /**
   * Of what partners tell it is known whether it belongs to an exercise; of a mail it is only a word in its subject.
   * @throws DomainError `TRIAGE.EXERCISE_APART`
   */
  async requireSameKind(tx: Transaction, reportId: string, ref: string): Promise<void> {
    const [apart] = await tx.query(
      `SELECT FROM intake.report r JOIN incidents.incident i ON i.reference = $2
        WHERE r.id = $1 AND r.channel = 'partner' AND i.drill IS DISTINCT FROM (r.fields->'partner'->>'exercise')::boolean`,
      [reportId, readReference(ref)],
    );
    if (apart) throw exerciseApart();
  }

  /** Whether people did anything on an incident since it was opened, besides some actions. */
  async isUntouched(tx: Transaction, id: string, besides: readonly string[] = []): Promise<boolean> {
    const [line] = await tx.query(
      `SELECT FROM audit.entry WHERE subject_id = $1 AND action <> 'incident.opened' AND actor_kind IN ('person', 'api-key')
          AND action <> ALL($2) LIMIT 1`,
      [id, besides],
    );
    return line === undefined;
  }

  /** What the reporter is shown, by all incidents that hold the report now. */
  async publicStateOf(tx: Transaction, reportId: string): Promise<PublicState> {
    const holding = await tx.query<HoldingIncident>(
      `SELECT i.state, i.waiting_for AS "waitingFor" FROM incidents.incident_report ir
         JOIN incidents.incident i ON i.id = ir.incident_id WHERE ir.report_id = $1`,
      [reportId],
    );
    return publicStateOf(holding);
  }
}
