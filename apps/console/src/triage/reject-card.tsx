import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RejectReason } from '../api/schemas.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import type { CommandId } from '../keyboard/keymap.js';
import { useCommand, usePendingPrefix } from '../keyboard/use-command.js';
import { Icon } from '../theme/icons.js';
import classes from './triage.module.css';

const REASONS: { reason: RejectReason; command: CommandId }[] = [
  { reason: 'spam', command: 'reject-spam' },
  { reason: 'duplicate', command: 'reject-duplicate' },
  { reason: 'out-of-scope', command: 'reject-out-of-scope' },
  { reason: 'false-positive', command: 'reject-false-positive' },
  { reason: 'referred', command: 'reject-referred' },
];

const ordered = (preferred: RejectReason | undefined) =>
  REASONS.toSorted((a, b) => Number(b.reason === preferred) - Number(a.reason === preferred));

/** `3` and the letter of the reason; a note goes along when somebody has written one. */
export function RejectCard({
  subject,
  preferred,
  onReject,
}: {
  subject: string;
  /** Offered first: of sealed evidence, referral to the hotline and the police. */
  preferred?: RejectReason;
  onReject: (reason: RejectReason, note?: string) => void;
}) {
  const { t } = useTranslation('triage');
  const [note, setNote] = useState('');
  const waiting = usePendingPrefix() === '3';
  useEffect(() => {
    setNote('');
  }, [subject]);
  const reject = (reason: RejectReason) => onReject(reason, note.trim() || undefined);
  useCommand('reject-spam', () => reject('spam'));
  useCommand('reject-duplicate', () => reject('duplicate'));
  useCommand('reject-out-of-scope', () => reject('out-of-scope'));
  useCommand('reject-false-positive', () => reject('false-positive'));
  useCommand('reject-referred', () => reject('referred'));
  return (
    <section className={classes.card} data-armed={waiting || undefined} aria-label={t('rejectTitle')}>
      <h3>{t('rejectTitle')}</h3>
      <div className={classes.reasons}>
        {ordered(preferred).map(({ reason, command }) => (
          <button
            key={reason}
            type="button"
            className={classes.action}
            data-preferred={reason === preferred || undefined}
            onClick={() => reject(reason)}
          >
            <Icon name="ban" size={14} />
            <span>{t(`reason.${reason}`)}</span>
            <KeyCaps command={command} />
          </button>
        ))}
      </div>
      <TextInput
        size="xs"
        label={t('rejectNote')}
        value={note}
        dir="auto"
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </section>
  );
}
