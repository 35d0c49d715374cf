import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Holiday, HolidayDate } from '../api/service-levels.js';
import { intlLocale } from '../i18n/format.js';
import { Icon } from '../theme/icons.js';
import { emptyOf, HOLIDAY_WAYS, type HolidayWay, wayOf } from './holiday-form.js';
import classes from './service-levels.module.css';
import { SpansEditor } from './spans-editor.js';
import { useRowKeys } from './use-row-keys.js';

interface Props {
  holidays: readonly Holiday[];
  onChange: (holidays: Holiday[]) => void;
}

/** Days off: once, every year on a date, by a weekday of a month, or by Easter; whole or half. */
export function HolidaysEditor({ holidays, onChange }: Props) {
  const { t } = useTranslation('service-levels');
  const { keys, drop } = useRowKeys(holidays.length);
  const set = (at: number, change: Partial<Holiday>) =>
    onChange(holidays.map((holiday, n) => (n === at ? { ...holiday, ...change } : holiday)));
  return (
    <fieldset className={classes.group}>
      <legend>{t('holidays')}</legend>
      <p className={classes.soft}>{t('holidaysWhy')}</p>
      <ul className={classes.days}>
        {holidays.map((holiday, n) => (
          <li key={keys[n]}>
            <TextInput
              label={t('holidayName')}
              dir="auto"
              maxLength={100}
              value={holiday.name}
              className={classes.grow}
              onChange={(event) => set(n, { name: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('holidayWay')}
              value={wayOf(holiday.on)}
              data={HOLIDAY_WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
              onChange={(event) => set(n, { on: emptyOf(event.currentTarget.value as HolidayWay) })}
            />
            <DayFields on={holiday.on} onChange={(on) => set(n, { on })} />
            <NativeSelect
              label={t('holidayLength')}
              value={holiday.open ? 'half' : 'whole'}
              data={[
                { value: 'whole', label: t('wholeDay') },
                { value: 'half', label: t('halfDay') },
              ]}
              onChange={(event) =>
                set(n, {
                  open: event.currentTarget.value === 'half' ? [{ from: '00:00', to: '12:00' }] : undefined,
                })
              }
            />
            {holiday.open && (
              <SpansEditor label={holiday.name} spans={holiday.open} onChange={(open) => set(n, { open })} />
            )}
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('removeHoliday', { name: holiday.name })}
              onClick={() => {
                drop(n);
                onChange(holidays.filter((_, at) => at !== n));
              }}
            >
              <Icon name="close" size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="plus" size={13} />}
        onClick={() => onChange([...holidays, { name: '', on: { month: 1, day: 1 } }])}
      >
        {t('addHoliday')}
      </Button>
    </fieldset>
  );
}

function DayFields({ on, onChange }: { on: HolidayDate; onChange: (on: HolidayDate) => void }) {
  const { t, i18n } = useTranslation('service-levels');
  const names = (options: Intl.DateTimeFormatOptions, count: number, at: (n: number) => Date) =>
    Array.from({ length: count }, (_, n) => ({
      value: String(n + 1),
      label: new Intl.DateTimeFormat(intlLocale(i18n.language), { ...options, timeZone: 'UTC' }).format(
        at(n),
      ),
    }));
  const month = on.month !== undefined && (
    <NativeSelect
      label={t('month')}
      value={String(on.month)}
      data={names({ month: 'long' }, 12, (n) => new Date(Date.UTC(2026, n, 1)))}
      onChange={(event) => onChange({ ...on, month: Number(event.currentTarget.value) })}
    />
  );
  switch (wayOf(on)) {
    case 'once':
      return (
        <TextInput
          type="date"
          label={t('date')}
          value={on.date ?? ''}
          onChange={(event) => onChange({ date: event.currentTarget.value })}
        />
      );
    case 'yearly':
      return (
        <>
          <NumberInput
            label={t('dayOfMonth')}
            min={1}
            max={31}
            className={classes.narrow}
            value={on.day ?? 1}
            onChange={(value) => onChange({ ...on, day: Number(value) || 1 })}
          />
          {month}
        </>
      );
    case 'weekday':
      return (
        <>
          <NativeSelect
            label={t('nth')}
            value={String(on.nth)}
            data={[1, 2, 3, 4, 5, -1].map((nth) => ({ value: String(nth), label: t(`nthOf.${nth}`) }))}
            onChange={(event) => onChange({ ...on, nth: Number(event.currentTarget.value) })}
          />
          <NativeSelect
            label={t('weekday')}
            value={String(on.weekday)}
            // 5 January 2026 is a Monday.
            data={names({ weekday: 'long' }, 7, (n) => new Date(Date.UTC(2026, 0, 5 + n)))}
            onChange={(event) => onChange({ ...on, weekday: Number(event.currentTarget.value) })}
          />
          {month}
        </>
      );
    case 'easter':
      return (
        <>
          <NumberInput
            label={t('daysFromEaster')}
            min={-100}
            max={100}
            className={classes.narrow}
            value={on.days ?? 0}
            onChange={(value) => onChange({ ...on, days: Number(value) || 0 })}
          />
          <NativeSelect
            label={t('easter')}
            value={on.easter}
            data={(['western', 'orthodox'] as const).map((value) => ({
              value,
              label: t(`easterOf.${value}`),
            }))}
            onChange={(event) =>
              onChange({ ...on, easter: event.currentTarget.value === 'orthodox' ? 'orthodox' : 'western' })
            }
          />
        </>
      );
  }
}
