import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery, teamsQuery } from '../api/directory.js';
import { dutyQuery, type DutyCalendar, type DutySpan } from '../api/duty.js';
import { useFormat } from '../i18n/format.js';
import { Sheet } from '../shell/page.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Icon } from '../theme/icons.js';
import { Absences } from './absences.js';
import classes from './duty.module.css';
import { DutyDay } from './duty-day.js';
import { useSpanText } from './span-text.js';
import { daysOf, nextDay, weekStart } from './weeks.js';

const WEEKS = 2;
const MOST_GAPS = 4;

/** Two weeks, day by day; first who is on duty now, and when nobody is. */
export function DutyWeeks() {
  const { t, i18n } = useTranslation('duty');
  const dates = new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'long', year: 'numeric' });
  const [offset, setOffset] = useState(0);
  const [opened] = useState(() => new Date());
  const start = weekStart(opened, offset);
  const days = daysOf(start, WEEKS);
  const until = nextDay(days.at(-1) ?? start);
  const { data, error, refetch } = useQuery(dutyQuery(start.toISOString(), until.toISOString()));
  const { data: people = [] } = useQuery(peopleQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const nameOf = (id: string) => people.find((each) => each.id === id)?.name ?? '…';
  const teamOf = (id: string | null) => teams.find((each) => each.id === id)?.name ?? null;

  if (error && !data) return <ProblemNote error={error} retry={() => void refetch()} />;
  return (
    <>
      {data && <Now now={data.now} nameOf={nameOf} />}
      <div className={classes.weekNav}>
        <Button variant="default" onClick={() => setOffset(offset - WEEKS)}>
          {t('earlier')}
        </Button>
        <Button variant="default" disabled={offset === 0} onClick={() => setOffset(0)}>
          {t('thisWeek')}
        </Button>
        <Button variant="default" onClick={() => setOffset(offset + WEEKS)}>
          {t('later')}
        </Button>
        <span>{dates.formatRange(start, days.at(-1) ?? start)}</span>
      </div>
      {!data && <Waiting lines={14} />}
      {data && data.shifts.length === 0 && (
        <EmptyState icon="clock" title={t('empty')} text={t('emptyWhy')} />
      )}
      {data && data.shifts.length > 0 && (
        <>
          <Gaps gaps={data.gaps} now={opened} />
          <Sheet label={t('tab.calendar')}>
            <ol className={classes.days}>
              {days.map((day) => (
                <DutyDay
                  key={day.toISOString()}
                  day={day}
                  today={day.toDateString() === opened.toDateString()}
                  shifts={data.shifts}
                  people={people}
                  nameOf={nameOf}
                  teamOf={teamOf}
                />
              ))}
            </ol>
          </Sheet>
        </>
      )}
      {data && <Absences absences={data.absences} nameOf={nameOf} />}
    </>
  );
}

function Now({ now, nameOf }: { now: DutyCalendar['now']; nameOf: (id: string) => string }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const names = (ids: readonly string[]) => (ids.length > 0 ? format.list(ids.map(nameOf)) : t('nobody'));
  return (
    <dl className={classes.now}>
      <div data-none={now.leads.length === 0 || undefined}>
        <dt>{t('leadNow')}</dt>
        <dd dir="auto">{names(now.leads)}</dd>
      </div>
      <div data-none={now.handlers.length === 0 || undefined}>
        <dt>{t('handlersNow')}</dt>
        <dd dir="auto">{names(now.handlers)}</dd>
      </div>
    </dl>
  );
}

/** Those that are still to come; where nobody at all is on duty, that no lead is need not be said as well. */
function Gaps({ gaps, now }: { gaps: DutyCalendar['gaps']; now: Date }) {
  const { t } = useTranslation('duty');
  const spanText = useSpanText();
  const ahead = (spans: readonly DutySpan[]) => spans.filter(({ until }) => new Date(until) > now);
  const nobody = new Set(gaps.anybody.map(({ from, until }) => `${from} ${until}`));
  const kinds = [
    { key: 'anybody', spans: ahead(gaps.anybody) },
    { key: 'lead', spans: ahead(gaps.lead).filter(({ from, until }) => !nobody.has(`${from} ${until}`)) },
  ].filter(({ spans }) => spans.length > 0);
  if (kinds.length === 0) return null;
  return (
    <div className={classes.gaps} role="note">
      <Icon name="alert" size={18} />
      {kinds.map(({ key, spans }) => (
        <div key={key}>
          <strong>{t(`gap.${key}`)}</strong>
          <ul>
            {spans.slice(0, MOST_GAPS).map((span) => (
              <li key={span.from}>{spanText(span)}</li>
            ))}
            {spans.length > MOST_GAPS && <li>{t('gap.more', { count: spans.length - MOST_GAPS })}</li>}
          </ul>
        </div>
      ))}
    </div>
  );
}
