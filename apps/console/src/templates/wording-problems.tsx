import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import type { WordingProblem } from '../api/schemas.js';
import { Icon } from '../theme/icons.js';
import classes from './templates.module.css';

/** What the API says is wrong with a text, each with the place to look at. */
export function WordingProblems({
  problems,
  error,
}: {
  problems?: readonly WordingProblem[];
  error?: unknown;
}) {
  const { t } = useTranslation('templates');
  const found = problems ?? problemsIn(error);
  if (found.length === 0) return null;
  return (
    <div role="status">
      <ul className={classes.problems} aria-label={t('problems')}>
        {found.map((problem, index) => (
          <li key={`${problem.code}-${index}`}>
            <Icon name="alert" size={13} />{' '}
            <span>
              <strong>{t(`field.${problem.field}`)}</strong>
              {problem.line !== undefined && (
                <> · {t('place', { line: problem.line, column: problem.column })}</>
              )}{' '}
              {t(`wrong.${problem.code}`, { limit: problem.limit ?? 0, defaultValue: problem.code })}{' '}
              {problem.name !== undefined && <bdi className="mono">{problem.name}</bdi>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export const isWordingRefused = (error: unknown): boolean => problemsIn(error).length > 0;

function problemsIn(error: unknown): WordingProblem[] {
  if (!(error instanceof ApiProblem) || error.code !== 'CORRESPONDENCE.TEXT_REFUSED') return [];
  const { problems } = error.body as { problems?: WordingProblem[] };
  return problems ?? [];
}
