import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clocks, clocksQuery, type IncidentClock } from '../api/service-levels.js';
import { useFormat } from '../i18n/format.js';
import { useScopeName } from '../service-levels/use-scope-name.js';
import { useRights } from '../session/session-context.js';
import { useProblemText } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { StateMark } from '../theme/marks.js';
import { Due } from '../theme/time.js';
import { ClockCalls } from './clock-calls.js';
import classes from './clocks.module.css';

/** One promise: where it stands, until when, by which agreement, and why it stands still. */
export function ClockRow({ refOf, clock }: { refOf: string; clock: IncidentClock }) {
  const { t } = useTranslation(['clocks', 'words']);
  const format = useFormat();
  const { can } = useRights();
  const goes = clock.state === 'running' || clock.state === 'paused';
  const open = goes || (clock.state === 'missed' && clock.metAt === null);
  return (
    <li className={classes.clock} data-state={clock.state}>
      <p className={classes.line}>
        <strong>{t(`words:clock.${clock.kind}`)}</strong>
        <StateMark state={clock.state} />
        {clock.state === 'running' && <Due at={clock.dueAt} />}
      </p>
      <p className={classes.soft}>
        {open ? (
          <>
            {clock.state === 'missed' ? t('wasDue') : t('due')}{' '}
            <time dateTime={clock.dueAt}>{format.both(clock.dueAt)}</time>
          </>
        ) : (
          clock.metAt && (
            <>
              {clock.state === 'missed' ? t('keptLate') : t('kept')}{' '}
              <time dateTime={clock.metAt}>{format.both(clock.metAt)}</time>
            </>
          )
        )}
      </p>
      {goes && clock.calendar && clock.minutesLeft !== null && (
        <p className={classes.soft}>
          {t('left', {
            left: format.duration(Math.max(0, clock.minutesLeft) * 60_000),
            calendar: clock.calendar.name,
            zone: clock.calendar.timeZone,
          })}
        </p>
      )}
      {clock.pausedFor && clock.pausedAt && (
        <p className={classes.paused}>
          {t(`pausedFor.${clock.pausedFor}`, { since: format.local(clock.pausedAt) })}
        </p>
      )}
      {clock.state === 'missed' && clock.metAt === null && (
        <TakenUp refOf={refOf} clock={clock} mayTake={can('incident.write')} />
      )}
      <details className={classes.why}>
        <summary>{t('why')}</summary>
        <Why clock={clock} />
      </details>
    </li>
  );
}

/** The agreement and the calendar, pauses that are over, and who was called. */
export function Why({ clock }: { clock: IncidentClock }) {
  const { t } = useTranslation('clocks');
  const format = useFormat();
  const scopeName = useScopeName();
  const { agreement, calendar } = clock;
  return (
    <ul className={classes.reasons}>
      <li>
        {t('promised', {
          time: format.duration(clock.minutes * 60_000),
          since: format.both(clock.startedAt),
        })}
      </li>
      <li>
        {agreement
          ? t('agreement', { name: scopeName(agreement), version: format.number(agreement.version) })
          : t('noAgreement')}
        {agreement?.name && (
          <>
            {' '}
            (<bdi>{agreement.name}</bdi>)
          </>
        )}
      </li>
      <li>
        {calendar
          ? t('calendar', {
              name: calendar.name,
              version: format.number(calendar.version),
              zone: calendar.timeZone,
            })
          : t('roundTheClock')}
      </li>
      {clock.warnAt && <li>{t('warns', { at: format.both(clock.warnAt) })}</li>}
      {clock.pauses.map((pause) => (
        <li key={pause.from}>
          {t(`pause.${pause.cause}`, { from: format.local(pause.from), to: format.local(pause.to) })}
        </li>
      ))}
      <ClockCalls clock={clock} />
    </ul>
  );
}

/** Somebody is at it: the ladder calls nobody else. */
function TakenUp({ refOf, clock, mayTake }: { refOf: string; clock: IncidentClock; mayTake: boolean }) {
  const { t } = useTranslation('clocks');
  const queries = useQueryClient();
  const problemText = useProblemText();
  const reread = () => queries.invalidateQueries({ queryKey: clocksQuery(refOf).queryKey });
  const take = useMutation({
    mutationFn: () => clocks.takeUp(refOf, clock.id),
    onSuccess: () =>
      toast.undoable(t('taken'), async () => {
        await clocks.leave(refOf, clock.id);
        await reread();
      }),
    onError: (error) => {
      const { title, detail } = problemText(error);
      toast.problem(title, detail);
    },
    onSettled: reread,
  });
  if (clock.acknowledgedAt)
    return <p className={classes.soft}>{t('takenBy', { name: clock.acknowledgedBy ?? t('somebody') })}</p>;
  if (!mayTake) return null;
  return (
    <Button size="compact-xs" variant="default" loading={take.isPending} onClick={() => take.mutate()}>
      {t('take')}
    </Button>
  );
}
