import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ObservableFilter,
  OBSERVABLE_TYPES,
  observablesQuery,
  type ObservableType,
} from '../api/observables.js';
import { useCommand } from '../keyboard/use-command.js';
import { useRights } from '../session/session-context.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import { Icon } from '../theme/icons.js';
import { ExportDialog } from './export-dialog.js';
import { IgnoreListTab } from './ignore-list.js';
import { ObservableTable } from './observable-table.js';
import classes from './observables.module.css';
import { PasteBox } from './paste-box.js';

const route = getRouteApi('/signed-in/observables');
const MARKS = ['malicious', 'benign', 'ignored'] as const;

/** Every value that was ever seen, as far as the reader may know; the question stands in the address. */
export default function ObservablesPage() {
  const search = route.useSearch();
  const { t } = useTranslation(['observables', 'shell']);
  const navigate = useNavigate();
  const tab = search.tab ?? 'values';
  return (
    <Page wide title={t('shell:nav.observables')} lead={t('lead')}>
      <nav className={classes.tabs} aria-label={t('tabs')}>
        {(['values', 'list'] as const).map((name) => (
          <button
            key={name}
            type="button"
            aria-current={tab === name ? 'page' : undefined}
            onClick={() =>
              void navigate({ to: '/observables', search: name === 'list' ? { tab: 'list' } : {} })
            }
          >
            {t(`tab.${name}`)}
          </button>
        ))}
      </nav>
      {tab === 'list' ? (
        <IgnoreListTab />
      ) : (
        <Values
          {...search}
          onAsk={(next) =>
            void navigate({ to: '/observables', search: { ...search, ...next }, replace: true })
          }
        />
      )}
    </Page>
  );
}

interface Asked {
  q?: string;
  type?: string;
  mark?: (typeof MARKS)[number];
}

function Values({ q, type, mark, onAsk }: Asked & { onAsk: (next: Asked) => void }) {
  const { t } = useTranslation(['observables', 'words']);
  const { can } = useRights();
  const box = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);
  const [exporting, setExporting] = useState(false);
  const filter = filterOf({ q, type, mark });
  const query = useInfiniteQuery(observablesQuery(filter));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const ask = useDebouncedCallback((text: string) => onAsk({ q: text || undefined }), 250);
  const isNarrowed = Object.keys(filter).length > 0;
  useEffect(() => box.current?.focus(), []);
  useCommand('search', () => box.current?.focus());
  return (
    <>
      <div className={classes.asking}>
        <TextInput
          ref={box}
          type="search"
          className={classes.grow}
          aria-label={t('find')}
          placeholder={t('find')}
          defaultValue={q}
          dir="ltr"
          leftSection={<Icon name="search" size={14} />}
          onChange={(event) => ask(event.currentTarget.value)}
        />
        <Select
          aria-label={t('type')}
          placeholder={t('anyType')}
          clearable
          data={OBSERVABLE_TYPES.map((each) => ({ value: each, label: t(`words:observable.${each}`) }))}
          value={filter.type ?? null}
          onChange={(next) => onAsk({ type: next ?? undefined })}
        />
        <Select
          aria-label={t('mark')}
          placeholder={t('anyMark')}
          clearable
          data={MARKS.map((each) => ({ value: each, label: t(`marks.${each}`) }))}
          value={mark ?? null}
          onChange={(next) => onAsk({ mark: MARKS.find((each) => each === next) })}
        />
        <Button
          variant="default"
          aria-expanded={pasting}
          leftSection={<Icon name="clip" size={14} />}
          onClick={() => setPasting(!pasting)}
        >
          {t('paste.open')}
        </Button>
        {can('report.triage') && (
          <Button
            variant="default"
            leftSection={<Icon name="download" size={14} />}
            onClick={() => setExporting(true)}
          >
            {t('export.open')}
          </Button>
        )}
      </div>
      {pasting && (
        <div className={classes.pasting}>
          <PasteBox />
        </div>
      )}
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet label={t('found')}>
        {query.isPending && <Waiting />}
        {query.isSuccess && rows.length === 0 && (
          <EmptyState
            icon="target"
            title={t(isNarrowed ? 'none.title' : 'start.title')}
            text={t(isNarrowed ? 'none.text' : 'start.text')}
            action={
              isNarrowed ? (
                <Link to="/observables">{t('none.action')}</Link>
              ) : (
                <Button onClick={() => setPasting(true)}>{t('paste.open')}</Button>
              )
            }
          />
        )}
        {rows.length > 0 && <ObservableTable rows={rows} />}
        <LoadMore query={query} />
      </Sheet>
      {exporting && (
        <ExportDialog
          scope={{ search: filter }}
          title={t('export.search')}
          onClose={() => setExporting(false)}
        />
      )}
    </>
  );
}

function filterOf({ q, type, mark }: Asked): ObservableFilter {
  const known: ObservableType | undefined = OBSERVABLE_TYPES.find((each) => each === type);
  return {
    ...(q ? { q } : {}),
    ...(known ? { type: known } : {}),
    ...(mark === 'ignored' ? { ignored: true } : mark ? { verdict: mark } : {}),
  };
}
