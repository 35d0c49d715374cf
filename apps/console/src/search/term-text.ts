import { useTranslation } from 'react-i18next';

const LEVELS = ['baseline', 'low', 'medium', 'high', 'severe', 'emergency'];

/** The level of a severity's name in the language of queries, e.g. 3 for `high`. */
export const levelNamed = (name: string) => LEVELS.indexOf(name);
export const nameOfLevel = (level: number) => LEVELS[level] ?? 'baseline';

/** A value of an operator in the reader's words; what is no word of ours stays as it is. */
export function useValueText(): (operator: string, value: string) => string {
  const { t } = useTranslation(['search', 'words', 'rsit']);
  return (operator, value) => {
    const lower = value.toLowerCase();
    switch (operator) {
      case 'state':
        return t(`words:state.${lower}`, { defaultValue: value });
      case 'severity':
        return t(`words:severity.${levelNamed(lower)}`, { defaultValue: value });
      case 'class':
        return t(`rsit:class.${lower}`, { defaultValue: t(`rsit:type.${lower}`, { defaultValue: value }) });
      case 'sector':
        return t(`words:sector.${lower}`, { defaultValue: value });
      case 'channel':
        return t(`words:channel.${lower}`, { defaultValue: value });
      case 'is':
        return t(`search:flag.${lower}`, { defaultValue: value });
      case 'kind':
        return t(`search:kind.${lower}`, { defaultValue: value });
      case 'assignee':
      case 'team':
        return t(`search:who.${lower}`, { defaultValue: value });
      default:
        return value;
    }
  };
}
