import { useTranslation } from 'react-i18next';

/** A language by its name in the language of the interface: "French", "français", "الفرنسية". */
export function useLanguageName(): (tag: string) => string {
  const { i18n } = useTranslation();
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  return (tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      // A tag that some mail stated and that is none: shown as it is.
      return tag;
    }
  };
}
