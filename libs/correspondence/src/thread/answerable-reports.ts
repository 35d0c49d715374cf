import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';
import { reportNotNamed, reportUnknown } from '../correspondence.errors.js';
import { ANSWERABLE_COLUMNS, type AnswerableReport } from './answerable-report.js';
import { visibleConversation } from './visible-conversation.js';

/** Where a reply is written: at a report, or at an incident for one of its reports (or its only one). */
export type ReplyPlace = { report: string } | { incident: string; report?: string; thread?: string };

@Injectable()
export class AnswerableReports {
  /**
   * The report that a reply is meant for.
   * @param incidentId the incident of `place`, if it is one
   * @throws DomainError `CORRESPONDENCE.REPORT_UNKNOWN` (404), `CORRESPONDENCE.REPORT_NOT_NAMED` (422)
   */
  async at(
    tx: Transaction,
    actor: Actor,
    place: ReplyPlace,
    incidentId: string | null,
  ): Promise<AnswerableReport> {
    const named = (place.report ?? '').trim().toUpperCase();
    const reference =
      'incident' in place && incidentId !== null
        ? await this.linked(tx, incidentId, named, place.thread)
        : named;
    const params: unknown[] = [reference];
    const [report] = await tx.query<AnswerableReport>(
      `SELECT ${ANSWERABLE_COLUMNS} FROM intake.report r
        WHERE r.reference = $1 AND ${visibleConversation('NULL', 'r.id', actor, params)}`,
      params,
    );
    if (!report) throw reportUnknown();
    return report;
  }

  /** The reports of an incident that the actor may see, which another, restricted one may hold as well. */
  async idsOf(tx: Pick<Transaction, 'query'>, actor: Actor, incidentId: string): Promise<string[]> {
    const params: unknown[] = [incidentId];
    const rows = await tx.query<{ id: string }>(
      `SELECT ir.report_id AS id FROM incidents.incident_report ir
        WHERE ir.incident_id = $1 AND ${visibleConversation('NULL', 'ir.report_id', actor, params)}
        ORDER BY ir.report_id`,
      params,
    );
    return rows.map(({ id }) => id);
  }

  /** For jobs, which act for nobody. Null if there is none. */
  async byId(tx: Transaction, id: string): Promise<AnswerableReport | null> {
    const [report] = await tx.query<AnswerableReport>(
      `SELECT ${ANSWERABLE_COLUMNS} FROM intake.report r WHERE r.id = $1`,
      [id],
    );
    return report ?? null;
  }

  /** Which of an incident's reports is meant: the named one, the thread's, or the only one. */
  private async linked(
    tx: Transaction,
    incidentId: string,
    named: string,
    threadId: string | undefined,
  ): Promise<string> {
    const linked = await tx.query<{ reference: string; thread: string | null }>(
      `SELECT r.reference, t.id AS thread
         FROM incidents.incident_report ir
         JOIN intake.report r ON r.id = ir.report_id
         LEFT JOIN correspondence.thread t ON t.report_id = r.id
        WHERE ir.incident_id = $1 ORDER BY r.reference`,
      [incidentId],
    );
    if (named || threadId) {
      const meant = linked.find(
        ({ reference, thread }) => reference === named || (threadId && thread === threadId),
      );
      if (!meant) throw reportUnknown();
      return meant.reference;
    }
    const [only] = linked;
    if (!only || linked.length > 1) throw reportNotNamed(linked.map(({ reference }) => reference));
    return only.reference;
  }
}
