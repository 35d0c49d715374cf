import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarDefinition } from '../api/service-levels.js';
import { Icon } from '../theme/icons.js';
import classes from './service-levels.module.css';
import { SpansEditor } from './spans-editor.js';
import { useRowKeys } from './use-row-keys.js';

type Exception = CalendarDefinition['exceptions'][number];

interface Props {
  exceptions: readonly Exception[];
  onChange: (exceptions: Exception[]) => void;
}

/** Single days that are otherwise: a working Saturday, a closed week. */
export function ExceptionsEditor({ exceptions, onChange }: Props) {
  const { t } = useTranslation('service-levels');
  const { keys, drop } = useRowKeys(exceptions.length);
  const set = (at: number, change: Partial<Exception>) =>
    onChange(exceptions.map((each, n) => (n === at ? { ...each, ...change } : each)));
  return (
    <fieldset className={classes.group}>
      <legend>{t('exceptions')}</legend>
      <p className={classes.soft}>{t('exceptionsWhy')}</p>
      <ul className={classes.days}>
        {exceptions.map((each, n) => (
          <li key={keys[n]}>
            <TextInput
              type="date"
              label={t('date')}
              value={each.date}
              onChange={(event) => set(n, { date: event.currentTarget.value })}
            />
            <TextInput
              label={t('exceptionName')}
              dir="auto"
              maxLength={100}
              value={each.name}
              className={classes.grow}
              onChange={(event) => set(n, { name: event.currentTarget.value })}
            />
            <SpansEditor label={each.date} spans={each.open} onChange={(open) => set(n, { open })} />
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('removeException', { date: each.date })}
              onClick={() => {
                drop(n);
                onChange(exceptions.filter((_, at) => at !== n));
              }}
            >
              <Icon name="close" size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="plus" size={13} />}
        onClick={() =>
          onChange([...exceptions, { date: new Date().toISOString().slice(0, 10), name: '', open: [] }])
        }
      >
        {t('addException')}
      </Button>
    </fieldset>
  );
}
