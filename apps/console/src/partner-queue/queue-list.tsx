import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import classes from './queue.module.css';

interface PagedQuery<Row> {
  data?: { pages: { items: Row[] }[] };
  error: Error | null;
  isPending: boolean;
  isSuccess: boolean;
  refetch: () => unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** One of the lists: its heads, its rows, and what stands there when there are none. */
export function QueueList<Row>(props: {
  query: PagedQuery<Row>;
  label: string;
  heads: string[];
  idOf: (row: Row) => string;
  line: ComponentType<{ row: Row }>;
}) {
  const { query, label, heads, idOf, line: Line } = props;
  const { t } = useTranslation('queue');
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet label={label}>
        {query.isPending && <Waiting />}
        {query.isSuccess && rows.length === 0 && (
          <EmptyState icon="check" title={t('none.title')} text={t('none.text')} />
        )}
        {rows.length > 0 && (
          <div className={classes.scroll}>
            <table className={table.table}>
              <thead>
                <tr>
                  {heads.map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Line key={idOf(row)} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <LoadMore query={query} />
      </Sheet>
    </>
  );
}
