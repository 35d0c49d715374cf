import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../api/schemas.js';
import { Moment } from '../theme/time.js';
import classes from './incident.module.css';
import { LinkedReports } from './linked-reports.js';
import { Part } from './rail-part.js';
import { TasksPart } from '../tasks/tasks-part.js';

const IncidentObservables = lazy(() => import('../observables/incident-observables.js'));
const MergesPart = lazy(() => import('../merging/merges-part.js'));
const SimilarPart = lazy(() => import('../observables/similar-part.js'));
const CountermeasuresPart = lazy(() => import('../countermeasures/countermeasures-part.js'));
const InvestigationsPart = lazy(() => import('../investigations/investigations-part.js'));
const SharingPart = lazy(() => import('../sharing/sharing-part.js'));
const ClocksPart = lazy(() => import('../clocks/clocks-part.js'));
const DutiesPart = lazy(() => import('../deadlines/duties-part.js'));

/** What belongs to the case: clocks, tasks, reports, organisations, observables. */
export function IncidentRail({ incident }: { incident: Incident }) {
  const { t } = useTranslation(['incident', 'words']);
  return (
    <>
      {incident.summary && (
        <Part title={t('words:field.summary')}>
          <p dir="auto" className={classes.summary}>
            {incident.summary}
          </p>
        </Part>
      )}
      <Suspense>
        <ClocksPart refOf={incident.ref} />
      </Suspense>
      <Suspense>
        <DutiesPart incident={incident} />
      </Suspense>
      <TasksPart incident={incident} />
      <Suspense>
        <CountermeasuresPart incident={incident} />
      </Suspense>
      <Suspense>
        <InvestigationsPart incident={incident} />
      </Suspense>
      <Suspense>
        <SharingPart incident={incident} />
      </Suspense>
      <LinkedReports incident={incident} />
      {incident.organisations.length > 0 && (
        <Part title={t('organisations')}>
          <ul className={classes.plain}>
            {incident.organisations.map((organisation) => (
              <li key={organisation.id}>
                <Link to="/constituents/$id" params={{ id: organisation.id }}>
                  <bdi>{organisation.name}</bdi>
                </Link>
                {organisation.sector && (
                  <small>
                    {t(`words:sector.${organisation.sector}`, { defaultValue: organisation.sector })}
                  </small>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Suspense>
        <IncidentObservables incident={incident} />
      </Suspense>
      <Suspense>
        <SimilarPart incident={incident.ref} />
      </Suspense>
      <Suspense>
        <MergesPart incident={incident} />
      </Suspense>
      <Part title={t('dates')}>
        <dl className={classes.dates}>
          <div>
            <dt>{t('words:field.opened')}</dt>
            <dd>
              <Moment at={incident.openedAt} />
            </dd>
          </div>
          {incident.awareAt && (
            <div>
              <dt>{t('words:field.awareAt')}</dt>
              <dd>
                <Moment at={incident.awareAt} />
              </dd>
            </div>
          )}
          {incident.closedAt && (
            <div>
              <dt>{t('words:field.closed')}</dt>
              <dd>
                <Moment at={incident.closedAt} />
              </dd>
            </div>
          )}
        </dl>
      </Part>
    </>
  );
}
