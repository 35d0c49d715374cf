import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { investigationsQuery, type InvestigationState } from '../api/investigations.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { Due } from '../theme/time.js';
import { InvestigationMark } from './investigation-mark.js';
import { ResponseTabs } from './response-tabs.js';

const STATES: readonly InvestigationState[] = ['open', 'waiting', 'answered', 'closed'];

/** Whom we asked everywhere, what is to be followed up first on top. */
export default function InvestigationsPage() {
  const { t } = useTranslation(['investigations', 'shell', 'words']);
  const [state, setState] = useState<InvestigationState | undefined>(undefined);
  const query = useInfiniteQuery(investigationsQuery({ state }));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      wide
      title={t('tab')}
      lead={t('lead')}
      actions={
        <NativeSelect
          aria-label={t('words:field.state')}
          value={state ?? ''}
          onChange={(event) => setState(STATES.find((each) => each === event.currentTarget.value))}
          data={[
            { value: '', label: t('allOpen') },
            ...STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          ]}
        />
      }
    >
      <ResponseTabs at="investigations" />
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet>
        {query.isPending && <Waiting />}
        {query.isSuccess && rows.length === 0 && (
          <EmptyState
            icon="mail"
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
                <th scope="col">{t('party')}</th>
                <th scope="col">{t('subject')}</th>
                <th scope="col">{t('followUp')}</th>
                <th scope="col">{t('incident')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <InvestigationMark state={row.state} />
                  </td>
                  <td>
                    <bdi>{row.party}</bdi>
                    <div className={table.soft}>{t(`kind.${row.kind}`)}</div>
                  </td>
                  <td className={table.grow}>
                    <bdi className="ref">{row.ref}</bdi> <span dir="auto">{row.subject}</span>
                  </td>
                  <td>{row.followUpAt ? <Due at={row.followUpAt} /> : '–'}</td>
                  <td>
                    <Link to="/incidents/$ref" params={{ ref: row.incident }} className="ref">
                      {row.incident}
                    </Link>
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
