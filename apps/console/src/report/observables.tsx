import { useTranslation } from 'react-i18next';
import { ValueLink } from '../observables/value-link.js';
import classes from './report.module.css';

interface Value {
  type: string;
  value: string;
}

/** Values found in the text, by type; each leads to its page. */
export function Observables({ items }: { items: readonly Value[] }) {
  const { t } = useTranslation('words');
  const byType = new Map<string, Value[]>();
  for (const item of items) byType.set(item.type, [...(byType.get(item.type) ?? []), item]);
  return (
    <dl className={classes.observables}>
      {[...byType].map(([type, values]) => (
        <div key={type}>
          <dt>{t(`observable.${type}`, { defaultValue: type })}</dt>
          <dd>
            {values.map(({ value }) => (
              <ValueLink key={value} type={type} value={value} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
