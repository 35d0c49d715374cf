import { useTranslation } from 'react-i18next';
import classes from './search.module.css';

const EXAMPLES = [
  ['words', 'bank "log in page" -newsletter'],
  ['operators', 'state:open,waiting severity:>=high'],
  ['observables', 'obs:192.0.2.17'],
  ['organisations', 'org:"Bank of Utopia" sector:banking'],
  ['times', 'due:<4h received:2026-11'],
  ['people', 'assignee:me -is:snoozed'],
] as const;

/** What can be asked, with an example of each that can be tried by a press. */
export function SearchHelp({ onTry }: { onTry: (query: string) => void }) {
  const { t } = useTranslation('search');
  return (
    <details className={classes.help}>
      <summary>{t('help.title')}</summary>
      <dl>
        {EXAMPLES.map(([name, query]) => (
          <div key={name}>
            <dt>
              <button type="button" onClick={() => onTry(query)}>
                <code dir="ltr">{query}</code>
              </button>
            </dt>
            <dd>{t(`help.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('help.rules')}</p>
    </details>
  );
}
