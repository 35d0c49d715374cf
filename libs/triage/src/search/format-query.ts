import { type Clause, type Query, type Term } from './query-terms.js';

/** A query written in one way only: what parses from it asks for the same. Pure. */
export function formatQuery({ clauses }: Pick<Query, 'clauses'>): string {
  return clauses.map(formatClause).join(' ');
}

const formatClause = ({ anyOf }: Clause) => anyOf.map(formatTerm).join(' OR ');

function formatTerm(term: Term): string {
  const sign = term.negated ? '-' : '';
  if (term.kind !== 'operator')
    return term.kind === 'phrase' ? `${sign}"${term.text}"` : `${sign}${term.text}`;
  const isOne = term.value.kind === 'words' && term.value.values.length === 1;
  const needsQuotes = /\s/u.test(term.source) || (isOne && term.source.includes(','));
  return `${sign}${term.name}:${needsQuotes ? `"${term.source}"` : term.source}`;
}
