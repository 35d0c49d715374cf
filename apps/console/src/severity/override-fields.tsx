import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReferenceData } from '../api/schemas.js';
import type { SeverityOverride } from './severity-answer.js';
import classes from './severity.module.css';

interface Props {
  levels: ReferenceData['nciss']['levels'];
  scored: number;
  override: SeverityOverride | null;
  onChange: (override: SeverityOverride | null) => void;
}

/** A person's own level beside the score, never without a reason. */
export function OverrideFields({ levels, scored, override, onChange }: Props) {
  const { t } = useTranslation(['severity', 'words']);
  return (
    <fieldset className={classes.override}>
      <legend>{t('override')}</legend>
      <Checkbox
        label={t('overrideUse')}
        description={t('overrideWhy')}
        checked={override !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? { level: scored, reason: '' } : null)}
      />
      {override && (
        <>
          <NativeSelect
            label={t('words:field.severity')}
            value={String(override.level)}
            onChange={(event) => onChange({ ...override, level: Number(event.currentTarget.value) })}
            data={levels.map(({ level }) => ({ value: String(level), label: t(`words:severity.${level}`) }))}
          />
          <Textarea
            label={t('reason')}
            required
            withAsterisk={false}
            autosize
            minRows={2}
            maxLength={2000}
            dir="auto"
            value={override.reason}
            error={override.reason.trim() === '' ? t('reasonNeeded') : undefined}
            onChange={(event) => onChange({ ...override, reason: event.currentTarget.value })}
          />
        </>
      )}
    </fieldset>
  );
}
