import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reportQuery } from '../api/triage.js';
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
      </aside>
    </div>
  );
}
