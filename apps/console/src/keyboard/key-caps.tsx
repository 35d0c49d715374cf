import { Tooltip } from '@mantine/core';
import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonalKeys } from './bindings.js';
import classes from './keyboard.module.css';
import type { CommandId } from './keymap.js';
import { keysWith } from './personal-keys.js';

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

const CAPS: Record<string, string> = {
  Mod: isApple ? '⌘' : 'Ctrl',
  Shift: '⇧',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: '↵',
  Escape: 'Esc',
  Space: '␣',
};

function strokeCaps(stroke: string): string[] {
  return stroke.split('+').map((part) => CAPS[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}

/** The keys of a command as key caps; the first binding only unless `all`. Nothing where it has none. */
export function KeyCaps({ command, all }: { command: CommandId; all?: boolean }) {
  const { t } = useTranslation('keyboard');
  const keys = keysWith(usePersonalKeys(), command);
  if (keys.length === 0) return null;
  return (
    <span className={classes.caps} dir="ltr">
      {(all ? keys : keys.slice(0, 1)).map((key, index) => (
        <Fragment key={key}>
          {index > 0 && <span className={classes.or}>{t('or')}</span>}
          <Strokes keys={key} />
        </Fragment>
      ))}
    </span>
  );
}

/** One binding, stroke by stroke. */
export function Strokes({ keys }: { keys: string }) {
  return keys
    .split(' ')
    .flatMap(strokeCaps)
    .map((cap, place) => (
      <kbd key={`${cap}-${place}`} className={classes.cap}>
        {cap}
      </kbd>
    ));
}

/** A tooltip with what the control does and its key. */
export function CommandTip({ command, children }: { command: CommandId; children: ReactElement }) {
  const { t } = useTranslation('keyboard');
  return (
    <Tooltip
      label={
        <span className={classes.tip}>
          {t(`command.${command}`)} <KeyCaps command={command} />
        </span>
      }
    >
      {children}
    </Tooltip>
  );
}
