import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countermeasuresQuery, type CountermeasureState } from '../api/countermeasures.js';
import { ResponseTabs } from '../investigations/response-tabs.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { Due } from '../theme/time.js';
import classes from './countermeasures.module.css';

const STATES: readonly CountermeasureState[] = ['planned', 'active', 'being-removed', 'removed'];

/** What stands everywhere, what is to be looked at first on top. */
export default function CountermeasuresPage() {
  const { t } = useTranslation(['countermeasures', 'shell', 'words']);
  const [state, setState] = useState<CountermeasureState | undefined>(undefined);
  const [typed, setTyped] = useState('');
  const [target] = useDebouncedValue(typed.trim(), 250);
  const query = useInfiniteQuery(countermeasuresQuery({ state, ...(target ? { target } : {}) }));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      wide
      title={t('shell:nav.countermeasures')}
      lead={t('lead')}
      actions={
        <>
          <TextInput
            aria-label={t('findTarget')}
            placeholder={t('findTarget')}
            dir="ltr"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <NativeSelect
            aria-label={t('words:field.state')}
            value={state ?? ''}
            onChange={(event) => setState(STATES.find((each) => each === event.currentTarget.value))}
            data={[
              { value: '', label: t('allStanding') },
              ...STATES.map((value) => ({ value, label: t(`state.${value}`) })),
            ]}
          />
        </>
      }
    >
      <ResponseTabs at="countermeasures" />
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet>
        {query.isPending && <Waiting />}
        {query.isSuccess && rows.length === 0 && (
          <EmptyState
            icon="lock"
            title={t('noneAnywhere.title')}
            text={t('noneAnywhere.text')}
            action={<Link to="/incidents">{t('noneAnywhere.action')}</Link>}
          />
        )}
        {rows.length > 0 && (
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('words:field.state')}</th>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('targets')}</th>
                <th scope="col">{t('owner')}</th>
                <th scope="col">{t('validUntil')}</th>
                <th scope="col">{t('incident')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <span className={classes.state} data-state={row.state}>
                      {t(`state.${row.state}`)}
                    </span>
                  </td>
                  <td>{t(`kind.${row.kind}`)}</td>
                  <td className={table.grow}>
                    {row.targets.slice(0, 3).map((each) => (
                      <div key={each} dir="ltr" className="mono">
                        {each}
                      </div>
                    ))}
                    {row.targets.length > 3 && t('more', { count: row.targets.length - 3 })}
                    <div className={table.soft} dir="auto">
                      {row.description}
                    </div>
                  </td>
                  <td>
                    <bdi>{row.owner?.name ?? '–'}</bdi>
                  </td>
                  <td>{row.validUntil ? <Due at={row.validUntil} /> : '–'}</td>
                  <td>
                    {row.incident && (
                      <Link to="/incidents/$ref" params={{ ref: row.incident }} className="ref">
                        {row.incident}
                      </Link>
                    )}
                  </td>
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
