import { useTranslation } from 'react-i18next';
import type { Partner } from '../api/partners.js';
import classes from './partners.module.css';

/** How a partner stands, in a word. */
export function PartnerState({ state }: { state: Partner['state'] }) {
  const { t } = useTranslation('partners');
  return (
    <span className={classes.state} data-state={state}>
      {t(`state.${state}`)}
    </span>
  );
}
