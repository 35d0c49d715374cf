import { useTranslation } from 'react-i18next';
import type { AgreementScope } from '../api/service-levels.js';

interface Scoped {
  scope: AgreementScope;
  scopeValue?: string | null;
  scopeName?: string | null;
}

/** For whom an agreement holds, in words. */
export function useScopeName(): (agreement: Scoped) => string {
  const { t } = useTranslation(['service-levels', 'words']);
  return ({ scope, scopeValue, scopeName }) => {
    const value = scopeName ?? scopeValue ?? '';
    switch (scope) {
      case 'site':
        return t('service-levels:site');
      case 'sector':
        return t(`words:sector.${value}`, { defaultValue: value });
      case 'legal-class':
        return t(`words:legalClass.${value}`, { defaultValue: value });
      case 'organisation':
        return value;
    }
  };
}
