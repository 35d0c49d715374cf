import { useTranslation } from 'react-i18next';
import type { Named, Tlp } from '../api/schemas.js';
import { Icon, type IconName } from './icons.js';
import classes from './marks.module.css';

/** Level 0 baseline … 5 emergency: bars, colour and the word. `suggested` = nobody has decided it yet. */
export function SeverityBadge({ level, suggested }: { level: number; suggested?: boolean }) {
  const { t } = useTranslation('words');
  return (
    <span className={classes.severity} data-level={level} data-suggested={suggested || undefined}>
      <span className={classes.bars} aria-hidden="true">
        {[1, 2, 3, 4, 5].map((step) => (
          <i key={step} data-on={step <= level || undefined} style={{ blockSize: 3 + step * 2 }} />
        ))}
      </span>
      {t(`severity.${level}`)}
    </span>
  );
}

/** TLP 2.0 in FIRST's colours on black, always with its text. */
export function TlpBadge({ tlp, assumed }: { tlp: Tlp; assumed?: boolean }) {
  const { t } = useTranslation('words');
  return (
    <span>
      <span className={classes.tlp} data-tlp={tlp}>
        TLP:{tlp}
      </span>
      {assumed && <span className={classes.assumed}>{t('tlpAssumed')}</span>}
    </span>
  );
}

export function TlpText({ tlp }: { tlp: Tlp }) {
  return (
    <span className={classes.tlpText} data-tlp={tlp}>
      TLP:{tlp}
    </span>
  );
}

const TONES: Record<string, string> = {
  open: 'active',
  'in-progress': 'active',
  contained: 'active',
  waiting: 'waiting',
  resolved: 'done',
  closed: 'done',
  abandoned: 'off',
  received: 'active',
  accepted: 'done',
  rejected: 'off',
  held: 'waiting',
  queued: 'active',
  sent: 'done',
  retrying: 'waiting',
  dead: 'bad',
  cancelled: 'off',
  running: 'active',
  paused: 'waiting',
  met: 'done',
  missed: 'bad',
  late: 'bad',
  optional: 'waiting',
  void: 'off',
  dropped: 'off',
  done: 'done',
};

/** A state of a report, incident, message, clock or task, in words. */
export function StateMark({ state }: { state: string }) {
  const { t } = useTranslation('words');
  return (
    <span className={classes.state} data-tone={TONES[state] ?? 'off'}>
      {t(`state.${state}`, { defaultValue: state })}
    </span>
  );
}

const CHANNEL_ICONS: Record<string, IconName> = {
  email: 'mail',
  web: 'globe',
  api: 'code',
  bulk: 'rows',
  partner: 'link',
  phone: 'phone',
};

export function ChannelIcon({ channel, size = 15 }: { channel: string; size?: number }) {
  const { t } = useTranslation('words');
  const label = t(`channel.${channel}`, { defaultValue: channel });
  return (
    <span role="img" aria-label={label} title={label} style={{ display: 'inline-flex' }}>
      <Icon name={CHANNEL_ICONS[channel] ?? 'inbox'} size={size} />
    </span>
  );
}

/** Who has it, as initials; a team is square, nobody is dashed. The full name is its accessible name. */
export function Assignee({ person, team }: { person: Named | null; team: Named | null }) {
  const { t } = useTranslation('words');
  const holder = person ?? team;
  const label = holder?.name ?? t('unassigned');
  return (
    <span
      className={classes.person}
      data-team={(!person && team !== null) || undefined}
      data-none={!holder || undefined}
      role="img"
      aria-label={label}
      title={label}
    >
      {holder ? initials(holder.name) : '–'}
    </span>
  );
}

/** Of the first and the last name, for a round mark. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
