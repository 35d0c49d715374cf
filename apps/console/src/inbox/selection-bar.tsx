import { useTranslation } from 'react-i18next';
import classes from './inbox.module.css';

interface Props {
  count: number;
  /** Everything in the view is meant. */
  all: boolean;
  /** Null: there is no more than what is loaded to take. */
  onAll: (() => void) | null;
  onChoose: () => void;
  onClear: () => void;
}

/** What is selected: the decisions beside it hold for all of them; more of what can be done is behind a button. */
export function SelectionBar({ count, all, onAll, onChoose, onClear }: Props) {
  const { t } = useTranslation('triage');
  return (
    <div className={classes.selection}>
      <span role="status">{t('selected', { count })}</span>
      <span>
        {!all && onAll && (
          <button type="button" onClick={onAll}>
            {t('selectAll')}
          </button>
        )}{' '}
        <button type="button" onClick={onChoose}>
          {t('forAll')}
        </button>{' '}
        <button type="button" onClick={onClear}>
          {t('clearSelection')}
        </button>
      </span>
    </div>
  );
}
