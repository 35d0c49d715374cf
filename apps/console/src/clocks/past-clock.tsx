import { useTranslation } from 'react-i18next';
import type { IncidentClock } from '../api/service-levels.js';
import { useFormat } from '../i18n/format.js';
import { StateMark } from '../theme/marks.js';
import { Why } from './clock-row.js';
import classes from './clocks.module.css';

/** A promise of before: late stays late. */
export function PastClock({ clock }: { clock: IncidentClock }) {
  const { t } = useTranslation(['clocks', 'words']);
  const format = useFormat();
  return (
    <li className={classes.clock}>
      <p className={classes.line}>
        <strong>{t(`words:clock.${clock.kind}`)}</strong>
        <StateMark state={clock.state} />
        <span className={classes.soft}>{format.local(clock.metAt ?? clock.dueAt)}</span>
      </p>
      <details className={classes.why}>
        <summary>{t('why')}</summary>
        <Why clock={clock} />
      </details>
    </li>
  );
}
