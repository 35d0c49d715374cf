import { Drawer } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { approvalsQuery } from '../api/release.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { TlpText } from '../theme/marks.js';
import { Ago } from '../theme/time.js';
import { ApprovalCard } from './approval-card.js';
import classes from './ledger.module.css';

const route = getRouteApi('/signed-in/ledger');

/** What waits for a second person's look, and what was decided. */
export function Approvals() {
  const { open } = route.useSearch();
  const { t } = useTranslation('ledger');
  const navigate = useNavigate();
  const query = useInfiniteQuery(approvalsQuery);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const show = (id: string | undefined) =>
    void navigate({ to: '/ledger', search: { tab: 'approvals', open: id } });
  return (
    <>
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet label={t('tab.approvals')}>
        {query.isPending && <Waiting />}
        {query.isSuccess && rows.length === 0 && (
          <EmptyState
            icon="check"
            title={t('noApprovals.title')}
            text={t('noApprovals.text')}
            action={<Link to="/incidents">{t('noApprovals.action')}</Link>}
          />
        )}
        {rows.length > 0 && (
          <div className={classes.scroll}>
            <table className={table.table}>
              <thead>
                <tr>
                  {(['state', 'about', 'to', 'label', 'asked', 'when'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`column.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td>
                      <span className={classes.outcome} data-outcome={row.state}>
                        {t(`state.${row.state}`)}
                      </span>
                      {row.mine && row.state === 'waiting' && <div className={classes.why}>{t('yours')}</div>}
                    </td>
                    <td className={table.grow}>
                      <button type="button" className={table.linkButton} onClick={() => show(row.id)}>
                        <bdi className="ref">{row.incident}</bdi>
                      </button>
                      <div className={classes.way} dir="auto">
                        {row.why}
                      </div>
                    </td>
                    <td>
                      <bdi>{row.partner.name}</bdi>
                    </td>
                    <td>
                      <TlpText tlp={row.label} />
                    </td>
                    <td>
                      <bdi>{row.requestedBy.name}</bdi>
                    </td>
                    <td>
                      <Ago at={row.requestedAt} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <LoadMore query={query} />
      </Sheet>
      <Drawer
        opened={open !== undefined}
        onClose={() => show(undefined)}
        position="right"
        size="lg"
        title={t('approval.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open !== undefined && <ApprovalCard id={open} />}
      </Drawer>
    </>
  );
}
