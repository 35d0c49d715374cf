import { Button } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newestFoundQuery, type SearchHit, searchQuery } from '../api/search.js';
import { NewReports } from '../inbox/new-reports.js';
import { useCommand } from '../keyboard/use-command.js';
import { bringIntoView } from '../shell/bring-into-view.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import { useArrived } from '../shell/use-arrived.js';
import { Facets } from './facets.js';
import { FoundHit, placeOf } from './found-hit.js';
import { QueryBox } from './query-box.js';
import { QueryNotes } from './query-notes.js';
import { SearchHelp } from './search-help.js';
import classes from './search.module.css';

const SaveView = lazy(() => import('../views/save-view-dialog.js'));
const route = getRouteApi('/signed-in/search');
const hitKey = ({ kind, ref }: SearchHit) => `${kind} ${ref}`;

/** One box over reports and incidents; the question stands in the address. */
export default function SearchPage() {
  const { q = '' } = route.useSearch();
  const { t } = useTranslation(['search', 'shell']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(q);
  const [at, setAt] = useState(-1);
  const [saving, setSaving] = useState(false);
  const query = useInfiniteQuery(searchQuery(q));
  const hits = query.data?.pages.flatMap((page) => page.items) ?? [];
  const [first] = query.data?.pages ?? [];
  const newest = useQuery(newestFoundQuery(q)).data;
  const arrived = useArrived(newest?.items, query.isSuccess ? hits : null, hitKey);
  const go = (next: string) =>
    void navigate({ to: '/search', search: next ? { q: next } : {}, replace: true });
  const goSoon = useDebouncedCallback(go, 200);
  const ask = (next: string, soon = false) => {
    setText(next);
    if (soon) goSoon(next);
    else {
      goSoon.cancel();
      go(next);
    }
  };
  const refresh = async () => {
    await queries.resetQueries({ queryKey: searchQuery(q).queryKey });
    await queries.invalidateQueries({ queryKey: ['search-facets'] });
  };

  // The address may change without the box: back, a link, a press on a facet of another window.
  useEffect(() => {
    setAt(-1);
    setText((shown) => (shown.trim() === q.trim() ? shown : q));
  }, [q]);
  useEffect(() => {
    box.current?.focus();
  }, []);
  useCommand('search', () => box.current?.focus());
  useCommand('list-next', () => setAt(Math.min(at + 1, hits.length - 1)));
  useCommand('list-previous', () => setAt(Math.max(at - 1, 0)));
  useCommand('list-refresh', () => void refresh());
  useCommand('list-open', () => {
    const hit = hits[at];
    if (hit) void navigate(placeOf(hit));
  });

  // Places of mistakes are those of the text that was asked, not of one being typed.
  const notes = text === q && first ? first : null;
  return (
    <Page
      wide
      title={t('shell:nav.search')}
      actions={
        <Button
          variant="default"
          disabled={!notes || notes.terms.length === 0 || notes.problems.length > 0}
          onClick={() => setSaving(true)}
        >
          {t('saveAsView')}
        </Button>
      }
    >
      <div role="search">
        <QueryBox
          value={text}
          boxRef={box}
          label={t('label')}
          placeholder={t('placeholder')}
          problems={notes?.problems}
          onChange={(next) => ask(next, true)}
          onSubmit={() => {
            ask(text);
            box.current?.blur();
            setAt(0);
          }}
        />
        {notes && <QueryNotes query={q} terms={notes.terms} problems={notes.problems} onChange={ask} />}
      </div>
      <p className={classes.status} role="status">
        {query.isSuccess && t('found', { count: hits.length, more: query.hasNextPage ? '+' : '' })}
      </p>
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      {q !== '' && query.isPending && <Waiting />}
      {q === '' && <EmptyState icon="search" title={t('start.title')} text={t('start.text')} />}
      {query.isSuccess && hits.length === 0 && (
        <EmptyState
          icon="search"
          title={t('none.title')}
          text={t('none.text')}
          action={<Link to="/inbox">{t('none.action')}</Link>}
        />
      )}
      {(q === '' || (query.isSuccess && hits.length === 0)) && <SearchHelp onTry={ask} />}
      {hits.length > 0 && (
        <div className={classes.results}>
          <Sheet>
            <NewReports count={arrived} onShow={() => void refresh()} />
            <ol className={classes.hits}>
              {hits.map((hit, index) => (
                <li
                  key={`${hit.kind} ${hit.ref}`}
                  data-at={index === at || undefined}
                  ref={index === at ? bringIntoView : undefined}
                >
                  <FoundHit hit={hit} />
                </li>
              ))}
            </ol>
            <LoadMore query={query} />
          </Sheet>
          <Facets query={q} onChange={ask} />
        </div>
      )}
      <Suspense>
        {saving && <SaveView query={q} terms={notes?.terms ?? []} onClose={() => setSaving(false)} />}
      </Suspense>
    </Page>
  );
}
