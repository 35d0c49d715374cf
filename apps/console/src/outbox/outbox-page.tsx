import { Button, Drawer, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { messageQuery, messages, outboxPulseQuery, outboxQuery } from '../api/directory.js';
import type { OutboundState, OutboxItem } from '../api/schemas.js';
import { NewReports } from '../inbox/new-reports.js';
import { useCommand } from '../keyboard/use-command.js';
import { FailureText } from './failure-text.js';
import { MessageText } from '../report/message-text.js';
import { useRights } from '../session/session-context.js';
import { bringIntoView } from '../shell/bring-into-view.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, useProblemText, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { useArrived } from '../shell/use-arrived.js';
import { toast } from '../shell/toast-store.js';
import { StateMark } from '../theme/marks.js';
import { Ago, Moment } from '../theme/time.js';
import classes from './outbox.module.css';

const route = getRouteApi('/signed-in/outbox');
const idOf = ({ id }: OutboxItem) => id;
const STATES: OutboundState[] = ['held', 'queued', 'retrying', 'dead', 'sent', 'cancelled'];

/** What leaves, what left, and what could not: with a way to stop it, try it again, and read it. */
export default function OutboxPage() {
  const { state } = route.useSearch();
  const { t } = useTranslation(['outbox', 'shell', 'words']);
  const navigate = useNavigate();
  const query = useInfiniteQuery(outboxQuery(state));
  const queries = useQueryClient();
  const pulse = useQuery(outboxPulseQuery);
  const loaded = query.data?.pages.flatMap((page) => page.items) ?? [];
  const fresh = new Map(pulse.data?.items.map((item) => [item.id, item]));
  const rows = loaded.map((item) => fresh.get(item.id) ?? item);
  const newest = pulse.data?.items.filter((item) => state === undefined || item.state === state);
  const arrived = useArrived(newest, query.isSuccess ? loaded : null, idOf);
  const refresh = () => queries.resetQueries({ queryKey: outboxQuery(state).queryKey });
  const [at, setAt] = useState(-1);
  const [reading, setReading] = useState<string | null>(null);
  useCommand('list-refresh', () => void refresh());
  useCommand('list-next', () => setAt(Math.min(at + 1, rows.length - 1)));
  useCommand('list-previous', () => setAt(Math.max(at - 1, 0)));
  useCommand('list-open', () => setReading(rows[at]?.id ?? null));
  const shown = rows.find((row) => row.id === reading) ?? null;
  return (
    <Page
      wide
      title={t('shell:nav.outbox')}
      lead={t('lead')}
      actions={
        <NativeSelect
          aria-label={t('words:field.state')}
          value={state ?? ''}
          onChange={(event) => {
            const picked = STATES.find((each) => each === event.currentTarget.value);
            void navigate({ to: '/outbox', search: picked ? { state: picked } : {} });
          }}
          data={[
            { value: '', label: t('all') },
            ...STATES.map((value) => ({ value, label: t(`words:state.${value}`) })),
          ]}
        />
      }
    >
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet>
        <NewReports count={arrived} onShow={() => void refresh()} />
        {query.isPending && <Waiting />}
        {query.isSuccess && rows.length === 0 && (
          <EmptyState
            icon="send"
            title={t('none.title')}
            text={t('none.text')}
            action={<Link to="/incidents">{t('none.action')}</Link>}
          />
        )}
        {rows.length > 0 && (
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('words:field.state')}</th>
                <th scope="col">{t('to')}</th>
                <th scope="col">{t('subject')}</th>
                <th scope="col">{t('for')}</th>
                <th scope="col">{t('when')}</th>
                <th scope="col">{t('actions')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <Row key={row.id} message={row} isAt={index === at} onRead={() => setReading(row.id)} />
              ))}
            </tbody>
          </table>
        )}
        <LoadMore query={query} />
      </Sheet>
      <Drawer
        opened={shown !== null}
        onClose={() => setReading(null)}
        position="right"
        size="lg"
        title={shown?.subject ?? t('message')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {shown && <Letter message={shown} />}
      </Drawer>
    </Page>
  );
}

function Row({ message, isAt, onRead }: { message: OutboxItem; isAt: boolean; onRead: () => void }) {
  const { t } = useTranslation(['outbox', 'threads']);
  const { can } = useRights();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const change = useMutation({
    mutationFn: async (what: 'cancel' | 'retry') => void (await messages[what](message.id)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['outbox-pulse'] }),
    onError: (error) => toast.problem(problemText(error).title, problemText(error).detail),
  });
  const about = message.incident ?? message.report;
  const stoppable = message.state === 'held' || message.state === 'queued' || message.state === 'retrying';
  return (
    <tr data-at={isAt || undefined} ref={isAt ? bringIntoView : undefined}>
      <td>
        <StateMark state={message.state} />
        {message.state === 'retrying' && message.sendAt && (
          <div className={classes.next}>
            {t('threads:nextTry')} <Ago at={message.sendAt} />
          </div>
        )}
      </td>
      <td>
        <bdi>{message.to.map((each) => each.address ?? each.name).join(', ')}</bdi>
      </td>
      <td className={table.grow}>
        <button type="button" className={table.linkButton} onClick={onRead}>
          <bdi>{message.subject ?? t('message')}</bdi>
        </button>
        {message.failure && (
          <div className={classes.error}>
            <FailureText message={message} />
          </div>
        )}
      </td>
      <td>
        {about === null ? null : about.startsWith('R-') ? (
          <Link to="/reports/$ref" params={{ ref: about }} className="ref">
            {about}
          </Link>
        ) : (
          <Link to="/incidents/$ref" params={{ ref: about }} className="ref">
            {about}
          </Link>
        )}
      </td>
      <td>
        <Ago at={message.sentAt ?? message.at} />
      </td>
      <td>
        <span className={table.actions}>
          {stoppable && can('message.send') && (
            <Button
              size="compact-sm"
              variant="default"
              loading={change.isPending}
              onClick={() => change.mutate('cancel')}
            >
              {t('cancel')}
            </Button>
          )}
          {(message.state === 'dead' || message.state === 'retrying') && can('outbox.manage') && (
            <Button
              size="compact-sm"
              variant="default"
              loading={change.isPending}
              onClick={() => change.mutate('retry')}
            >
              {t('retry')}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}

function Letter({ message }: { message: OutboxItem }) {
  const { t } = useTranslation(['outbox', 'threads']);
  const { data: whole, error } = useQuery(messageQuery(message.id));
  return (
    <div className={classes.letter}>
      <p>
        <StateMark state={message.state} /> · <Moment at={message.sentAt ?? message.at} />
      </p>
      <p>
        {t('to')} <bdi>{message.to.map((each) => each.address ?? each.name).join(', ')}</bdi>
      </p>
      {message.attempts > 0 && <p>{t('attempts', { count: message.attempts })}</p>}
      {message.failure && (
        <p className={classes.error}>
          <FailureText message={message} />
        </p>
      )}
      {message.deliveries.length > 1 && (
        <ul className={classes.deliveries} aria-label={t('threads:deliveries')}>
          {message.deliveries.map(({ address, state, reply }) => (
            <li key={address}>
              <bdi>{address}</bdi>: {t(`threads:delivery.${state}`)} {reply && <bdi>({reply})</bdi>}
            </li>
          ))}
        </ul>
      )}
      <hr />
      {error && <ProblemNote error={error} />}
      {!whole && !error && <Waiting />}
      {whole && <MessageText text={whole.text} />}
      {whole?.raw && (
        <details>
          <summary>{t('raw')}</summary>
          <pre className={classes.raw} dir="ltr">
            {whole.raw}
          </pre>
        </details>
      )}
    </div>
  );
}
