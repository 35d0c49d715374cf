import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duty, handoversQuery, type Handover } from '../api/duty.js';
import { useFormat } from '../i18n/format.js';
import { useRights } from '../session/session-context.js';
import { Sheet } from '../shell/page.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { StateMark } from '../theme/marks.js';
import { Due, Moment } from '../theme/time.js';
import classes from './duty.module.css';
import { HandoverForm } from './handover-form.js';
import { useDutyChange } from './use-duty-change.js';

/** What one shift told the next, newest first. */
export function Handovers() {
  const { t } = useTranslation('duty');
  const { can } = useRights();
  const { data, error, refetch } = useQuery(handoversQuery);
  const [writing, setWriting] = useState(false);
  return (
    <>
      {can('incident.write') && !writing && (
        <div className={classes.weekNav}>
          <Button onClick={() => setWriting(true)}>{t('handover.write')}</Button>
        </div>
      )}
      {writing && <HandoverForm onDone={() => setWriting(false)} />}
      {error && !data && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && !writing && (
        <EmptyState icon="note" title={t('handover.empty')} text={t('handover.emptyWhy')} />
      )}
      {data?.items.map((note) => (
        <HandoverNote key={note.id} note={note} />
      ))}
    </>
  );
}

export function HandoverNote({ note }: { note: Handover }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const queries = useQueryClient();
  const change = useDutyChange();
  const acknowledge = () =>
    change(() =>
      duty.acknowledge(note.id).then(() => queries.invalidateQueries({ queryKey: ['handovers'] })),
    );
  return (
    <Sheet label={t('handover.of', { name: note.author.name })}>
      <article className={classes.handover} data-unread={note.unread || undefined}>
        <header>
          <h2>
            <bdi>{note.author.name}</bdi>
          </h2>
          <Moment at={note.writtenAt} />
          <small dir="auto">{note.team?.name ?? t('everybody')}</small>
          {note.unread && (
            <Button size="xs" onClick={acknowledge}>
              {t('handover.acknowledge')}
            </Button>
          )}
        </header>
        {note.text && (
          <p dir="auto" className={classes.text}>
            {note.text}
          </p>
        )}
        {note.items.length > 0 && (
          <ul>
            {note.items.map((item) => (
              <li key={item.ref}>
                <Link to="/incidents/$ref" params={{ ref: item.ref }} className="ref">
                  {item.ref}
                </Link>{' '}
                <span dir="auto">{item.title}</span> <StateMark state={item.state} />{' '}
                {item.dueAt && <Due at={item.dueAt} />}
                {item.remark && <em dir="auto">{item.remark}</em>}
              </li>
            ))}
          </ul>
        )}
        <footer>
          {note.readBy.length > 0
            ? t('handover.readBy', { names: format.list(note.readBy.map(({ name }) => name)) })
            : t('handover.unreadYet')}
        </footer>
      </article>
    </Sheet>
  );
}
