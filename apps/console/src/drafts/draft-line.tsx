import { useTranslation } from 'react-i18next';
import { Moment } from '../theme/time.js';
import type { Draft } from './use-draft.js';
import classes from './draft-line.module.css';

/** Under a field: where the words are safe, and what was begun of the same on another device. */
export function DraftLine({ draft }: { draft: Draft }) {
  const { t } = useTranslation('together');
  const { other } = draft;
  return (
    <span className={classes.line}>
      {draft.kept && <span>{t(draft.continued ? 'draft.continued' : `draft.${draft.kept}`)}</span>}
      {other && (
        <span className={classes.other} role="group" aria-label={t('draft.other')}>
          {t('draft.other')} (<Moment at={other.savedAt} />)
          <button type="button" onClick={draft.takeOther}>
            {t('draft.take')}
          </button>
          <button type="button" onClick={draft.dropOther}>
            {t('draft.throw')}
          </button>
        </span>
      )}
    </span>
  );
}
