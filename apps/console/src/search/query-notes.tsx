import { useTranslation } from 'react-i18next';
import type { QueryProblem, QueryTerm } from '../api/search.js';
import { Icon } from '../theme/icons.js';
import { corrected, without } from './edit-query.js';
import classes from './search.module.css';
import { useValueText } from './term-text.js';

interface Props {
  query: string;
  terms: readonly QueryTerm[];
  problems: readonly QueryProblem[];
  onChange: (query: string) => void;
}

/** How the query was read: its operators as chips that can be taken out, its mistakes with what was probably meant. */
export function QueryNotes({ query, terms, problems, onChange }: Props) {
  const { t } = useTranslation('search');
  const text = useValueText();
  const operators = terms.filter((term) => term.kind === 'operator' && term.name !== undefined);
  return (
    <>
      {operators.length > 0 && (
        <ul className={classes.chips} aria-label={t('conditions')}>
          {operators.map((term) => {
            const name = t(`field.${term.name ?? 'is'}`);
            const value = (term.source ?? '')
              .split(',')
              .map((each) => text(term.name ?? '', each))
              .join(', ');
            const words = t(term.negated ? 'chipNot' : 'chip', { name, value });
            return (
              <li key={term.start}>
                <bdi>{words}</bdi>
                <button
                  type="button"
                  aria-label={t('takeOut', { words })}
                  onClick={() => onChange(without(query, term))}
                >
                  <Icon name="close" size={12} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {problems.length > 0 && (
        <ul className={classes.mistakes} aria-label={t('mistakes')}>
          {problems.map((problem) => {
            const better = corrected(query, problem);
            return (
              <li key={`${problem.code} ${problem.start}`}>
                <Icon name="alert" size={14} />
                <span>{t(`problem.${problem.code}`, { found: problem.found })}</span>
                {better !== null && (
                  <button type="button" onClick={() => onChange(better)}>
                    {t('didYouMean', { suggestion: problem.suggestion })}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
