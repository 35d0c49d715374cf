import { useTranslation } from 'react-i18next';
import classes from './report.module.css';

type Fields = Record<string, unknown>;

/** Answers of the web form, or the fields of a machine report, as question and answer. */
export function ReportFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation('form');
  // The description is the text above.
  const shown = Object.entries(fields).filter(
    ([name, value]) => name !== 'description' && value !== null && value !== '' && value !== undefined,
  );
  const answer = (name: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((each) => answer(name, each)).join(', ');
    if (typeof value === 'string') return t(`option.${name}.${value}`, { defaultValue: value });
    return JSON.stringify(value);
  };
  return (
    <dl className={classes.fields}>
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`label.${name}`, { defaultValue: wordsOf(name) })}</dt>
          <dd dir="auto">{answer(name, value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** `feedbackType` → "feedback type", for fields that only machines know. */
const wordsOf = (name: string) =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
