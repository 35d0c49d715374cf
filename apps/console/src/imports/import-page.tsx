import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  importItemsQuery,
  importQuery,
  imports,
  type ImportDetail,
  type ImportItem,
  type ImportVerdict,
} from '../api/imports.js';
import { useFormat } from '../i18n/format.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { toast } from '../shell/toast-store.js';
import classes from './imports.module.css';
import { VERDICTS } from './verdicts.js';

const route = getRouteApi('/signed-in/constituents/imports/$id');

/** What a file would do, line by line; then its applying and its undoing. */
export default function ImportPage() {
  const { id } = route.useParams();
  const { verdict } = route.useSearch();
  const { t } = useTranslation('imports');
  const { data, error, refetch } = useQuery(importQuery(id));
  const items = useInfiniteQuery(importItemsQuery(id, verdict));
  const rows = items.data?.pages.flatMap((page) => page.items) ?? [];
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <Page
      wide
      title={data.fileName}
      lead={t(`explained.${data.state}`, { error: data.error ?? '' })}
      actions={<Settle detail={data} />}
    >
      <Verdicts detail={data} chosen={verdict} />
      {items.error && <ProblemNote error={items.error} retry={() => void items.refetch()} />}
      <Sheet>
        {items.isPending && <Waiting />}
        {items.isSuccess && rows.length === 0 && (
          <EmptyState
            icon="rows"
            title={t('noItems.title')}
            text={t('noItems.text')}
            action={<Link to="/constituents/imports">{t('back')}</Link>}
          />
        )}
        {rows.length > 0 && (
          <div className={classes.wide}>
            <table className={table.table}>
              <thead>
                <tr>
                  {(['line', 'verdict', 'what', 'organisation', 'why'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`column.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.n} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <LoadMore query={items} />
      </Sheet>
    </Page>
  );
}

function Row({ row }: { row: ImportItem }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const address = row.kind === 'range' || row.kind === 'asn' || row.kind === 'domain';
  return (
    <tr>
      <td>{format.number(row.line)}</td>
      <td>
        <span className={classes.verdict} data-verdict={row.verdict}>
          {t(`verdict.${row.verdict}`)}
        </span>
      </td>
      <td className={table.grow}>
        <span className={table.soft}>{t(`kind.${row.kind}`)}</span>{' '}
        <bdi className={address ? 'mono' : undefined} dir={address ? 'ltr' : undefined}>
          {row.value}
        </bdi>
      </td>
      <td>{row.organisation && <bdi>{row.organisation}</bdi>}</td>
      <td>
        {row.reason && t(`reason.${row.reason}`, { defaultValue: row.reason })}
        {row.other && (
          <>
            {' '}
            <Link to="/constituents/$id" params={{ id: row.other.id }}>
              <bdi>{row.other.name}</bdi>
            </Link>{' '}
            <bdi className="mono" dir="ltr">
              {row.otherValue}
            </bdi>
          </>
        )}
      </td>
    </tr>
  );
}

function Verdicts({ detail, chosen }: { detail: ImportDetail; chosen: ImportVerdict | undefined }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const count = (verdict: ImportVerdict) =>
    detail.counts.filter((one) => one.verdict === verdict).reduce((sum, one) => sum + one.count, 0);
  return (
    <nav className={classes.verdicts} aria-label={t('column.verdict')}>
      <Link
        to="/constituents/imports/$id"
        params={{ id: detail.id }}
        aria-current={chosen === undefined ? 'true' : undefined}
      >
        {t('allItems')} <b>{format.number(detail.items)}</b>
      </Link>
      {VERDICTS.filter((verdict) => count(verdict) > 0).map((verdict) => (
        <Link
          key={verdict}
          to="/constituents/imports/$id"
          params={{ id: detail.id }}
          search={{ verdict }}
          aria-current={chosen === verdict ? 'true' : undefined}
        >
          {t(`verdict.${verdict}`)} <b>{format.number(count(verdict))}</b>
        </Link>
      ))}
    </nav>
  );
}

function Settle({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation('imports');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { id } = detail;
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['import', id] }),
      queries.invalidateQueries({ queryKey: ['imports'] }),
      queries.invalidateQueries({ queryKey: ['organisations'] }),
    ]);
  const undo = useMutation({
    mutationFn: () => imports.undo(id),
    onSuccess: () => toast.done(t('undone')),
    onSettled: refresh,
  });
  const apply = useMutation({
    mutationFn: () => imports.apply(id),
    onSuccess: () =>
      toast.undoable(
        t('applied'),
        async () => {
          await undo.mutateAsync();
        },
        { label: t('toList'), run: () => void navigate({ to: '/constituents' }) },
      ),
    onSettled: refresh,
  });
  const error = apply.error ?? undo.error;
  return (
    <>
      {error && <ProblemNote error={error} kept={t('nothingChanged')} />}
      {detail.state === 'preview' && (
        <Button loading={apply.isPending} onClick={() => apply.mutate()}>
          {t('apply')}
        </Button>
      )}
      {detail.state === 'applied' && (
        <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
          {t('undo')}
        </Button>
      )}
    </>
  );
}
