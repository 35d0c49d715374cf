import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import classes from './value-link.module.css';

/** A value that leads to its page, with its copy beside it; left to right in every language. */
export function ValueLink(props: { type: string; value: string; display?: string | null; plain?: boolean }) {
  const { t } = useTranslation('report');
  const { type, value } = props;
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    toast.done(t('copied', { value }));
  };
  return (
    <span className={classes.value} data-plain={props.plain || undefined}>
      <Link to="/observables/$type" params={{ type }} search={{ value }} preload={false} title={value}>
        <bdi dir="ltr">{props.display ?? value}</bdi>
      </Link>
      <button type="button" aria-label={t('copy', { value })} onClick={() => void copy()}>
        <Icon name="copy" size={12} />
      </button>
    </span>
  );
}
