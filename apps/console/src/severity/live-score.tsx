import { useTranslation } from 'react-i18next';
import { SeverityBadge } from '../theme/marks.js';
import type { Score } from '../triage/nciss-score.js';
import type { SeverityOverride } from './severity-answer.js';
import classes from './severity.module.css';

interface Props {
  score: Score;
  before: Score;
  override: SeverityOverride | null;
}

/** The score as it follows from the answers, what it was, and the level that counts. */
export function LiveScore({ score, before, override }: Props) {
  const { t } = useTranslation('severity');
  const changed = score.score !== before.score || score.provisional !== before.provisional;
  return (
    <div className={classes.score} aria-live="polite">
      <p>
        <SeverityBadge level={score.level} />
        <strong dir="ltr">{score.score.toFixed(2)}</strong>
        {score.provisional && <span className={classes.provisional}>{t('provisional')}</span>}
      </p>
      <div className={classes.bar} aria-hidden="true">
        <i style={{ inlineSize: `${score.score}%` }} data-level={score.level} />
      </div>
      {changed && (
        <p className={classes.soft}>
          {t('was')} <SeverityBadge level={before.level} /> <bdi dir="ltr">{before.score.toFixed(2)}</bdi>
        </p>
      )}
      {override && override.level !== score.level && (
        <p>
          {t('counts')} <SeverityBadge level={override.level} />
        </p>
      )}
    </div>
  );
}
