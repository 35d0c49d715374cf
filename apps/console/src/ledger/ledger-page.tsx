import { Tabs } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../shell/page.js';
import { Approvals } from './approvals.js';
import { LedgerLines } from './ledger-lines.js';

const route = getRouteApi('/signed-in/ledger');

/** What left, what was refused, what came; and what waits for a second person before it may leave. */
export default function LedgerPage() {
  const { tab } = route.useSearch();
  const navigate = useNavigate();
  const { t } = useTranslation(['ledger', 'shell']);
  return (
    <Page wide title={t('shell:nav.ledger')} lead={t('lead')}>
      <Tabs
        value={tab ?? 'lines'}
        onChange={(picked) =>
          void navigate({ to: '/ledger', search: picked === 'approvals' ? { tab: 'approvals' } : {} })
        }
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="lines">{t('tab.lines')}</Tabs.Tab>
          <Tabs.Tab value="approvals">{t('tab.approvals')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="lines">
          <LedgerLines />
        </Tabs.Panel>
        <Tabs.Panel value="approvals">
          <Approvals />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
