import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mailHealthQuery } from '../api/notifications.js';
import { type Board, boardQuery } from '../api/statistics.js';
import { useFormat } from '../i18n/format.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet, useTitle } from '../shell/page.js';
import { Icon } from '../theme/icons.js';
import { Ago, Moment } from '../theme/time.js';
import classes from './board.module.css';
import { HeatMap } from './heat-map.js';
import { LoadTable } from './load-table.js';
import { Tiles } from './tiles.js';

const route = getRouteApi('/signed-in/board');

/** How things stand now, for whoever leads the shift; every number opens the list behind it. */
export default function BoardPage() {
  const { t } = useTranslation('board');
  const { wall } = route.useSearch();
  const navigate = useNavigate();
  const { data: board, error, refetch } = useQuery(boardQuery);
  const leave = () => void navigate({ to: '/board', search: {} });
  return (
    <Page
      wide
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {board && (
            <span className={classes.asOf}>
              {t('asOf')} <Ago at={board.at} />
            </span>
          )}
          <Link to="/statistics" search={{}} className={classes.action}>
            <Icon name="bars" size={15} /> {t('toStatistics')}
          </Link>
          <Link to="/board" search={{ wall: true }} className={classes.action}>
            <Icon name="eye" size={15} /> {t('wall')}
          </Link>
        </>
      }
    >
      {error && <ProblemNote error={error} kept={board && t('keptOld')} retry={() => void refetch()} />}
      {!board && !error && (
        <Sheet>
          <Waiting />
        </Sheet>
      )}
      {board && (
        <div className={classes.parts}>
          <MailAlarm />
          <Tiles board={board} />
          <section>
            <h2>{t('heat')}</h2>
            <Sheet>
              <HeatMap cells={board.heat} />
            </Sheet>
          </section>
          <section>
            <h2>{t('load')}</h2>
            <Sheet>
              <LoadTable rows={board.load} />
            </Sheet>
          </section>
        </div>
      )}
      <Modal
        opened={wall === true}
        onClose={leave}
        fullScreen
        withCloseButton={false}
        transitionProps={{ duration: 0 }}
        attributes={{ content: { 'aria-label': t('title') } }}
        classNames={{ content: classes.wall, body: classes.wallBody }}
      >
        {board && <Wall board={board} isOld={error !== null} onLeave={leave} />}
      </Modal>
    </Page>
  );
}

/** For a screen that everybody in the room sees: large, dark, no names, no references. */
function Wall({ board, isOld, onLeave }: { board: Board; isOld: boolean; onLeave: () => void }) {
  const { t } = useTranslation('board');
  useTitle(t('title'));
  return (
    <div data-mantine-color-scheme="dark" className={classes.dark}>
      <header className={classes.wallHead}>
        <p className={classes.wallTitle}>{t('title')}</p>
        <p className={classes.asOf} role={isOld ? 'alert' : undefined}>
          {isOld && `${t('old')} `}
          {t('asOf')} <Moment at={board.at} />
        </p>
        <Button variant="default" size="xs" onClick={onLeave}>
          {t('leaveWall')}
        </Button>
      </header>
      <MailAlarm />
      <Tiles board={board} large />
      <HeatMap cells={board.heat} large />
    </div>
  );
}

/** Mail that does not flow is silence that looks like a quiet day. */
function MailAlarm() {
  const { t } = useTranslation(['board', 'health']);
  const { can } = useRights();
  const format = useFormat();
  const { data: health } = useQuery({ ...mailHealthQuery, enabled: can('outbox.read') });
  if (!health || health.level === 'ok') return null;
  return (
    <p className={classes.alarm} role="status" data-level={health.level}>
      <Icon name="alert" size={18} />
      <Link to="/mail-health">{t(`board:mail.${health.level}`, { count: health.alarms.length })}</Link>
      {health.alarms.length > 0 && (
        <span>{format.list(health.alarms.map(({ kind }) => t(`health:alarm.${kind}`)))}</span>
      )}
    </p>
  );
}
