import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type QueueSummary, queueSummaryQuery } from '../api/partner-queue.js';
import { ProblemNote } from '../shell/page-states.js';
import { Page } from '../shell/page.js';
import { AlarmList } from './alarm-list.js';
import { IncomingList } from './incoming-list.js';
import { OutgoingList } from './outgoing-list.js';
import { type QueueTab, QUEUE_TABS } from './queue-tabs.js';
import { RefusedList } from './refused-list.js';
import classes from './queue.module.css';

const route = getRouteApi('/signed-in/partners/queue');
const LISTS = { outgoing: OutgoingList, incoming: IncomingList, refused: RefusedList, alarms: AlarmList };

/** Messages to and from partners: what waits, what was given up, what was refused, what asks for a look. */
export default function QueuePage() {
  const { tab = 'outgoing' } = route.useSearch();
  const { t } = useTranslation(['queue', 'refusals']);
  const { data, error, refetch } = useQuery(queueSummaryQuery(null));
  const List = LISTS[tab];
  return (
    <Page wide title={t('title')} lead={t('lead')} actions={<Link to="/partners">{t('partners')}</Link>}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <nav className={classes.tabs} aria-label={t('title')}>
        {QUEUE_TABS.map((each) => (
          <Link
            key={each}
            to="/partners/queue"
            search={{ tab: each }}
            aria-current={tab === each ? 'page' : undefined}
          >
            {t(`tab.${each}`)} {data && <Count of={each} summary={data} />}
          </Link>
        ))}
      </nav>
      <List />
    </Page>
  );
}

/** What somebody has to look at in a list; nothing where all is well. */
function Count({ of, summary }: { of: QueueTab; summary: QueueSummary }) {
  const { t } = useTranslation('queue');
  const count = {
    outgoing: summary.dead,
    incoming: summary.failed,
    refused: summary.refusedToday,
    alarms: summary.alarms,
  };
  return count[of] > 0 ? <>({t('count', { count: count[of] })})</> : null;
}
