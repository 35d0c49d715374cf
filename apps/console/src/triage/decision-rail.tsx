import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportQuery } from '../api/triage.js';
import type { InboxRow, Report } from '../api/schemas.js';
import { EscalateCommand } from '../escalation/escalate-command.js';
import { SealCard } from '../files/seal-card.js';
import { useRights, useSession } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { AcceptCard } from './accept-card.js';
import { AssignDialog } from './assign-dialog.js';
import { AttachCard } from './attach-card.js';
import { DecidedCard } from './decided-card.js';
import { HoldCard } from './hold-card.js';
import { outcomeOf, setOutcome } from './outcome-store.js';
import { RejectCard } from './reject-card.js';
import classes from './triage.module.css';
import type { Decision, Target } from './use-decide.js';

interface Props {
  report: Report | null;
  row: Pick<InboxRow, 'ref' | 'version' | 'subject' | 'tlp' | 'suggestion'>;
  /** More than one when several rows are selected; then only what fits all is offered. */
  targets: readonly Target[];
  decide: (decision: Decision) => void;
}

/** What can be decided about a report, the suggestion first, each with its key. */
export function DecisionRail({ report, row, targets, decide }: Props) {
  const { t } = useTranslation('triage');
  const { can } = useRights();
  const { person } = useSession();
  const queries = useQueryClient();
  const [assigning, setAssigning] = useState(false);
  const outcome = outcomeOf(row.ref);
  const several = targets.length > 1;

  const escalate = !several && <EscalateCommand key={row.ref} refOf={row.ref} may={can('report.triage')} />;
  const seal = report && !report.sealed && !several && can('report.triage') && <SealCard report={report} />;
  if (report && report.state !== 'received' && !several) {
    return (
      <div className={classes.rail}>
        <DecidedCard report={report} />
        {seal}
        {escalate}
      </div>
    );
  }

  if (!can('report.triage')) return <p className={classes.reason}>{t('mayNotDecide')}</p>;

  const duplicateOf = report?.suggestions?.duplicates.find((each) => each.kind === 'report')?.ref;
  return (
    <div className={classes.rail}>
      {outcome?.state === 'failed' && (
        <ProblemNote
          error={outcome.error}
          kept={t('decisionKept')}
          retryLabel={t('loadAgain')}
          retry={() => {
            setOutcome(row.ref, null);
            void queries.invalidateQueries({ queryKey: reportQuery(row.ref).queryKey });
          }}
        />
      )}
      {several ? (
        <p className={classes.several}>{t('several', { count: targets.length })}</p>
      ) : (
        <>
          <AcceptCard report={report} row={row} onOpen={(body) => decide({ kind: 'open', body })} />
          <AttachCard
            report={report}
            row={row}
            onAttach={(incident) => decide({ kind: 'attach', incident })}
          />
        </>
      )}
      <RejectCard
        subject={row.ref}
        preferred={report?.sealed ? 'referred' : undefined}
        onReject={(reason, note) =>
          decide({
            kind: 'reject',
            reason,
            note,
            ...(reason === 'duplicate' && !several ? { duplicateOf } : {}),
          })
        }
      />
      <HoldCard
        snoozedUntil={several ? null : (report?.snoozedUntil ?? null)}
        onSnooze={(until) => decide({ kind: 'snooze', until })}
        onMine={() => decide({ kind: 'assign', to: { toMe: true }, name: person.name })}
        onAssign={() => setAssigning(true)}
      />
      {seal}
      {escalate}
      <AssignDialog
        opened={assigning}
        subject={several ? t('several', { count: targets.length }) : row.ref}
        onClose={() => setAssigning(false)}
        onAssign={(to, name) => {
          setAssigning(false);
          decide({ kind: 'assign', to, name });
        }}
      />
    </div>
  );
}
