import { useTranslation } from 'react-i18next';
import type { ClassSuggestion } from '../api/schemas.js';
import classes from './triage.module.css';

const SHOWN = 4;

/** Why a class is suggested: where the hint comes from, and the very words or values. */
export function Reasons({ reasons }: { reasons: ClassSuggestion['reasons'] }) {
  const { t } = useTranslation('triage');
  return (
    <>
      {reasons.map((reason) => (
        <p key={reason.kind} className={classes.reason}>
          {t(`because.${reason.kind}`)}{' '}
          {reason.matches.slice(0, SHOWN).map((match) => (
            <bdi key={match} className={classes.matched}>
              {match}
            </bdi>
          ))}
        </p>
      ))}
    </>
  );
}
