import { useTranslation } from 'react-i18next';
import type { Share } from '../api/sharing.js';
import classes from './sharing.module.css';

/** In one word how it stands with a partner; the most pressing of what is true. */
export function standing({ state, releases, approval }: Share): string {
  if (approval?.state === 'waiting') return 'asked';
  if (state !== 'released') return state;
  const last = releases.find(({ undoneAt, revokedAt }) => undoneAt === null && revokedAt === null);
  if (!last) return state;
  if (last.proof === 'differs') return 'differs';
  if (last.answer !== null) return last.answer;
  if (last.delivery === 'dead') return 'dead';
  return last.delivery === 'delivered' ? 'delivered' : 'under-way';
}

export function ShareState({ share }: { share: Share }) {
  const { t } = useTranslation('sharing');
  const word = standing(share);
  return (
    <span className={classes.state} data-state={word}>
      {t(`standing.${word}`)}
    </span>
  );
}
