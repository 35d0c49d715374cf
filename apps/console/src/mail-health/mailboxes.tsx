import { useTranslation } from 'react-i18next';
import type { MailHealth } from '../api/schemas.js';
import { useFormat } from '../i18n/format.js';
import table from '../shell/table.module.css';
import { Ago } from '../theme/time.js';
import { LevelMark } from './level-mark.js';
import classes from './mail-health.module.css';

/** When each address of ours last got something, and whether it is missed. */
export function Mailboxes({ mailboxes }: { mailboxes: MailHealth['mailboxes'] }) {
  const { t } = useTranslation('health');
  const format = useFormat();
  if (mailboxes.length === 0) return <p className={classes.nothing}>{t('noMail')}</p>;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('mailbox')}</th>
          <th scope="col">{t('lastMail')}</th>
          <th scope="col">{t('usually')}</th>
          <th scope="col">{t('level.label')}</th>
        </tr>
      </thead>
      <tbody>
        {mailboxes.map(({ name, lastAt, usualGapSeconds, silent }) => (
          <tr key={name}>
            <td className={table.grow}>
              <bdi>{name}</bdi>
            </td>
            <td>
              <span className={classes.phoneLabel}>{t('lastMail')} </span>
              <Ago at={lastAt} />
            </td>
            <td>
              {usualGapSeconds !== null && usualGapSeconds > 0
                ? t('within', { time: format.duration(Math.max(60, usualGapSeconds) * 1000) })
                : t('tooFew')}
            </td>
            <td>
              <LevelMark level={silent ? 'warn' : 'ok'} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
