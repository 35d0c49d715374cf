import { useTranslation } from 'react-i18next';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import classes from './report.module.css';

interface Value {
  type: string;
  value: string;
}

/** Values found in the text, left to right in every language, each copied by a press. */
export function Observables({ items }: { items: readonly Value[] }) {
  const { t } = useTranslation(['report', 'words']);
  const byType = new Map<string, Value[]>();
  for (const item of items) byType.set(item.type, [...(byType.get(item.type) ?? []), item]);

  const copy = async (value: string) => {
    await navigator.clipboard.writeText(value);
    toast.done(t('report:copied', { value }));
  };

  return (
    <dl className={classes.observables}>
      {[...byType].map(([type, values]) => (
        <div key={type}>
          <dt>{t(`words:observable.${type}`, { defaultValue: type })}</dt>
          <dd>
            {values.map(({ value }) => (
              <button
                key={value}
                type="button"
                className={classes.observable}
                aria-label={t('report:copy', { value })}
                onClick={() => void copy(value)}
              >
                <bdi dir="ltr">{value}</bdi>
                <Icon name="copy" size={12} />
              </button>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
