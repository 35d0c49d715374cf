import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type LedgerFilter, ledgerFileAddress } from '../api/release.js';
import { formText } from '../shell/form-text.js';
import { Icon } from '../theme/icons.js';
import classes from './ledger.module.css';
import { DIRECTIONS, LABELS, OUTCOMES, readLedgerSearch, WAYS } from './ledger-search.js';

const CHOICES = { direction: DIRECTIONS, outcome: OUTCOMES, way: WAYS, label: LABELS } as const;

/** Narrows the ledger; everything chosen stands in the address. */
export function LedgerFilters({ filter }: { filter: LedgerFilter }) {
  const { t } = useTranslation('ledger');
  const navigate = useNavigate();
  const choose = (field: string, value: string) =>
    void navigate({ to: '/ledger', search: readLedgerSearch({ ...filter, [field]: value }) });
  const words = {
    direction: (value: string) => t(`direction.${value}`),
    outcome: (value: string) => t(`outcome.${value}`),
    way: (value: string) => t(`way.${value}`),
    label: (value: string) => `TLP:${value}`,
  };
  return (
    <div className={classes.filters}>
      {(['direction', 'outcome', 'way', 'label'] as const).map((field) => (
        <NativeSelect
          key={field}
          aria-label={t(`filter.${field}`)}
          value={filter[field] ?? ''}
          onChange={(event) => choose(field, event.currentTarget.value)}
          data={[
            { value: '', label: t(`any.${field}`) },
            ...CHOICES[field].map((value) => ({ value, label: words[field](value) })),
          ]}
        />
      ))}
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          choose('ref', formText(new FormData(event.currentTarget), 'ref') ?? '');
        }}
      >
        <TextInput
          key={filter.ref ?? ''}
          name="ref"
          dir="ltr"
          aria-label={t('filter.ref')}
          placeholder="I-2026-000123"
          defaultValue={filter.ref ?? ''}
          leftSection={<Icon name="search" size={14} />}
        />
      </form>
      <Button
        component="a"
        href={ledgerFileAddress(filter)}
        download
        variant="default"
        leftSection={<Icon name="download" size={15} />}
      >
        {t('file')}
      </Button>
    </div>
  );
}
