import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incidentsQuery, newestIncidentsQuery } from '../api/incidents.js';
import type { IncidentRow } from '../api/schemas.js';
import { viewQuery, viewsQuery } from '../api/views.js';
import { NewReports } from '../inbox/new-reports.js';
import { useSelection } from '../inbox/use-selection.js';
import { useCommand } from '../keyboard/use-command.js';
import { QueryBox } from '../search/query-box.js';
import { useRights, useSession } from '../session/session-context.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { useArrived } from '../shell/use-arrived.js';
import { INCIDENT_STATES, isIncidentFilter } from './filter.js';
import viewClasses from '../views/views.module.css';
import { IncidentTable } from './incident-table.js';
import { IncidentViews } from './incident-views.js';
import { rememberOrder } from './neighbours.js';

const MissingView = lazy(() => import('../views/missing-view.js'));
const SaveView = lazy(() => import('../views/save-view-dialog.js'));
const SelectedIncidents = lazy(() => import('../many/selected-incidents.js'));
const route = getRouteApi('/signed-in/incidents');
const refOf = ({ ref }: IncidentRow) => ref;

export default function IncidentsPage() {
  const { t } = useTranslation(['incident', 'shell', 'words', 'search']);
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/incidents' });
  const queries = useQueryClient();
  const { person } = useSession();
  const [text, setText] = useState(search.q ?? '');
  const [saving, setSaving] = useState(false);
  const named = search.view?.toLowerCase();
  const views = useQuery({ ...viewsQuery('incident'), enabled: named !== undefined });
  const view = views.data?.find(({ id, name }) => id === named || name.toLowerCase() === named) ?? null;
  const gone = useQuery({
    ...viewQuery(search.view ?? ''),
    enabled: views.isSuccess && named !== undefined && !view,
  });
  const who = search.who ?? 'all';
  const state = search.state ?? 'active';
  const filter = view
    ? { q: view.query, sort: view.sort === 'newest' ? ('newest' as const) : ('queue' as const) }
    : {
        ...(state === 'active' ? { active: true } : state === 'all' ? {} : { state }),
        ...(who === 'mine' ? { assignee: person.id } : {}),
        ...(search.q ? { q: search.q } : {}),
      };
  const isReady = named === undefined || view !== null;
  const query = useInfiniteQuery({ ...incidentsQuery(filter), enabled: isReady });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const { can } = useRights();
  const selection = useSelection(rows.map(({ ref }) => ref));
  const newest = useQuery({ ...newestIncidentsQuery(filter), enabled: isReady }).data;
  const arrived = useArrived(newest?.items, query.isSuccess ? rows : null, refOf);
  const refresh = () => queries.resetQueries({ queryKey: incidentsQuery(filter).queryKey });
  useCommand('list-refresh', () => void refresh());
  useEffect(() => {
    rememberOrder(rows.map(refOf));
  }, [rows]);
  useEffect(() => setText(search.q ?? ''), [search.q]);
  const goSoon = useDebouncedCallback(
    (q: string) =>
      void navigate({ search: { ...search, view: undefined, q: q || undefined }, replace: true }),
    250,
  );
  const clear = () => void navigate({ search: {} });

  if (named !== undefined && !view && (views.error || gone.error)) {
    return (
      <Suspense>
        <MissingView error={views.error ?? gone.error} home="/incidents" />
      </Suspense>
    );
  }
  return (
    <Page
      wide
      title={t('shell:nav.incidents')}
      actions={
        !view && (
          <>
            <NativeSelect
              aria-label={t('words:field.state')}
              value={state}
              onChange={({ currentTarget: { value } }) => {
                if (isIncidentFilter(value)) void navigate({ search: { ...search, state: value } });
              }}
              data={[
                { value: 'active', label: t('allActive') },
                { value: 'all', label: t('allStates') },
                ...INCIDENT_STATES.map((each) => ({ value: each, label: t(`words:state.${each}`) })),
              ]}
            />
            <SegmentedControl
              aria-label={t('words:field.assignee')}
              value={who}
              onChange={(value) =>
                void navigate({ search: { ...search, who: value === 'mine' ? 'mine' : undefined } })
              }
              data={[
                { value: 'all', label: t('everybody') },
                { value: 'mine', label: t('mineOnly') },
              ]}
            />
            <Button variant="default" disabled={!search.q} onClick={() => setSaving(true)}>
              {t('search:saveAsView')}
            </Button>
          </>
        )
      }
    >
      <IncidentViews here={view} />
      <div className={viewClasses.filter}>
        {!view && (
          <QueryBox
            value={text}
            label={t('filterText')}
            placeholder={t('filterText')}
            onChange={(next) => {
              setText(next);
              goSoon(next);
            }}
          />
        )}
      </div>
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet>
        <NewReports count={arrived} onShow={() => void refresh()} />
        {query.isPending && <Waiting lines={10} />}
        {query.isSuccess && rows.length === 0 && (
          <EmptyState
            icon="incident"
            title={t('none.title')}
            text={t('none.text')}
            action={
              <button type="button" className={table.linkButton} onClick={clear}>
                {t('none.action')}
              </button>
            }
          />
        )}
        {selection.selected.size > 0 && (
          <Suspense>
            <SelectedIncidents
              refs={[...selection.selected]}
              // Everything that the filter finds, where the server can find the same: not words.
              view={
                view || search.q || state === 'all'
                  ? null
                  : {
                      ...(state === 'active' ? { active: true } : { state }),
                      ...(who === 'mine' ? { assignee: 'me' as const } : {}),
                    }
              }
              onClear={selection.clear}
              onChanged={() => void query.refetch()}
            />
          </Suspense>
        )}
        {rows.length > 0 && (
          <IncidentTable rows={rows} selection={can('incident.write') ? selection : null} />
        )}
        <LoadMore query={query} />
      </Sheet>
      <Suspense>
        {saving && <SaveView query={search.q ?? ''} subject="incident" onClose={() => setSaving(false)} />}
      </Suspense>
    </Page>
  );
}
