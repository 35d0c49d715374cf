import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { duty, type DutyShift } from '../api/duty.js';
import type { Person } from '../api/schemas.js';
import { useRights } from '../session/session-context.js';
import { Icon } from '../theme/icons.js';
import classes from './duty.module.css';
import { useTimeText } from './span-text.js';
import { useDutyChange } from './use-duty-change.js';
import { nextDay } from './weeks.js';

interface Props {
  day: Date;
  today: boolean;
  shifts: readonly DutyShift[];
  people: readonly Person[];
  nameOf: (id: string) => string;
  teamOf: (id: string | null) => string | null;
}

/** One day with the duties that begin in it or reach into it, the leads first. */
export function DutyDay({ day, today, shifts, people, nameOf, teamOf }: Props) {
  const { t, i18n } = useTranslation('duty');
  const end = nextDay(day);
  const own = shifts
    .filter(({ from, until }) => new Date(from) < end && new Date(until) > day)
    .toSorted((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
  const label = new Intl.DateTimeFormat(i18n.language, { weekday: 'short', day: 'numeric', month: 'short' });
  return (
    <li className={classes.day} data-today={today || undefined} data-none={own.length === 0 || undefined}>
      <h2>{label.format(day)}</h2>
      {own.length === 0 ? (
        <span className={classes.nobody}>
          <Icon name="alert" size={14} /> {t('nobody')}
        </span>
      ) : (
        <ul>
          {own.map((shift) => (
            <Duty
              key={`${shift.source.id} ${shift.from} ${shift.personId}`}
              shift={shift}
              people={people}
              name={nameOf(shift.personId)}
              team={teamOf(shift.teamId)}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function Duty(props: { shift: DutyShift; people: readonly Person[]; name: string; team: string | null }) {
  const { t } = useTranslation('duty');
  const { can } = useRights();
  const timeText = useTimeText();
  const change = useDutyChange();
  const { shift, people, name, team } = props;
  const { kind, id, date } = shift.source;
  const words = (
    <>
      <span dir="ltr">
        {timeText(shift.from)}–{timeText(shift.until)}
      </span>{' '}
      <bdi>{name}</bdi>
      {shift.role === 'lead' && <strong> {t('role.lead')}</strong>}
      {team && (
        <small>
          {' '}
          <bdi>{team}</bdi>
        </small>
      )}
      {shift.absent && <em> {t('absent')}</em>}
    </>
  );
  if (!can('duty.manage')) return <li data-role={shift.role}>{words}</li>;
  return (
    <li data-role={shift.role} data-absent={shift.absent || undefined}>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <button type="button" className={classes.duty}>
            {words}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {kind === 'shift' || !date ? (
            <Menu.Item onClick={() => change(() => duty.removeShift(id))}>{t('remove')}</Menu.Item>
          ) : (
            <>
              <Menu.Item onClick={() => change(() => duty.except(id, date, null))}>
                {t('nobodyThen')}
              </Menu.Item>
              <Menu.Item onClick={() => change(() => duty.except(id, date))}>{t('asUsual')}</Menu.Item>
              <Menu.Label>{t('substitute')}</Menu.Label>
              {people
                .filter((each) => !each.disabled && each.id !== shift.personId)
                .slice(0, 12)
                .map((each) => (
                  <Menu.Item key={each.id} onClick={() => change(() => duty.except(id, date, each.id))}>
                    <bdi>{each.name}</bdi>
                  </Menu.Item>
                ))}
              <Menu.Divider />
              <Menu.Item color="red" onClick={() => change(() => duty.removeRotation(id))}>
                {t('endRotation')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
