import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchQuery } from '../api/directory.js';
import type { SearchHit } from '../api/schemas.js';
import { useCommand } from '../keyboard/use-command.js';
import { bringIntoView } from '../shell/bring-into-view.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import { Icon } from '../theme/icons.js';
import { ChannelIcon, SeverityBadge, StateMark } from '../theme/marks.js';
import { Ago } from '../theme/time.js';
import classes from './search.module.css';

const route = getRouteApi('/signed-in/search');

/** One box over reports and incidents; the question stands in the address. */
export default function SearchPage() {
  const { q = '' } = route.useSearch();
  const { t } = useTranslation(['search', 'shell']);
  const navigate = useNavigate();
  const box = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(-1);
  const query = useInfiniteQuery(searchQuery(q));
  const hits = query.data?.pages.flatMap((page) => page.items) ?? [];
  const ask = useDebouncedCallback(
    (text: string) => void navigate({ to: '/search', search: text ? { q: text } : {}, replace: true }),
    200,
  );

  useEffect(() => {
    setAt(-1);
  }, [q]);
  useEffect(() => {
    box.current?.focus();
  }, []);
  useCommand('search', () => box.current?.focus());
  useCommand('list-next', () => setAt(Math.min(at + 1, hits.length - 1)));
  useCommand('list-previous', () => setAt(Math.max(at - 1, 0)));
  useCommand('list-open', () => {
    const hit = hits[at];
    if (hit) void navigate(placeOf(hit));
  });

  return (
    <Page title={t('shell:nav.search')}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          box.current?.blur();
          setAt(0);
        }}
      >
        <TextInput
          ref={box}
          size="md"
          type="search"
          aria-label={t('label')}
          placeholder={t('placeholder')}
          defaultValue={q}
          dir="auto"
          leftSection={<Icon name="search" />}
          onChange={(event) => ask(event.currentTarget.value)}
        />
      </form>
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
      {hits.length > 0 && (
        <Sheet>
          <ol className={classes.hits}>
            {hits.map((hit, index) => (
              <li
                key={`${hit.kind} ${hit.ref}`}
                data-at={index === at || undefined}
                ref={index === at ? bringIntoView : undefined}
              >
                <Hit hit={hit} />
              </li>
            ))}
          </ol>
          <LoadMore query={query} />
        </Sheet>
      )}
    </Page>
  );
}

const placeOf = (hit: SearchHit) =>
  hit.kind === 'incident'
    ? ({ to: '/incidents/$ref', params: { ref: hit.ref } } as const)
    : ({ to: '/reports/$ref', params: { ref: hit.ref } } as const);

function Hit({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation(['search', 'files', 'report']);
  return (
    <>
      <div className={classes.line}>
        {hit.channel ? <ChannelIcon channel={hit.channel} /> : <Icon name="incident" size={15} />}
        <bdi className="ref">{hit.ref}</bdi>
        <Link {...placeOf(hit)} className={classes.title} dir="auto">
          {hit.sealed ? t('files:sealedEvidence') : hit.title || t('report:noSubject')}
        </Link>
        {typeof hit.severityLevel === 'number' && <SeverityBadge level={hit.severityLevel} />}
        <StateMark state={hit.state} />
        <Ago at={hit.at} />
      </div>
      {hit.excerpt && (
        <p className={classes.excerpt} dir="auto">
          {hit.excerpt}
        </p>
      )}
    </>
  );
}
