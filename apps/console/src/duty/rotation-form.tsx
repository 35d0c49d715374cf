import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duty } from '../api/duty.js';
import table from '../shell/table.module.css';
import classes from './duty.module.css';
import { FormDialog } from './form-dialog.js';
import { NOBODY_YET, WhoFields } from './who-fields.js';
import { dateText } from './weeks.js';

const MONDAY = new Date(2026, 10, 23);

/** A duty that comes back weekly, on one or several weekdays. */
export function RotationForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t, i18n } = useTranslation('duty');
  const [who, setWho] = useState(NOBODY_YET);
  const [days, setDays] = useState<number[]>([]);
  const [form, setForm] = useState(() => ({
    startsAt: '08:00',
    endsAt: '20:00',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    everyWeeks: 1,
    validFrom: dateText(new Date()),
    validUntil: '',
  }));
  const dayName = new Intl.DateTimeFormat(i18n.language, { weekday: 'short' });
  const field = (name: 'startsAt' | 'endsAt' | 'timeZone' | 'validFrom' | 'validUntil', type = 'text') => ({
    label: t(`rotation.${name}`),
    type,
    dir: 'ltr' as const,
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setForm({ ...form, [name]: event.currentTarget.value }),
  });
  const save = async () => {
    for (const weekday of days)
      await duty.addRotation({ ...who, ...form, weekday, validUntil: form.validUntil || null });
    setDays([]);
  };
  return (
    <FormDialog
      opened={opened}
      title={t('addRotation')}
      ready={who.personId !== '' && days.length > 0 && form.startsAt !== '' && form.endsAt !== ''}
      save={save}
      onClose={onClose}
    >
      <WhoFields who={who} onWho={setWho} />
      <Checkbox.Group
        label={t('rotation.weekdays')}
        value={days.map(String)}
        onChange={(chosen) => setDays(chosen.map(Number).toSorted((a, b) => a - b))}
      >
        <div className={classes.weekdays}>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <Checkbox
              key={weekday}
              value={String(weekday)}
              label={dayName.format(
                new Date(MONDAY.getFullYear(), MONDAY.getMonth(), MONDAY.getDate() + weekday - 1),
              )}
            />
          ))}
        </div>
      </Checkbox.Group>
      <div className={table.formGrid}>
        <TextInput {...field('startsAt', 'time')} />
        <TextInput {...field('endsAt', 'time')} description={t('rotation.nextDay')} />
        <TextInput {...field('timeZone')} />
        <NumberInput
          label={t('rotation.everyWeeks')}
          min={1}
          max={12}
          value={form.everyWeeks}
          onChange={(value) => setForm({ ...form, everyWeeks: Number(value) || 1 })}
        />
        <TextInput {...field('validFrom', 'date')} />
        <TextInput {...field('validUntil', 'date')} />
      </div>
    </FormDialog>
  );
}
