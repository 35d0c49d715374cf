import { Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { Observables } from '@tocsin/observables';
import { Clock, Events, searchTokens, type Transaction } from '@tocsin/platform';
import { type PartnerFacts } from './partner-facts.js';
import { type ReportOfCase } from './replace-case.js';
import { type CaseReport } from './report-of-case.js';

/**
 * Takes a partner's words out of his report. They are not hidden at each place that reads them, of which there are
 * dozens and more to come: they are not there any more (docs/adr/0106). What was signed lies in sharing until
 * it is purged, and comes back from there when the case stands again.
 */
@Injectable()
export class WithdrawReport {
  constructor(
    private readonly observables: Observables,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * @param empty the report as it stands without a word of the case
   * @returns whether something was there to take away
   */
  async execute(tx: Transaction, report: ReportOfCase, empty: CaseReport): Promise<boolean> {
    const facts = empty.fields?.partner as PartnerFacts;
    const isSame = report.withdrawn && report.facts?.withdrawn?.purged === facts.withdrawn?.purged;
    if (isSame) return false;
    await tx.query(
      `UPDATE intake.report
          SET subject = '', body_text = '', body_html = NULL, language = NULL, headers = '{}', originals = '[]',
              problems = '[]', fields = $2::jsonb, said = NULL, search = array_to_tsvector($3::text[]),
              withdrawn_at = coalesce(withdrawn_at, $4),
              -- An examination that is under way writes only what is not examined yet.
              examined_at = $4, version = version + 1
        WHERE id = $1`,
      [
        report.id,
        JSON.stringify(empty.fields),
        [...new Set(searchTokens(report.reference))],
        this.clock.now(),
      ],
    );
    await tx.query(`DELETE FROM intake.attachment WHERE report_id = $1`, [report.id]);
    await this.observables.forget(tx, [{ kind: 'report', id: report.id }]);
    await this.events.publish(tx, 'report.withdrawn', { reportId: report.id });
    await this.audit.append(tx, {
      actor: SYSTEM,
      action: 'report.withdrawn',
      subject: { kind: 'report', id: report.id, ref: report.reference },
      detail: {
        version: report.version + 1,
        revision: facts.revision,
        contentSha256: facts.contentSha256,
        kind: facts.withdrawn?.kind ?? null,
        purged: facts.withdrawn?.purged ?? false,
      },
    });
    return !report.withdrawn;
  }
}
