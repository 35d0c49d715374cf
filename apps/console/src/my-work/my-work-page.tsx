import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keysOf, myDraftsQuery, myWorkPulseQuery, myWorkQuery, openMentionsQuery } from '../api/my-work.js';
import { NewReports } from '../inbox/new-reports.js';
import { useCommand } from '../keyboard/use-command.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page } from '../shell/page.js';
import { useArrived } from '../shell/use-arrived.js';
import { entriesOf, SECTIONS, type WorkEntry } from './entries.js';
import { HandoverCard } from './handover-card.js';
import classes from './my-work.module.css';
import { WorkSection } from './work-section.js';

const same = (key: string) => key;
/** The end of the reader's day where he is. */
const endOfToday = () => new Date(new Date().setHours(24, 0, 0, 0)).toISOString();

/** What waits for the person at this desk, walked through with j, k and Enter from the first to the last. */
export default function MyWorkPage() {
  const { t } = useTranslation(['my-work', 'shell']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [until] = useState(endOfToday);
  const work = useQuery(myWorkQuery(until));
  const mentions = useQuery(openMentionsQuery);
  const drafts = useQuery(myDraftsQuery);
  const [at, setAt] = useState<string | null>(null);
  const entries = useMemo(
    () => entriesOf(work.data, mentions.data ?? [], drafts.data ?? []),
    [work.data, mentions.data, drafts.data],
  );
  const pulse = useQuery(myWorkPulseQuery(until)).data;
  const arrived = useArrived(pulse?.items, work.data ? keysOf(work.data) : null, same);
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ['my-work'] });
    await queries.invalidateQueries({ queryKey: ['mentions'] });
  };
  const open = ({ to, ref }: WorkEntry) => {
    if (to === null) void navigate({ to: '/reports/new' });
    else void navigate({ to, params: { ref } });
  };
  const index = entries.findIndex(({ key }) => key === at);
  const step = (by: number) => {
    const next = entries[Math.min(Math.max(index + by, 0), entries.length - 1)];
    if (next) setAt(next.key);
  };
  useCommand('list-next', () => step(1));
  useCommand('list-previous', () => step(-1));
  useCommand('list-refresh', () => void refresh());
  useCommand('list-open', () => {
    const entry = entries[index];
    if (entry) open(entry);
  });

  const isRead = work.isSuccess && !mentions.isPending && !drafts.isPending;
  return (
    <Page title={t('shell:nav.myWork')} lead={t('lead')}>
      {work.error && <ProblemNote error={work.error} retry={() => void work.refetch()} />}
      {mentions.error && <ProblemNote error={mentions.error} retry={() => void mentions.refetch()} />}
      {drafts.error && <ProblemNote error={drafts.error} retry={() => void drafts.refetch()} />}
      {work.isPending && <Waiting lines={10} />}
      <NewReports count={arrived} onShow={() => void refresh()} />
      <HandoverCard />
      {isRead && entries.length === 0 && (
        <EmptyState
          icon="check"
          title={t('none.title')}
          text={t('none.text')}
          action={
            <Link to="/inbox" search={{ view: 'mine' }}>
              {t('none.action')}
            </Link>
          }
        />
      )}
      <div className={classes.sections}>
        {SECTIONS.map((section) => (
          <WorkSection
            key={section}
            section={section}
            entries={entries.filter((entry) => entry.section === section)}
            at={at}
          />
        ))}
      </div>
    </Page>
  );
}
