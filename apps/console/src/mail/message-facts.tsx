import { useTranslation } from 'react-i18next';
import type { Message } from '../api/schemas.js';
import { MachineFieldsView, saysSomething } from '../machine/machine-fields.js';
import { Problem, problemKey } from '../report/problem.js';
import classes from './mail.module.css';
import { Originals } from './originals.js';

/** What a message brought besides its words; nothing is drawn where it brought nothing. */
export function MessageFacts({ message }: { message: Message }) {
  const { t } = useTranslation('mail');
  const { fields, originals, problems } = message;
  return (
    <>
      {saysSomething(fields) && <MachineFieldsView fields={fields} originalShown={originals.length > 0} />}
      {originals.length > 0 && (
        <details className={classes.headers}>
          <summary>{t('originals', { count: originals.length })}</summary>
          <Originals items={originals} />
        </details>
      )}
      {problems.length > 0 && (
        <details className={classes.headers}>
          <summary>{t('problems', { count: problems.length })}</summary>
          <ul className={classes.problems}>
            {problems.map((problem) => (
              <li key={problemKey(problem)}>
                <Problem problem={problem} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
