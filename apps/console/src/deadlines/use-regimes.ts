import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { regimesQuery } from '../api/obligations.js';

/** The words of the site's regimes in the reader's language; ids stand where the site took something out. */
export function useRegimes() {
  const { data } = useQuery(regimesQuery);
  const { i18n } = useTranslation();
  const language = i18n.language.slice(0, 2);
  const words = (label: Record<string, string> | undefined, id: string) =>
    label?.[language] ?? label?.['en'] ?? id;
  const find = (id: string) => data?.regimes.find((regime) => regime.id === id);
  const inRegime = (part: 'stages' | 'criteria' | 'marks') => (regime: string, id: string) =>
    words(find(regime)?.[part].find((one) => one.id === id)?.label, id);
  return {
    regimes: data?.regimes ?? [],
    find,
    name: (id: string) => find(id)?.name ?? id,
    stage: inRegime('stages'),
    criterion: inRegime('criteria'),
    mark: inRegime('marks'),
    question: (id: string) => {
      const found = data?.questions.find((question) => question.id === id);
      return { label: words(found?.label, id), kind: found?.kind ?? 'text', options: found?.options ?? [] };
    },
  };
}
