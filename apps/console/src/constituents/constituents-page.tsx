import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { organisationsQuery } from '../api/directory.js';
import { useRights } from '../session/session-context.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { Icon } from '../theme/icons.js';

const route = getRouteApi('/signed-in/constituents');

export default function ConstituentsPage() {
  const { q = '' } = route.useSearch();
  const { t } = useTranslation(['constituents', 'imports', 'shell', 'words']);
  const { can } = useRights();
  const navigate = useNavigate();
  const query = useInfiniteQuery(organisationsQuery(q));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const ask = useDebouncedCallback(
    (text: string) => void navigate({ to: '/constituents', search: text ? { q: text } : {}, replace: true }),
    250,
  );
  const add = () => void navigate({ to: '/constituents/$id', params: { id: 'new' } });
  return (
    <Page
      wide
      title={t('shell:nav.constituents')}
      lead={t('lead')}
      actions={
        <>
          <TextInput
            aria-label={t('find')}
            placeholder={t('find')}
            defaultValue={q}
            leftSection={<Icon name="search" size={14} />}
            onChange={(event) => ask(event.currentTarget.value)}
          />
          <Button variant="default" renderRoot={(props) => <Link to="/constituents/owners" {...props} />}>
            {t('imports:owners.open')}
          </Button>
          <Button variant="default" component="a" href="/api/v1/constituency/export" download>
            {t('imports:export')}
          </Button>
          {can('constituency.write') && (
            <Button variant="default" renderRoot={(props) => <Link to="/constituents/imports" {...props} />}>
              {t('imports:open')}
            </Button>
          )}
          {can('constituency.write') && (
            <Button onClick={add} leftSection={<Icon name="plus" size={14} />}>
              {t('add')}
            </Button>
          )}
        </>
      }
    >
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet>
        {query.isPending && <Waiting />}
        {query.isSuccess && rows.length === 0 && (
          <EmptyState
            icon="building"
            title={t('none.title')}
            text={t('none.text')}
            action={can('constituency.write') ? <Button onClick={add}>{t('add')}</Button> : undefined}
          />
        )}
        {rows.length > 0 && (
          <table className={table.table}>
            <thead>
              <tr>
                {(['name', 'kind', 'sector', 'legalClass', 'country'] as const).map((field) => (
                  <th key={field} scope="col">
                    {t(`field.${field}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td className={table.grow}>
                    <Link to="/constituents/$id" params={{ id: row.id }}>
                      <bdi>{row.name}</bdi>
                    </Link>
                  </td>
                  <td>{t(`kind.${row.kind}`)}</td>
                  <td>{row.sector && t(`words:sector.${row.sector}`, { defaultValue: row.sector })}</td>
                  <td>
                    {row.legalClass &&
                      t(`words:legalClass.${row.legalClass}`, { defaultValue: row.legalClass })}
                  </td>
                  <td>{row.country}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <LoadMore query={query} />
      </Sheet>
    </Page>
  );
}
