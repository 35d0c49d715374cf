import { SYSTEM } from '@tocsin/audit';
import { RaiseLabel } from '@tocsin/incidents';
import { Clock, Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { type KnownCase } from '../../protocol/incoming-case.js';
import { ForeignCases } from '../case/foreign-cases.js';
import { CaseTitles } from '../case/case-titles.js';
import { TellIncidents } from './tell-incidents.js';
import { AnswerSender, shaOf } from './answer-sender.js';

interface Followed {
  foreignCaseId: string;
  reportId: string | null;
  hidden: boolean;
  changed: boolean;
}

/**
 * Intake has brought what people see into line with a case: its report is known from now on, and a revocation that asked
 * to hide it is answered, now that it is true.
 */
@OnEvent('report.partner-case-followed', 'tell-hidden')
export class TellHidden implements EventHandler<Followed> {
  constructor(
    private readonly database: Database,
    private readonly cases: ForeignCases,
    private readonly answers: AnswerSender,
    private readonly titles: CaseTitles,
    private readonly incidents: TellIncidents,
    private readonly labels: RaiseLabel,
    private readonly clock: Clock,
  ) {}

  async handle({ foreignCaseId, reportId, hidden, changed }: Followed): Promise<void> {
    await this.database.transaction(async (tx) => {
      const held = await this.cases.lockById(tx, foreignCaseId);
      if (!held) return;
      if (reportId && held.reportId === null)
        await tx.query(`UPDATE sharing.foreign_case SET report_id = $2, changed_at = $3 WHERE id = $1`, [
          foreignCaseId,
          reportId,
          this.clock.now(),
        ]);
      const { known, partnerId } = held;
      // As the case stands now: events come in any order, and an earlier one must not bring a title back.
      if (reportId) await this.titles.follow(tx, held, reportId, known.state !== 'visible');
      if (reportId && known.state === 'visible')
        await this.labels.execute(tx, SYSTEM, { reportId, tlp: known.tlp });
      if (reportId && changed) await this.incidents.tell(tx, held, reportId, hidden);
      // Or a later revision stands already: what was called back is not shown either.
      if (!hidden && known.state !== 'visible') return;
      const [owed] = await tx.query<{ jti: string; asked: boolean }>(
        `UPDATE sharing.foreign_case f SET status_owed_jti = NULL
           FROM (SELECT id, status_owed_jti AS jti FROM sharing.foreign_case WHERE id = $1) before
          WHERE f.id = before.id AND before.jti IS NOT NULL
         RETURNING before.jti, f.purge_decided_at IS NULL AND f.purge_jti IS NOT DISTINCT FROM before.jti AS asked`,
        [foreignCaseId],
      );
      if (!owed) return;
      const { owner, id, revision, exercise, tlp, state } = known;
      await this.answers.status(
        tx,
        {
          partnerId,
          jti: owed.jti,
          event: { case: { owner, id, revision, supersedes: null }, exercise, tlp },
        },
        { state: stateOf(state, owed.asked), ...shaOf(known, revision) },
      );
    });
  }
}

/** Of what was called back, where a later revision may stand: whether a purge of it still waits for a person. */
function stateOf(state: KnownCase['state'], asked: boolean): Exclude<KnownCase['state'], 'visible'> {
  if (state !== 'visible') return state;
  return asked ? 'purge-pending' : 'hidden';
}
