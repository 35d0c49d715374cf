import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../shell/page.js';
import { Approvals } from './approvals.js';
import { LedgerLines } from './ledger-lines.js';
import classes from './ledger.module.css';

const route = getRouteApi('/signed-in/ledger');

/** What left, what was refused, what came; and what waits for a second person before it may leave. */
export default function LedgerPage() {
  const { tab } = route.useSearch();
  const { t } = useTranslation(['ledger', 'shell']);
  return (
    <Page wide title={t('shell:nav.ledger')} lead={t('lead')}>
      <nav className={classes.tabs} aria-label={t('shell:nav.ledger')}>
        <Link to="/ledger" search={{}} aria-current={tab === undefined ? 'page' : undefined}>
          {t('tab.lines')}
        </Link>
        <Link
          to="/ledger"
          search={{ tab: 'approvals' }}
          aria-current={tab === 'approvals' ? 'page' : undefined}
        >
          {t('tab.approvals')}
        </Link>
      </nav>
      {tab === 'approvals' ? <Approvals /> : <LedgerLines />}
    </Page>
  );
}
