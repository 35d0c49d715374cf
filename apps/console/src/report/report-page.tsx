import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../api/schemas.js';
import { reportQuery, triage } from '../api/triage.js';
import { useRights } from '../session/session-context.js';
import { useTitle } from '../shell/page.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { DecisionRail } from '../triage/decision-rail.js';
import { useDecide } from '../triage/use-decide.js';
import { ReportView } from './report-view.js';
import classes from './report.module.css';

const route = getRouteApi('/signed-in/reports/$ref');

/** A report by its own address: the same view and decisions as in the inbox. */
export default function ReportPage() {
  const { ref } = route.useParams();
  const { t } = useTranslation('triage');
  const navigate = useNavigate();
  const { data: report, error, refetch } = useQuery(reportQuery(ref));
  const decide = useDecide();
  useTitle(ref);

  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!report) return <Waiting />;
  const target = { ref, version: report.version };
  return (
    <div className={classes.page}>
      <div className={classes.paper}>
        <ReportView report={report} heading="h1" />
      </div>
      <aside className={classes.aside} aria-label={t('rail')}>
        {report.state === 'rejected' ? (
          <Reopen report={report} />
        ) : (
          <DecisionRail
            report={report}
            row={{ ...target, subject: report.subject, tlp: report.tlp, suggestion: null }}
            targets={[target]}
            decide={(decision) =>
              void decide([target], decision).then((result) => {
                if (result?.incident)
                  void navigate({ to: '/incidents/$ref', params: { ref: result.incident } });
              })
            }
          />
        )}
      </aside>
    </div>
  );
}

function Reopen({ report }: { report: Report }) {
  const { t } = useTranslation('triage');
  const { can } = useRights();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const reopen = useMutation({
    mutationFn: () => triage.reopen(report.ref, report.version, reason.trim()),
    onSettled: () => queries.invalidateQueries({ queryKey: reportQuery(report.ref).queryKey }),
  });
  if (!can('report.triage')) return null;
  return (
    <form
      className={classes.reopen}
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
      <Button type="submit" loading={reopen.isPending}>
        {t('reopen')}
      </Button>
    </form>
  );
}
