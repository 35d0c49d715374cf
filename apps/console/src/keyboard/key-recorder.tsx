import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Strokes } from './key-caps.js';
import classes from './keyboard.module.css';
import { strokeOf } from './stroke.js';

/** Takes the next key, or two one after another; Enter keeps them, Esc leaves everything as it was. */
export function KeyRecorder(props: { label: string; onKeys: (keys: string) => void; onCancel: () => void }) {
  const { t } = useTranslation('shortcuts');
  const { onKeys, onCancel } = props;
  const [strokes, setStrokes] = useState<readonly string[]>([]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const stroke = strokeOf(event);
      if (stroke === null || stroke === 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
      if (stroke === 'Escape') onCancel();
      else if (stroke === 'Enter') {
        if (strokes.length > 0) onKeys(strokes.join(' '));
      } else setStrokes([...strokes, stroke].slice(-2));
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [onCancel, onKeys, strokes]);
  return (
    <span className={classes.recorder} role="group" aria-label={t('recording', { command: props.label })}>
      <output className={classes.recorded} aria-live="polite" dir="ltr">
        {strokes.length === 0 ? t('pressKeys') : <Strokes keys={strokes.join(' ')} />}
      </output>
      <Button size="xs" disabled={strokes.length === 0} onClick={() => onKeys(strokes.join(' '))}>
        {t('keep')}
      </Button>
      <Button size="xs" variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </span>
  );
}
