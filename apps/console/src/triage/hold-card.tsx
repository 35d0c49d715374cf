import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.js';
import { useNow } from '../i18n/now.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { Icon } from '../theme/icons.js';
import { SNOOZES, snoozeUntil } from './snooze-times.js';
import classes from './triage.module.css';

interface Props {
  snoozedUntil: string | null;
  onSnooze: (until: string | null) => void;
  onMine: () => void;
  onAssign: () => void;
}

/** Who takes it and when it comes back: the decisions that keep it a report. */
export function HoldCard({ snoozedUntil, onSnooze, onMine, onAssign }: Props) {
  const { t } = useTranslation('triage');
  const format = useFormat();
  const now = useNow();
  const first = useRef<HTMLButtonElement>(null);
  useCommand('snooze', () => first.current?.focus());
  useCommand('mine', onMine);
  useCommand('assign', onAssign);
  return (
    <section className={classes.card} aria-label={t('holdTitle')}>
      <div className={classes.reasons}>
        <button type="button" className={classes.action} onClick={onMine}>
          <Icon name="user" size={14} />
          <span>{t('mine')}</span>
          <KeyCaps command="mine" />
        </button>
        <button type="button" className={classes.action} onClick={onAssign}>
          <Icon name="people" size={14} />
          <span>{t('assignOther')}</span>
          <KeyCaps command="assign" />
        </button>
      </div>
      <h3 className={classes.fieldLabel}>
        {t('snoozeTitle')} <KeyCaps command="snooze" />
      </h3>
      <div className={classes.snoozes} role="group" aria-label={t('snoozeTitle')}>
        {SNOOZES.map((snooze, index) => (
          <button
            key={snooze}
            ref={index === 0 ? first : undefined}
            type="button"
            title={format.both(snoozeUntil(snooze, new Date(now)).toISOString())}
            onClick={() => onSnooze(snoozeUntil(snooze, new Date()).toISOString())}
          >
            {t(`snooze.${snooze}`)}
          </button>
        ))}
        {snoozedUntil && (
          <button type="button" onClick={() => onSnooze(null)}>
            {t('wake')}
          </button>
        )}
      </div>
    </section>
  );
}
