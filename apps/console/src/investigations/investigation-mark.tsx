import { useTranslation } from 'react-i18next';
import type { InvestigationState } from '../api/investigations.js';
import classes from './investigations.module.css';

/** Where a conversation with a third party stands, in words. */
export function InvestigationMark({ state }: { state: InvestigationState }) {
  const { t } = useTranslation('investigations');
  return (
    <span className={classes.mark} data-state={state}>
      {t(`state.${state}`)}
    </span>
  );
}
