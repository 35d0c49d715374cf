import { useTranslation } from 'react-i18next';
import type { MachineFields } from '../api/schemas.js';
import { Moment } from '../theme/time.js';
import { Value } from './fact.js';
import classes from './machine.module.css';

type Recipient = NonNullable<MachineFields['recipients']>[number];

/** Who was not reached (or was), and why, in our words and in the server's. */
export function BouncedRecipients({
  items,
  reportingMta,
}: {
  items: readonly Recipient[];
  reportingMta: string | null;
}) {
  const { t } = useTranslation('machine');
  return (
    <section className={classes.part}>
      <h4>{t('recipients', { count: items.length })}</h4>
      <ul className={classes.rows}>
        {items.map((item, index) => (
          <li key={index}>
            <p className={classes.rowHead}>
              <Value>{item.finalRecipient ?? t('unnamed')}</Value>
              <span className={classes.mark} data-tone={toneOf(item)}>
                {t(`action.${item.action ?? 'failed'}`, { defaultValue: item.action ?? '' })}
              </span>
              {item.reason && <strong>{t(`reason.${item.reason}`)}</strong>}
              {item.hard && <span className={classes.soft}>{t('hard')}</span>}
            </p>
            {item.originalRecipient &&
              item.originalRecipient.toLowerCase() !== item.finalRecipient?.toLowerCase() && (
                <p className={classes.soft}>
                  {t('writtenTo')} <Value>{item.originalRecipient}</Value>
                </p>
              )}
            {item.willRetryUntil && (
              <p className={classes.soft}>
                {t('willRetryUntil')} <Moment at={item.willRetryUntil} />
              </p>
            )}
            {(item.diagnosticCode || item.status) && (
              <p className={classes.said}>
                {item.status && !item.diagnosticCode?.includes(item.status) && <Value>{item.status} </Value>}
                <bdi>{item.diagnosticCode}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
      {reportingMta && (
        <p className={classes.soft}>
          {t('reportingMta')} <Value>{reportingMta}</Value>
        </p>
      )}
    </section>
  );
}

function toneOf({ action, hard }: Recipient): string {
  if (action === 'failed' || action === null) return hard ? 'bad' : 'warn';
  return action === 'delayed' ? 'warn' : 'good';
}
