import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../api/schemas.js';
import { sharingQuery } from '../api/sharing.js';
import { ExportCase } from '../case-files/export-case.js';
import incidentClasses from '../incident/incident.module.css';
import { Part } from '../incident/rail-part.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { ShareState } from './share-state.js';
import classes from './sharing.module.css';

/** In the incident's rail: who has the case, and the way to the page where that is decided. */
export default function SharingPart({ incident }: { incident: Incident }) {
  const { can } = useRights();
  return can('sharing.read') ? <Shared incident={incident} /> : null;
}

function Shared({ incident }: { incident: Incident }) {
  const { t } = useTranslation('sharing');
  const { can } = useRights();
  const { data, error } = useQuery(sharingQuery(incident.ref));
  const waiting = data?.contributions.filter(
    ({ direction, kind, answer }) => direction === 'in' && kind !== 'message' && answer === null,
  ).length;
  return (
    <Part title={t('part.title', { count: data?.shares.length ?? 0 })}>
      {error && <ProblemNote error={error} />}
      {data && data.shares.length > 0 && (
        <ul className={incidentClasses.plain}>
          {data.shares.map((share) => (
            <li key={share.id} className={classes.line}>
              <bdi>{share.partner.name}</bdi> <ShareState share={share} />
            </li>
          ))}
        </ul>
      )}
      {data?.shares.length === 0 && <p className={incidentClasses.soft}>{t('part.none')}</p>}
      {waiting !== undefined && waiting > 0 && <p>{t('part.waiting', { count: waiting })}</p>}
      <div className={classes.onward}>
        <Link to="/incidents/$ref/sharing" params={{ ref: incident.ref }}>
          {can('sharing.write') ? t('part.open') : t('part.look')}
        </Link>
        <ExportCase incident={incident} />
      </div>
    </Part>
  );
}
