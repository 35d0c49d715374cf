import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mailHealthQuery } from '../api/notifications.js';
import type { MailHealth } from '../api/schemas.js';
import { useFormat } from '../i18n/format.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { Ago, Moment } from '../theme/time.js';
import { Doors } from './doors.js';
import { LevelMark } from './level-mark.js';
import classes from './mail-health.module.css';
import { Mailboxes } from './mailboxes.js';

/** Whether mail comes in and goes out: what is wrong first, then every door and queue. */
export default function MailHealthPage() {
  const { t } = useTranslation('health');
  const { data: health, error, refetch } = useQuery(mailHealthQuery);
  return (
    <Page title={t('title')} lead={t('lead')} actions={health && <LevelMark level={health.level} />}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!health && !error && (
        <Sheet>
          <Waiting />
        </Sheet>
      )}
      {health && (
        <div className={classes.parts}>
          <Alarms alarms={health.alarms} />
          <Figures health={health} />
          <Part title={t('doors')}>
            <Doors doors={health.doors} />
          </Part>
          <Part title={t('mailboxes')}>
            <Mailboxes mailboxes={health.mailboxes} />
          </Part>
          {health.deadJobs.length > 0 && (
            <Part title={t('deadJobs')}>
              <DeadJobs jobs={health.deadJobs} />
            </Part>
          )}
          <p className={classes.asOf}>
            {t('asOf')} <Moment at={health.at} />
          </p>
        </div>
      )}
    </Page>
  );
}

function Alarms({ alarms }: { alarms: MailHealth['alarms'] }) {
  const { t } = useTranslation('health');
  if (alarms.length === 0) return <p className={classes.calm}>{t('noAlarms')}</p>;
  return (
    <section className={classes.alarms} aria-label={t('alarms')}>
      <h2>{t('alarms')}</h2>
      <ul>
        {alarms.map(({ id, kind, place, since }) => (
          <li key={id}>
            <strong>{t(`alarm.${kind}`)}</strong> {place && <bdi>{place}</bdi>} · <Ago at={since} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ health }: { health: MailHealth }) {
  const { t } = useTranslation(['health', 'words']);
  const format = useFormat();
  const { filing, examination, scanning, outbox, bounces } = health;
  const share = ({ sent, bounced }: { sent: number; bounced: number }) =>
    t('health:bounced', { bounced: format.number(bounced), sent: format.number(sent) });
  return (
    <dl className={classes.figures}>
      <Figure label={t('health:filing')} level={filing.level}>
        {format.number(filing.waiting)} <Oldest at={filing.oldest} />
      </Figure>
      <Figure label={t('health:examination')} level={examination.level}>
        {format.number(examination.waiting)} <Oldest at={examination.oldest} />
      </Figure>
      {scanning.configured && (
        <Figure label={t('health:scanning')} level={scanning.level}>
          {format.number(scanning.waiting)} <Oldest at={scanning.oldest} />
        </Figure>
      )}
      <Figure label={t('health:outbox')} level={outbox.level}>
        {(['held', 'queued', 'retrying'] as const).map((state) => (
          <Link key={state} to="/outbox" search={{ state }} className={classes.state}>
            {t(`words:state.${state}`)} {format.number(outbox[state])}
          </Link>
        ))}
        <Oldest at={outbox.oldest} />
      </Figure>
      <Figure label={t('health:dead')} level={outbox.dead > 0 ? 'bad' : 'ok'}>
        <Link to="/outbox" search={{ state: 'dead' }}>
          {format.number(outbox.dead)}
        </Link>
      </Figure>
      <Figure label={t('health:bouncesDay')} level={bounces.day.level}>
        {share(bounces.day)}
      </Figure>
      <Figure label={t('health:bouncesWeek')} level={bounces.week.level}>
        {share(bounces.week)}
      </Figure>
      <Figure label={t('health:unreachable')} level="ok">
        {format.number(health.unreachable)}
      </Figure>
    </dl>
  );
}

function Figure({
  label,
  level,
  children,
}: {
  label: string;
  level: MailHealth['level'];
  children: ReactNode;
}) {
  return (
    <div data-level={level}>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd>
        <LevelMark level={level} />
      </dd>
    </div>
  );
}

function Oldest({ at }: { at: string | null }) {
  const { t } = useTranslation('health');
  if (at === null) return null;
  return (
    <span className={classes.oldest}>
      {t('oldest')} <Ago at={at} />
    </span>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h2>{title}</h2>
      <Sheet>{children}</Sheet>
    </section>
  );
}

function DeadJobs({ jobs }: { jobs: MailHealth['deadJobs'] }) {
  const { t } = useTranslation('health');
  const format = useFormat();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('task')}</th>
          <th scope="col">{t('count')}</th>
          <th scope="col">{t('lastError')}</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map(({ task, count, lastError }) => (
          <tr key={task}>
            <td>
              <code dir="ltr">{task}</code>
            </td>
            <td>{format.number(count)}</td>
            <td className={table.grow}>
              <bdi>{lastError}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
