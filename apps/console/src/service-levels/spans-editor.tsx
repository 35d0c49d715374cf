import { ActionIcon, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Span } from '../api/service-levels.js';
import { Icon } from '../theme/icons.js';
import classes from './service-levels.module.css';
import { useRowKeys } from './use-row-keys.js';

interface Props {
  /** Whose hours: a weekday, a holiday. */
  label: string;
  spans: readonly Span[];
  onChange: (spans: Span[]) => void;
}

/** Hours of one day: any number of spans, also over midnight. */
export function SpansEditor({ label, spans, onChange }: Props) {
  const { t } = useTranslation('service-levels');
  const { keys, drop } = useRowKeys(spans.length);
  const set = (at: number, change: Partial<Span>) =>
    onChange(spans.map((span, n) => (n === at ? { ...span, ...change } : span)));
  return (
    <div className={classes.spans}>
      {spans.length === 0 && <span className={classes.soft}>{t('closed')}</span>}
      {spans.map((span, n) => (
        <span key={keys[n]} className={classes.span} dir="ltr">
          <TextInput
            size="xs"
            value={span.from}
            placeholder="09:00"
            aria-label={t('spanFrom', { day: label, n: n + 1 })}
            onChange={(event) => set(n, { from: event.currentTarget.value })}
          />
          –
          <TextInput
            size="xs"
            value={span.to}
            placeholder="17:00"
            aria-label={t('spanTo', { day: label, n: n + 1 })}
            onChange={(event) => set(n, { to: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            aria-label={t('removeSpan', { day: label, n: n + 1 })}
            onClick={() => {
              drop(n);
              onChange(spans.filter((_, at) => at !== n));
            }}
          >
            <Icon name="close" size={13} />
          </ActionIcon>
        </span>
      ))}
      <ActionIcon
        variant="default"
        aria-label={t('addSpan', { day: label })}
        disabled={spans.length >= 8}
        onClick={() => onChange([...spans, { from: '09:00', to: '17:00' }])}
      >
        <Icon name="plus" size={13} />
      </ActionIcon>
    </div>
  );
}
