import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SimilarCase, similarQuery } from '../api/observables.js';
import { Part } from '../incident/rail-part.js';
import { useFormat } from '../i18n/format.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { StateMark } from '../theme/marks.js';
import classes from './observables.module.css';
import { ValueLink } from './value-link.js';

const SHOWN = 6;

/** Cases that share values with this one, the most telling first, with the values that say so. */
export default function SimilarPart({ incident }: { incident: string }) {
  const { t } = useTranslation('observables');
  const query = useQuery(similarQuery(incident));
  const [all, setAll] = useState(false);
  const cases = query.data ?? [];
  return (
    <Part title={t('similar.title')}>
      {query.isPending && <Waiting lines={2} />}
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p className={classes.soft}>{t('similar.none')}</p>}
      <ul className={classes.railList}>
        {(all ? cases : cases.slice(0, SHOWN)).map((each) => (
          <li key={each.ref}>
            <Case of={each} />
          </li>
        ))}
      </ul>
      {!all && cases.length > SHOWN && (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('similar.more', { count: cases.length - SHOWN })}
        </button>
      )}
    </Part>
  );
}

function Case({ of: { kind, ref, title, state, weight, count, values } }: { of: SimilarCase }) {
  const { t } = useTranslation('observables');
  const format = useFormat();
  const strength = weight >= 1 ? 'strong' : weight >= 0.2 ? 'fair' : 'weak';
  return (
    <>
      <span className={classes.line}>
        {kind === 'incident' ? (
          <Link to="/incidents/$ref" params={{ ref }} className="ref">
            {ref}
          </Link>
        ) : (
          <Link to="/reports/$ref" params={{ ref }} className="ref">
            {ref}
          </Link>
        )}
        <StateMark state={state} />
        <span className={classes.soft} title={t('similar.weight', { weight: format.number(weight) })}>
          <span className={classes.weight} aria-hidden="true">
            <i style={{ inlineSize: `${Math.min(100, Math.max(8, weight * 50))}%` }} />
          </span>{' '}
          {t(`similar.${strength}`)}
        </span>
      </span>
      <small dir="auto">{title}</small>
      <span className={classes.chips} style={{ padding: '4px 0' }}>
        {values.slice(0, 3).map((value) => (
          <ValueLink key={`${value.type} ${value.value}`} type={value.type} value={value.value} />
        ))}
        {count > 3 && <span className={classes.soft}>{t('similar.more', { count: count - 3 })}</span>}
      </span>
    </>
  );
}
