import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { referenceQuery, teamsQuery } from '../api/directory.js';
import type { AnswerLocale } from '../api/schemas.js';
import { useLanguageName } from '../i18n/language-name.js';
import table from '../shell/table.module.css';

interface Props {
  locale: AnswerLocale;
  onLocale: (locale: AnswerLocale) => void;
  /** Null: the whole site. */
  teamId: string | null;
  onTeam: (teamId: string | null) => void;
}

/** In which language a text is, and whose it is. */
export function OwnerFields({ locale, onLocale, teamId, onTeam }: Props) {
  const { t } = useTranslation('templates');
  const languageName = useLanguageName();
  const { data: reference } = useQuery(referenceQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const locales = reference?.locales ?? [locale];
  return (
    <div className={table.formGrid}>
      <NativeSelect
        label={t('language')}
        value={locale}
        onChange={(event) => onLocale(locales.find((each) => each === event.currentTarget.value) ?? locale)}
        data={locales.map((value) => ({ value, label: languageName(value) }))}
      />
      <NativeSelect
        label={t('whose')}
        value={teamId ?? ''}
        onChange={(event) => onTeam(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        data={[
          { value: '', label: t('wholeSite') },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}
