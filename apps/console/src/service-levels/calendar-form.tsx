import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CalendarDefinition,
  type ServiceCalendar,
  serviceLevels,
  serviceLevelsQuery,
} from '../api/service-levels.js';
import { intlLocale } from '../i18n/format.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { ExceptionsEditor } from './exceptions-editor.js';
import { HolidaysEditor } from './holidays-editor.js';
import classes from './service-levels.module.css';
import { SpansEditor } from './spans-editor.js';

const OFFICE: CalendarDefinition = {
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  week: Array.from({ length: 7 }, (_, day) => ({ open: day < 5 ? [{ from: '09:00', to: '17:00' }] : [] })),
  holidays: [],
  exceptions: [],
};

/** When a team works. What was typed stays where saving is refused. */
export function CalendarForm({ calendar, onDone }: { calendar: ServiceCalendar | null; onDone: () => void }) {
  const { t, i18n } = useTranslation('service-levels');
  const queries = useQueryClient();
  const [name, setName] = useState(calendar?.name ?? '');
  const [definition, setDefinition] = useState<CalendarDefinition>(calendar?.definition ?? OFFICE);
  const [version, setVersion] = useState(calendar?.version ?? 0);
  const reread = () => queries.invalidateQueries({ queryKey: serviceLevelsQuery.queryKey });
  const save = useMutation({
    mutationFn: () =>
      calendar
        ? serviceLevels.changeCalendar(calendar.id, { name: name.trim(), version, definition })
        : serviceLevels.addCalendar({ name: name.trim(), definition }),
    onSuccess: (saved) => {
      if (calendar) {
        const was = { name: calendar.name, definition: calendar.definition };
        toast.undoable(t('calendarSaved', { name }), async () => {
          await serviceLevels.changeCalendar(calendar.id, { ...was, version: saved.version });
          await reread();
        });
      } else toast.done(t('calendarSaved', { name }));
      onDone();
    },
    onSettled: reread,
  });
  const change = (part: Partial<CalendarDefinition>) => setDefinition({ ...definition, ...part });
  const weekday = (day: number) =>
    new Intl.DateTimeFormat(intlLocale(i18n.language), { weekday: 'long', timeZone: 'UTC' }).format(
      // 5 January 2026 is a Monday.
      new Date(Date.UTC(2026, 0, 5 + day)),
    );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <div className={classes.pair}>
        <TextInput
          label={t('name')}
          dir="auto"
          required
          withAsterisk={false}
          maxLength={100}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Autocomplete
          label={t('timeZone')}
          dir="ltr"
          limit={30}
          data={Intl.supportedValuesOf('timeZone')}
          value={definition.timeZone}
          onChange={(timeZone) => change({ timeZone })}
        />
      </div>
      <fieldset className={classes.group}>
        <legend>{t('week')}</legend>
        <p className={classes.soft}>{t('weekWhy')}</p>
        <dl className={classes.week}>
          {definition.week.map((day, n) => (
            <div key={weekday(n)}>
              <dt>{weekday(n)}</dt>
              <dd>
                <SpansEditor
                  label={weekday(n)}
                  spans={day.open}
                  onChange={(open) =>
                    change({ week: definition.week.map((each, at) => (at === n ? { open } : each)) })
                  }
                />
              </dd>
            </div>
          ))}
        </dl>
      </fieldset>
      <HolidaysEditor holidays={definition.holidays} onChange={(holidays) => change({ holidays })} />
      <ExceptionsEditor
        exceptions={definition.exceptions}
        onChange={(exceptions) => change({ exceptions })}
      />
      {save.error && (
        <ProblemNote
          error={save.error}
          kept={t('kept')}
          retryLabel={t('useNewest')}
          retry={calendar ? () => void reread().then(() => setVersion(newest(queries, calendar))) : undefined}
        />
      )}
      {calendar && calendar.usedBy.length > 0 && <p className={classes.soft}>{t('calendarNewOnly')}</p>}
      <div className={classes.foot}>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

function newest(queries: ReturnType<typeof useQueryClient>, { id, version }: ServiceCalendar): number {
  const known = queries.getQueryData(serviceLevelsQuery.queryKey);
  return known?.calendars.find((each) => each.id === id)?.version ?? version;
}
