import { useTranslation } from 'react-i18next';
import type { Revocation } from '../api/sharing.js';
import { Moment } from '../theme/time.js';
import classes from './sharing.module.css';

/** What was called back, and how it stands with the partner in his own words: nothing is made out to be done. */
export function RevocationLine({ revocation }: { revocation: Revocation }) {
  const { t } = useTranslation('sharing');
  const { kind, from, to, state, stateReason, delivery } = revocation;
  return (
    <p className={classes.revocation}>
      <strong>{t(`kind.${kind}`)}</strong>{' '}
      <span>{from === to ? t('revision', { revision: to }) : t('revisions', { from, to })}</span>{' '}
      <span className={classes.state} data-state={state ?? 'unanswered'}>
        {state
          ? t(`revocationState.${state}`)
          : t(delivery === 'delivered' ? 'revocationState.unanswered' : 'revocationState.on-its-way')}
      </span>{' '}
      {stateReason && <q dir="auto">{stateReason}</q>}
      <span className={classes.soft}>
        <bdi>{revocation.askedBy}</bdi>, <Moment at={revocation.askedAt} />:{' '}
        <q dir="auto">{revocation.reason}</q>
      </span>
    </p>
  );
}
