import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../api/search.js';
import { useChange } from '../live/changed-store.js';
import { Icon } from '../theme/icons.js';
import { ChannelIcon, SeverityBadge, StateMark } from '../theme/marks.js';
import { Ago } from '../theme/time.js';
import classes from './search.module.css';

export const placeOf = (hit: Pick<SearchHit, 'kind' | 'ref'>) =>
  hit.kind === 'incident'
    ? ({ to: '/incidents/$ref', params: { ref: hit.ref } } as const)
    : ({ to: '/reports/$ref', params: { ref: hit.ref } } as const);

export function FoundHit({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation(['search', 'files', 'report', 'together']);
  const change = useChange(hit.ref);
  return (
    <>
      <div className={classes.line}>
        {hit.channel ? <ChannelIcon channel={hit.channel} /> : <Icon name="incident" size={15} />}
        <bdi className="ref">{hit.ref}</bdi>
        <Link {...placeOf(hit)} className={classes.title} dir="auto">
          {hit.sealed ? t('files:sealedEvidence') : hit.title || t('report:noSubject')}
        </Link>
        {change !== null && <span className={classes.changed}>{t('together:changedRow')}</span>}
        <SeverityBadge level={hit.severityLevel} suggested={hit.kind === 'report'} />
        <StateMark state={hit.state} />
        <Ago at={hit.at} />
      </div>
      {hit.excerpt && (
        <p className={classes.excerpt} dir="auto">
          {hit.excerpt}
        </p>
      )}
    </>
  );
}
