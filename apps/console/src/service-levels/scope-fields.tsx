import { NativeSelect, Select } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationsQuery, referenceQuery } from '../api/directory.js';
import type { AgreementScope } from '../api/service-levels.js';
import classes from './service-levels.module.css';

export interface Scope {
  scope: Exclude<AgreementScope, 'site'>;
  value: string;
}

const SCOPES = ['organisation', 'sector', 'legal-class'] as const;

/** For whom a new agreement holds. */
export function ScopeFields({ scope, onChange }: { scope: Scope; onChange: (scope: Scope) => void }) {
  const { t } = useTranslation(['service-levels', 'words']);
  const { data: reference } = useQuery(referenceQuery);
  const [text, setText] = useState('');
  const found = useInfiniteQuery(organisationsQuery(text));
  const values = {
    organisation: (found.data?.pages ?? []).flatMap(({ items }) =>
      items.map(({ id, name }) => ({ value: id, label: name })),
    ),
    sector: (reference?.sectors ?? []).map(({ id, name }) => ({
      value: id,
      label: t(`words:sector.${id}`, { defaultValue: name }),
    })),
    'legal-class': (reference?.legalClasses ?? []).map(({ id, name }) => ({
      value: id,
      label: t(`words:legalClass.${id}`, { defaultValue: name }),
    })),
  }[scope.scope];
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t('scope')}
        value={scope.scope}
        data={SCOPES.map((value) => ({ value, label: t(`scopeOf.${value}`) }))}
        onChange={(event) => {
          const next = SCOPES.find((each) => each === event.currentTarget.value);
          if (next) onChange({ scope: next, value: '' });
        }}
      />
      <Select
        label={t(`scopeOf.${scope.scope}`)}
        searchable
        required
        withAsterisk={false}
        value={scope.value || null}
        data={values}
        nothingFoundMessage={t('nothingFound')}
        onSearchChange={scope.scope === 'organisation' ? setText : undefined}
        onChange={(value) => onChange({ ...scope, value: value ?? '' })}
      />
    </div>
  );
}
