import { useTranslation } from 'react-i18next';
import type { MailHealth } from '../api/schemas.js';
import table from '../shell/table.module.css';
import { Ago } from '../theme/time.js';
import { LevelMark } from './level-mark.js';
import classes from './mail-health.module.css';

/** Every way in: the two listeners, and each mailbox that is polled. */
export function Doors({ doors }: { doors: MailHealth['doors'] }) {
  const { t } = useTranslation('health');
  if (doors.length === 0) return <p className={classes.nothing}>{t('noDoors')}</p>;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('door')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('lastPoll')}</th>
          <th scope="col">{t('lastError')}</th>
          <th scope="col">{t('level.label')}</th>
        </tr>
      </thead>
      <tbody>
        {doors.map((door) => (
          <tr key={door.name}>
            <td className={table.grow}>
              <bdi>{door.kind === 'imap' ? door.name : door.kind.toUpperCase()}</bdi>
            </td>
            <td>
              {t(`doorState.${door.state}`)} <Ago at={door.since} />
            </td>
            <td>
              <span className={classes.phoneLabel}>{t('lastPoll')} </span>
              <Ago at={door.lastPollAt ?? door.updatedAt} />
            </td>
            <td className={classes.error}>
              {door.lastError && (
                <>
                  <bdi>{door.lastError}</bdi> {door.lastErrorAt && <Ago at={door.lastErrorAt} />}
                </>
              )}
            </td>
            <td>
              <LevelMark level={door.level} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
