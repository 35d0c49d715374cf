import { useTranslation } from 'react-i18next';
import type { MailHealth } from '../api/schemas.js';
import classes from './mail-health.module.css';

/** How well something is: colour, shape and the word. */
export function LevelMark({ level }: { level: MailHealth['level'] }) {
  const { t } = useTranslation('health');
  return (
    <span className={classes.level} data-level={level}>
      {t(`level.${level}`)}
    </span>
  );
}
