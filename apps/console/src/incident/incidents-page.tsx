import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incidentsQuery } from '../api/incidents.js';
import type { IncidentRow } from '../api/schemas.js';
import { useSelection } from '../inbox/use-selection.js';
import { useCommand } from '../keyboard/use-command.js';
import { bringIntoView } from '../shell/bring-into-view.js';
import { useRights, useSession } from '../session/session-context.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { Icon } from '../theme/icons.js';
import { Assignee, SeverityBadge, StateMark, TlpText } from '../theme/marks.js';
import { Ago, Due } from '../theme/time.js';
import { INCIDENT_STATES, isIncidentFilter } from './filter.js';
import { rememberOrder } from './neighbours.js';

const SelectedIncidents = lazy(() => import('../many/selected-incidents.js'));

const route = getRouteApi('/signed-in/incidents');

export default function IncidentsPage() {
  const { t } = useTranslation(['incident', 'shell', 'words']);
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/incidents' });
  const { person } = useSession();
  const who = search.who ?? 'all';
  const state = search.state ?? 'active';
  const query = useInfiniteQuery(
    incidentsQuery({
      ...(state === 'active' ? { active: true } : state === 'all' ? {} : { state }),
      ...(who === 'mine' ? { assignee: person.id } : {}),
      ...(search.q ? { q: search.q } : {}),
    }),
  );
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const { can } = useRights();
  const selection = useSelection(rows.map(({ ref }) => ref));
  useEffect(() => {
    rememberOrder(rows.map((row) => row.ref));
  }, [rows]);
  const filter = useDebouncedCallback(
    (q: string) => void navigate({ search: { ...search, q: q || undefined }, replace: true }),
    250,
  );
  const clear = () => void navigate({ search: {} });

  return (
    <Page
      wide
      title={t('shell:nav.incidents')}
      actions={
        <>
          <TextInput
            aria-label={t('filterText')}
            placeholder={t('filterText')}
            defaultValue={search.q}
            leftSection={<Icon name="search" size={14} />}
            onChange={(event) => filter(event.currentTarget.value)}
          />
          <NativeSelect
            aria-label={t('words:field.state')}
            value={state}
            onChange={({ currentTarget: { value } }) => {
              if (isIncidentFilter(value)) void navigate({ search: { ...search, state: value } });
            }}
            data={[
              { value: 'active', label: t('allActive') },
              { value: 'all', label: t('allStates') },
              ...INCIDENT_STATES.map((each) => ({
                value: each,
                label: t(`words:state.${each}`),
              })),
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
        </>
      }
    >
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet>
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
                search.q || state === 'all'
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
    </Page>
  );
}

function IncidentTable({
  rows,
  selection,
}: {
  rows: readonly IncidentRow[];
  /** Null where nothing can be done to many. */
  selection: ReturnType<typeof useSelection> | null;
}) {
  const { t } = useTranslation(['incident', 'words', 'rsit', 'many']);
  const navigate = useNavigate();
  const [at, setAt] = useState(-1);
  const step = (by: number) => setAt((now) => Math.min(Math.max(now + by, 0), rows.length - 1));
  useCommand('list-next', () => step(1));
  useCommand('list-previous', () => step(-1));
  useCommand('list-open', () => {
    const row = rows[at];
    if (row) void navigate({ to: '/incidents/$ref', params: { ref: row.ref } });
  });
  const here = rows[at]?.ref;
  useCommand('list-select', () => here && selection?.toggle(here), selection !== null);
  useCommand('list-select-range', () => here && selection?.extend(here), selection !== null);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {selection && <th scope="col" aria-label={t('many:select')} />}
          {(
            ['reference', 'title', 'severity', 'state', 'class', 'tlp', 'due', 'assignee', 'updated'] as const
          ).map((field) => (
            <th key={field} scope="col">
              {t(`words:field.${field}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={row.ref}
            data-at={index === at || undefined}
            ref={index === at ? bringIntoView : undefined}
          >
            {selection && (
              <td>
                <input
                  type="checkbox"
                  aria-label={t('many:selectOne', { ref: row.ref })}
                  checked={selection.selected.has(row.ref)}
                  onChange={() => selection.toggle(row.ref)}
                />
              </td>
            )}
            <td>
              <Link to="/incidents/$ref" params={{ ref: row.ref }} className="ref">
                {row.ref}
              </Link>
            </td>
            <td className={table.grow}>
              {row.drill && <span className={table.tag}>{t('drillTag')}</span>}
              {row.restricted && <Icon name="lock" size={13} />} <span dir="auto">{row.title}</span>
            </td>
            <td>
              <SeverityBadge level={row.severityLevel} />
            </td>
            <td>
              <StateMark state={row.state} />
            </td>
            <td>
              {t(row.rsitType ? `rsit:type.${row.rsitType}` : `rsit:class.${row.rsitClass}`, {
                defaultValue: row.rsitType ?? row.rsitClass,
              })}
            </td>
            <td>
              <TlpText tlp={row.tlp} />
            </td>
            <td>{row.dueAt && <Due at={row.dueAt} />}</td>
            <td>
              <Assignee person={row.assignee} team={row.team} />
            </td>
            <td>
              <Ago at={row.updatedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
