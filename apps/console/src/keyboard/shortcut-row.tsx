import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCaps } from './key-caps.js';
import { KeyRecorder } from './key-recorder.js';
import classes from './keyboard.module.css';
import type { CommandId } from './keymap.js';
import { faultOf, type KeyFault, keysWith, type PersonalKeys } from './personal-keys.js';

/** One command with its keys, and what can be done with them. */
export function ShortcutRow(props: {
  id: CommandId;
  personal: PersonalKeys;
  onChange: (next: PersonalKeys) => void;
}) {
  const { t } = useTranslation(['shortcuts', 'keyboard']);
  const { id, personal, onChange } = props;
  const [recording, setRecording] = useState(false);
  const [fault, setFault] = useState<KeyFault | null>(null);
  const label = t(`keyboard:command.${id}`);
  const hasKeys = keysWith(personal, id).length > 0;

  const take = (keys: string) => {
    const found = faultOf(personal, id, keys);
    setFault(found);
    if (found) return;
    setRecording(false);
    onChange({ ...personal, [id]: [keys] });
  };
  const stop = () => {
    setRecording(false);
    setFault(null);
  };
  const reset = () => {
    const { [id]: _given, ...others } = personal;
    onChange(others);
  };

  return (
    <li className={classes.shortcut} data-changed={personal[id] !== undefined || undefined}>
      <span className={classes.shortcutName}>
        {label}
        {personal[id] !== undefined && <span className={classes.shortcutMark}>{t('own')}</span>}
      </span>
      {recording ? (
        <KeyRecorder label={label} onKeys={take} onCancel={stop} />
      ) : (
        <>
          <span>
            {hasKeys ? <KeyCaps command={id} all /> : <span className={classes.or}>{t('noKeys')}</span>}
          </span>
          <span className={classes.shortcutActions}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('changeOf', { command: label })}
              onClick={() => setRecording(true)}
            >
              {t('change')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={!hasKeys}
              aria-label={t('offOf', { command: label })}
              onClick={() => onChange({ ...personal, [id]: [] })}
            >
              {t('off')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={personal[id] === undefined}
              aria-label={t('resetOf', { command: label })}
              onClick={reset}
            >
              {t('reset')}
            </Button>
          </span>
        </>
      )}
      {recording && fault && (
        <p className={classes.shortcutFault} role="alert">
          {fault.fault === 'reserved' && t('faultReserved')}
          {fault.fault === 'taken' && t('faultTaken', { command: t(`keyboard:command.${fault.by}`) })}
          {fault.fault === 'begins' && t('faultBegins', { command: t(`keyboard:command.${fault.with}`) })}
        </p>
      )}
    </li>
  );
}
