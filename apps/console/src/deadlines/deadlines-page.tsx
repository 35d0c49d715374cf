import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deadlinesQuery, type Deadline, type DeadlineFilter } from '../api/obligations.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { StateMark } from '../theme/marks.js';
import { Due, Moment } from '../theme/time.js';
import classes from './deadlines.module.css';
import { useRegimes } from './use-regimes.js';

const route = getRouteApi('/signed-in/deadlines');

/** Every statutory deadline that runs or was missed, the nearest first. */
export default function DeadlinesPage() {
  const filter = route.useSearch();
  const { t } = useTranslation(['deadlines', 'shell', 'words']);
  const query = useInfiniteQuery(deadlinesQuery(filter));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.values(filter).some((value) => value !== undefined);
  return (
    <Page wide title={t('shell:nav.deadlines')} lead={t('lead')} actions={<Filters filter={filter} />}>
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet>
        {query.isPending && <Waiting />}
        {query.isSuccess && rows.length === 0 && (
          <EmptyState
            icon="clock"
            title={t(filtered ? 'none.filtered' : 'none.title')}
            text={t('none.text')}
            action={
              filtered ? (
                <Link to="/deadlines">{t('none.all')}</Link>
              ) : (
                <Link to="/incidents">{t('none.action')}</Link>
              )
            }
          />
        )}
        {rows.length > 0 && (
          <div className={classes.wide}>
            <table className={table.table}>
              <thead>
                <tr>
                  {(['due', 'report', 'who', 'incident', 'owedBy', 'assignee'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`column.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.stageId} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <LoadMore query={query} />
      </Sheet>
    </Page>
  );
}

function Row({ row }: { row: Deadline }) {
  const { t } = useTranslation('deadlines');
  const regimes = useRegimes();
  return (
    <tr>
      <td>
        <span className={classes.dueCell}>
          <Due at={row.dueAt} />
          <small className={table.soft}>
            <Moment at={row.dueAt} />
          </small>
        </span>
      </td>
      <td>
        {regimes.stage(row.regime, row.stage)}
        <small className={classes.under}>
          <bdi>{regimes.name(row.regime)}</bdi>
        </small>
      </td>
      <td>
        {row.organisation ? (
          <Link to="/constituents/$id" params={{ id: row.organisation.id }}>
            <bdi>{row.organisation.name}</bdi>
          </Link>
        ) : (
          <span className={table.soft}>{t('unknownOrganisation')}</span>
        )}
      </td>
      <td className={table.grow}>
        <Link to="/incidents/$ref" params={{ ref: row.incident.ref }} className="ref">
          {row.incident.ref}
        </Link>{' '}
        <span dir="auto">{row.incident.title}</span>
      </td>
      <td>
        <StateMark state={row.state} /> <span className={table.soft}>{t(`owedBy.${row.owedBy}`)}</span>
      </td>
      <td>
        {row.assignee ? <bdi>{row.assignee.name}</bdi> : <span className={table.soft}>{t('nobody')}</span>}
      </td>
    </tr>
  );
}

const WITHIN = [4, 24, 72] as const;

function Filters({ filter }: { filter: DeadlineFilter }) {
  const { t } = useTranslation('deadlines');
  const navigate = useNavigate();
  const { regimes } = useRegimes();
  const set = (change: DeadlineFilter) =>
    void navigate({ to: '/deadlines', search: { ...filter, ...change } });
  return (
    <>
      <NativeSelect
        aria-label={t('filter.when')}
        value={filter.state ?? (filter.within === undefined ? '' : String(filter.within))}
        onChange={({ currentTarget: { value } }) => {
          const state = value === 'missed' ? value : undefined;
          set({ state, within: state || value === '' ? undefined : Number(value) });
        }}
        data={[
          { value: '', label: t('filter.anyTime') },
          { value: 'missed', label: t('filter.missed') },
          ...WITHIN.map((hours) => ({ value: String(hours), label: t('filter.within', { count: hours }) })),
        ]}
      />
      <NativeSelect
        aria-label={t('filter.regime')}
        value={filter.regime ?? ''}
        onChange={({ currentTarget: { value } }) => set({ regime: value || undefined })}
        data={[
          { value: '', label: t('filter.anyRegime') },
          ...regimes.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        aria-label={t('filter.whose')}
        value={filter.assignee ?? filter.owedBy ?? ''}
        onChange={({ currentTarget: { value } }) =>
          set({
            assignee: value === 'me' || value === 'none' ? value : undefined,
            owedBy: value === 'team' || value === 'reporter' ? value : undefined,
          })
        }
        data={(['', 'me', 'none', 'reporter', 'team'] as const).map((value) => ({
          value,
          label: t(`filter.whoseIs.${value || 'any'}`),
        }))}
      />
    </>
  );
}
