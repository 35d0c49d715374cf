import { useTranslation } from 'react-i18next';
import classes from './report.module.css';

type Fields = Record<string, unknown>;

/** Answers of the web form, or the fields of a machine report, as name and value. */
export function ReportFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation('words');
  const shown = Object.entries(fields).filter(
    ([, value]) => value !== null && value !== '' && value !== undefined,
  );
  return (
    <dl className={classes.fields}>
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>
            {t(`form.${name}`, {
              defaultValue: name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[-_]/g, ' '),
            })}
          </dt>
          <dd dir="auto">{wordsOf(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return String(value);
}
