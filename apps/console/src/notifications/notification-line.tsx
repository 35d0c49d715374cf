import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Notification } from '../api/schemas.js';
import { Icon, type IconName } from '../theme/icons.js';
import { Ago } from '../theme/time.js';
import classes from './notifications.module.css';

const ICONS: Record<Notification['kind'], IconName> = {
  'report-assigned': 'user',
  'incident-assigned': 'user',
  mention: 'note',
  'reply-received': 'mail',
  'third-party-wrote': 'mail',
  'follow-up-due': 'clock',
  'task-overdue': 'clock',
  'countermeasure-due': 'clock',
  'clock-approaching': 'clock',
  'clock-missed': 'clock',
  escalation: 'flag',
  'called-for-help': 'flag',
  'dead-letter': 'alert',
  'recipient-refused': 'ban',
  'address-bounced': 'undo',
  'loop-cut': 'shuffle',
  'mail-alarm': 'alert',
  'partner-alarm': 'alert',
  'partner-wrote': 'link',
  'purge-asked': 'ban',
};
const URGENT = new Set<Notification['kind']>([
  'escalation',
  'called-for-help',
  'dead-letter',
  'mail-alarm',
  'partner-alarm',
]);

/** One piece of news: what happened, where, when; following it reads it. */
export function NotificationLine({ item, onFollow }: { item: Notification; onFollow: () => void }) {
  const words = useWords();
  return (
    <li
      className={classes.line}
      data-unread={item.readAt === null || undefined}
      data-urgent={URGENT.has(item.kind) || undefined}
    >
      <Icon name={ICONS[item.kind]} size={16} />
      <div className={classes.words}>
        <span>{words(item)}</span>
        <span className={classes.where}>
          <Where item={item} onFollow={onFollow} /> <Ago at={item.at} />
        </span>
      </div>
    </li>
  );
}

function Where({ item, onFollow }: { item: Notification; onFollow: () => void }) {
  const { t } = useTranslation('notifications');
  const { ref } = item;
  if (item.kind === 'mail-alarm')
    return (
      <Link to="/mail-health" onClick={onFollow}>
        {t('toHealth')}
      </Link>
    );
  if (item.kind === 'partner-alarm')
    return (
      <Link to="/partners/queue" search={{ tab: 'alarms' }} onClick={onFollow}>
        {t('toAlarms')}
      </Link>
    );
  if (ref === null) return null;
  const target = ref.startsWith('R-') ? '/reports/$ref' : '/incidents/$ref';
  return (
    <Link to={target} params={{ ref }} className="ref" onClick={onFollow}>
      <bdi>{ref}</bdi>
    </Link>
  );
}

/** What a notification says; the place of an alarm stands in it as it is called. */
function useWords(): (item: Notification) => string {
  const { t } = useTranslation(['notifications', 'health']);
  return ({ kind, detail }) => {
    const text = t(`notifications:kind.${kind}`);
    if (kind !== 'mail-alarm') return text;
    const alarm = textOf(detail['alarm']);
    const place = textOf(detail['place']);
    return `${t(`health:alarm.${alarm}`, { defaultValue: text })}${place ? ` · \u2068${place}\u2069` : ''}`;
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
