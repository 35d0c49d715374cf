import { Drawer } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LedgerLine, ledgerQuery } from '../api/release.js';
import { useCommand } from '../keyboard/use-command.js';
import { bringIntoView } from '../shell/bring-into-view.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { TlpText } from '../theme/marks.js';
import { Ago } from '../theme/time.js';
import { LedgerFilters } from './ledger-filters.js';
import { LineDetail } from './line-detail.js';
import { filterOf } from './ledger-search.js';
import classes from './ledger.module.css';
import { Outcome, SubjectLink, Way } from './line-parts.js';

const route = getRouteApi('/signed-in/ledger');

/** The ledger, newest first; a line opens with the exact copy of what left. */
export function LedgerLines() {
  const search = route.useSearch();
  const filter = filterOf(search);
  const { t } = useTranslation('ledger');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const query = useInfiniteQuery(ledgerQuery(filter));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const [at, setAt] = useState(-1);
  const open = (id: string | undefined) => void navigate({ to: '/ledger', search: { ...filter, open: id } });
  useCommand('list-refresh', () => void queries.resetQueries({ queryKey: ['ledger'] }));
  useCommand('list-next', () => setAt(Math.min(at + 1, rows.length - 1)));
  useCommand('list-previous', () => setAt(Math.max(at - 1, 0)));
  useCommand('list-open', () => open(rows[at]?.id));
  return (
    <>
      <LedgerFilters filter={filter} />
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet label={t('tab.lines')}>
        {query.isPending && <Waiting lines={10} />}
        {query.isSuccess && rows.length === 0 && (
          <EmptyState
            icon="globe"
            title={t('none.title')}
            text={t('none.text')}
            action={<Link to="/ledger">{t('none.action')}</Link>}
          />
        )}
        {rows.length > 0 && (
          <div className={classes.scroll}>
            <table className={table.table}>
              <thead>
                <tr>
                  {(['when', 'outcome', 'what', 'label', 'with', 'about', 'by'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`column.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((line, index) => (
                  <Row key={line.id} line={line} isAt={index === at} onOpen={() => open(line.id)} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <LoadMore query={query} />
      </Sheet>
      <Drawer
        opened={search.open !== undefined}
        onClose={() => open(undefined)}
        position="right"
        size="lg"
        title={t('detail.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {search.open !== undefined && <LineDetail id={search.open} />}
      </Drawer>
    </>
  );
}

function Row({ line, isAt, onOpen }: { line: LedgerLine; isAt: boolean; onOpen: () => void }) {
  const { t } = useTranslation('ledger');
  return (
    <tr data-at={isAt || undefined} ref={isAt ? bringIntoView : undefined}>
      <td>
        <Ago at={line.at} />
      </td>
      <td>
        <Outcome line={line} />
      </td>
      <td className={table.grow}>
        <button type="button" className={table.linkButton} onClick={onOpen}>
          {t(`content.${line.content}`, { defaultValue: line.content })}
        </button>
        <div className={classes.way}>
          <Way line={line} />
          {line.drill && <span className={classes.drill}>{t('drill')}</span>}
        </div>
        {line.reason && (
          <div className={classes.why}>{t(`reason.${line.reason}`, { defaultValue: line.reason })}</div>
        )}
      </td>
      <td>
        <TlpText tlp={line.label} />
      </td>
      <td>
        {line.partner ? (
          <bdi>{line.partner.name}</bdi>
        ) : (
          t(`recipient.${line.recipient}`, { defaultValue: line.recipient })
        )}
      </td>
      <td>
        <SubjectLink subject={line.subject} />
      </td>
      <td>
        <bdi>{line.actor.name}</bdi>
      </td>
    </tr>
  );
}
