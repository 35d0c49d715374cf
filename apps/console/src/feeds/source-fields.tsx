import { NumberInput, PasswordInput, Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export const LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;

/** What feeds and MISPs have in common, as it is typed. */
export interface SourceValues {
  title: string;
  url: string;
  key: string;
  owner: string;
  tlp: (typeof LABELS)[number];
  intervalMinutes: number;
  active: boolean;
}

interface Props {
  values: SourceValues;
  hasKey: boolean;
  change: (values: Partial<SourceValues>) => void;
}

export function SourceFields({ values, hasKey, change }: Props) {
  const { t } = useTranslation('feeds');
  return (
    <>
      <TextInput
        label={t('field.title')}
        value={values.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={100}
        dir="auto"
        data-autofocus
      />
      <TextInput
        label={t('field.url')}
        description={t('field.urlHint')}
        value={values.url}
        onChange={(event) => change({ url: event.currentTarget.value.trim() })}
        type="url"
        required
        withAsterisk={false}
        dir="ltr"
      />
      <PasswordInput
        label={t('field.key')}
        description={hasKey ? t('field.keyKept') : t('field.keyHint')}
        value={values.key}
        onChange={(event) => change({ key: event.currentTarget.value })}
        autoComplete="off"
        dir="ltr"
        visibilityToggleButtonProps={{ 'aria-label': t('field.keyShow') }}
      />
      <TextInput
        label={t('field.owner')}
        description={t('field.ownerHint')}
        value={values.owner}
        onChange={(event) => change({ owner: event.currentTarget.value.trim().toLowerCase() })}
        required
        withAsterisk={false}
        dir="ltr"
      />
      <Select
        label={t('field.tlp')}
        data={LABELS.map((label) => ({ value: label, label: `TLP:${label}` }))}
        value={values.tlp}
        onChange={(label) => change({ tlp: LABELS.find((each) => each === label) ?? 'AMBER' })}
        allowDeselect={false}
      />
      <NumberInput
        label={t('field.interval')}
        value={values.intervalMinutes}
        onChange={(minutes) => change({ intervalMinutes: Number(minutes) || 1 })}
        min={1}
        max={10_080}
        allowDecimal={false}
        clampBehavior="strict"
      />
      <Switch
        label={t('field.active')}
        checked={values.active}
        onChange={(event) => change({ active: event.currentTarget.checked })}
      />
    </>
  );
}

/** The key stays where none is typed. */
export const keyOf = ({ key }: SourceValues): { key?: string } => (key === '' ? {} : { key });
