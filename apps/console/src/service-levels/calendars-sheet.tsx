import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceCalendar } from '../api/service-levels.js';
import { useFormat } from '../i18n/format.js';
import { EmptyState } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { Icon } from '../theme/icons.js';
import classes from './service-levels.module.css';

interface Props {
  calendars: readonly ServiceCalendar[];
  mayManage: boolean;
  onEdit: (calendar: ServiceCalendar | 'new') => void;
}

/** The calendars that agreements count in. */
export function CalendarsSheet({ calendars, mayManage, onEdit }: Props) {
  const { t } = useTranslation('service-levels');
  const format = useFormat();
  const add = mayManage && (
    <Button variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => onEdit('new')}>
      {t('addCalendar')}
    </Button>
  );
  return (
    <>
      <div className={classes.head}>
        <h2>{t('calendars')}</h2>
        {calendars.length > 0 && add}
      </div>
      <Sheet label={t('calendars')}>
        {calendars.length === 0 ? (
          <EmptyState icon="clock" title={t('noCalendars')} text={t('noCalendarsText')} action={add} />
        ) : (
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('timeZone')}</th>
                <th scope="col">{t('hoursAWeek')}</th>
                <th scope="col">{t('now')}</th>
                <th scope="col">{t('usedBy')}</th>
                {mayManage && <th scope="col">{t('actions')}</th>}
              </tr>
            </thead>
            <tbody>
              {calendars.map((each) => (
                <tr key={each.id}>
                  <td className={table.grow} dir="auto">
                    {each.name}
                  </td>
                  <td dir="ltr">{each.definition.timeZone}</td>
                  <td>{t('hours', { count: each.hoursAWeek, shown: format.number(each.hoursAWeek) })}</td>
                  <td>{each.openNow ? t('openNow') : t('closedNow')}</td>
                  <td dir="auto">
                    {each.usedBy.length > 0 ? format.list(each.usedBy.map((use) => use || t('site'))) : '–'}
                  </td>
                  {mayManage && (
                    <td>
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={`${t('edit')}: ${each.name}`}
                        onClick={() => onEdit(each)}
                      >
                        {t('edit')}
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Sheet>
    </>
  );
}
