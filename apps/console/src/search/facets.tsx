import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { facetsQuery, type FacetCount } from '../api/search.js';
import { useFormat } from '../i18n/format.js';
import { withTerm } from './edit-query.js';
import classes from './search.module.css';
import { nameOfLevel, useValueText } from './term-text.js';

const ORDER = ['kind', 'state', 'severity', 'class', 'tlp', 'channel', 'sector', 'team', 'month'] as const;

/** How the results divide; a press narrows them. Numbers stop at 1,000. */
export function Facets({ query, onChange }: { query: string; onChange: (query: string) => void }) {
  const { t } = useTranslation('search');
  const { data } = useQuery(facetsQuery(query));
  if (!data || data.total === 0) return null;
  const shown = ORDER.map((facet) => ({ facet, counts: data.counts.filter((each) => each.facet === facet) }))
    // What divides nothing helps nobody.
    .filter(({ counts }) => counts.length > 1);
  if (shown.length === 0) return null;
  return (
    <aside className={classes.facets} aria-label={t('facets')}>
      {shown.map(({ facet, counts }) => (
        <section key={facet}>
          <h2>{t(facet === 'month' ? 'field.received' : `field.${facet}`)}</h2>
          <ul>
            {counts.map((count) => (
              <li key={count.value}>
                <Narrow count={count} capped={data.capped} query={query} onChange={onChange} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {data.capped && <p>{t('facetsCapped')}</p>}
    </aside>
  );
}

function Narrow(props: {
  count: FacetCount;
  capped: boolean;
  query: string;
  onChange: (query: string) => void;
}) {
  const { count, capped, query, onChange } = props;
  const format = useFormat();
  const text = useValueText();
  const value = count.facet === 'severity' ? nameOfLevel(Number(count.value)) : count.value;
  const operator = count.facet === 'month' ? 'received' : count.facet;
  const number = format.number(Math.min(count.count, 1000));
  return (
    <button type="button" onClick={() => onChange(withTerm(query, operator, value))}>
      <bdi>{text(operator, value)}</bdi>
      <bdi className={classes.number} dir="ltr">
        {capped || count.count > 1000 ? `${number}+` : number}
      </bdi>
    </button>
  );
}
