import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { incidentQuery } from '../api/incidents.js';
import { useCommand } from '../keyboard/use-command.js';
import { useRights } from '../session/session-context.js';
import { useTitle } from '../shell/page.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { Composer } from './composer.js';
import { IncidentHeader } from './incident-header.js';
import { IncidentRail } from './incident-rail.js';
import classes from './incident.module.css';
import { MergingCommands } from '../merging/merging-commands.js';
import { neighbour } from './neighbours.js';
import { Timeline } from './timeline.js';

const MergedNotice = lazy(() => import('../merging/merged-notice.js'));

const route = getRouteApi('/signed-in/incidents/$ref');

export default function IncidentPage() {
  const { ref } = route.useParams();
  const { t } = useTranslation('incident');
  const navigate = useNavigate();
  const { can } = useRights();
  const { data: incident, error, refetch } = useQuery(incidentQuery(ref));
  useTitle(incident ? `${ref} ${incident.title}` : ref);

  const goTo = (to: string | null) => {
    if (to) void navigate({ to: '/incidents/$ref', params: { ref: to } });
  };
  useCommand('incident-previous', () => goTo(neighbour(ref, -1)), neighbour(ref, -1) !== null);
  useCommand('incident-next', () => goTo(neighbour(ref, 1)), neighbour(ref, 1) !== null);
  useCommand('copy-reference', () => {
    void navigator.clipboard.writeText(ref).then(() => toast.done(t('referenceCopied', { ref })));
  });

  if (error && !incident) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!incident) return <Waiting lines={10} />;
  return (
    <div className={classes.page}>
      {incident.drill && (
        <div className={classes.drill} role="note">
          {t('drillBanner')}
        </div>
      )}
      {incident.mergedRef !== null && (
        <Suspense>
          <MergedNotice incident={incident} />
        </Suspense>
      )}
      {can('incident.write') && <MergingCommands incident={incident} />}
      <IncidentHeader incident={incident} />
      <div className={classes.columns}>
        <div className={classes.work}>
          <Timeline incident={incident} />
          {can('incident.write') && <Composer key={ref} incident={incident} />}
        </div>
        <aside className={classes.rail} aria-label={t('rail')}>
          <IncidentRail incident={incident} />
        </aside>
      </div>
    </div>
  );
}
