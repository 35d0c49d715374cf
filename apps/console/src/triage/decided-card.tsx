import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../api/schemas.js';
import { reportQuery, triage } from '../api/triage.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { StateMark } from '../theme/marks.js';
import { Moment } from '../theme/time.js';
import { knowVersion, setOutcome } from './outcome-store.js';
import classes from './triage.module.css';

/** What was decided, by whom and when, and the way back. */
export function DecidedCard({ report }: { report: Report }) {
  const { t } = useTranslation('triage');
  const { can } = useRights();
  return (
    <section className={classes.card} aria-label={t('decided')}>
      <div className={classes.decided}>
        <StateMark state={report.state} />
        {report.decided && (
          <span>
            {report.decided.by && <bdi>{report.decided.by.name}</bdi>} <Moment at={report.decided.at} />
          </span>
        )}
      </div>
      {report.incidents.map((ref) => (
        <Link key={ref} to="/incidents/$ref" params={{ ref }} className={classes.look}>
          {t('openIt', { incident: ref })}
        </Link>
      ))}
      {can('report.triage') && report.incidents.length === 0 && <ReopenForm report={report} />}
    </section>
  );
}

function ReopenForm({ report }: { report: Report }) {
  const { t } = useTranslation('triage');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const reopen = useMutation({
    mutationFn: () => triage.reopen(report.ref, report.version, reason.trim()),
    onSuccess: (reopened) => {
      knowVersion(report.ref, reopened.version);
      setOutcome(report.ref, null);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: reportQuery(report.ref).queryKey }),
  });
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        reopen.mutate();
      }}
    >
      <Textarea
        label={t('reopenReason')}
        value={reason}
        required
        withAsterisk={false}
        dir="auto"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {reopen.error && <ProblemNote error={reopen.error} kept={t('decisionKept')} />}
      <Button type="submit" variant="default" loading={reopen.isPending}>
        {t('reopen')}
      </Button>
    </form>
  );
}
