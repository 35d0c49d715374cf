import { Select, type ComboboxItem, type OptionsFilter, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../api/directory.js';
import type { ClassSuggestion } from '../api/schemas.js';
import { fold } from '../keyboard/match.js';
import { useChoices } from './use-choices.js';

export interface Classification {
  rsitClass: string;
  rsitType?: string;
}

const valueOf = (rsitClass: string, rsitType?: string | null) => `${rsitClass}/${rsitType ?? ''}`;

/** Matches anywhere in the words, accents aside, or in the taxonomy's own name of the type. */
const filter: OptionsFilter = ({ options, search }) => {
  const wanted = fold(search);
  const matches = (item: ComboboxItem) => fold(item.label).includes(wanted) || item.value.includes(wanted);
  return options
    .map((each) => ('items' in each ? { ...each, items: each.items.filter(matches) } : each))
    .filter((each) => ('items' in each ? each.items.length > 0 : matches(each)));
};

interface Props {
  value: Classification | null;
  suggestions?: ClassSuggestion[];
  onPick: (picked: Classification) => void;
  /** `data-autofocus` is Mantine's mark for the field that gets the focus in a dialog. */
  selectProps?: Partial<SelectProps> & { 'data-autofocus'?: boolean };
}

/** RSIT class and type in one field; what is suggested stands first. */
export function ClassSelect({ value, suggestions = [], onPick, selectProps }: Props) {
  const { t } = useTranslation(['triage', 'rsit']);
  const { data } = useQuery(referenceQuery);
  const className = (id: string, fallback = id) => t(`rsit:class.${id}`, { defaultValue: fallback });
  const typeName = (id: string, fallback = id) => t(`rsit:type.${id}`, { defaultValue: fallback });

  const first = suggestions.map((each) => ({
    value: valueOf(each.class, each.type),
    label: each.type ? `${typeName(each.type)} – ${className(each.class)}` : className(each.class),
  }));
  const taken = new Set(first.map((each) => each.value));
  const groups = (data?.rsit.classes ?? []).map((each) => ({
    group: className(each.id, each.name),
    items: [
      ...each.types.map((type) => ({
        value: valueOf(each.id, type.id),
        label: `${typeName(type.id, type.name)} – ${className(each.id, each.name)}`,
      })),
      { value: valueOf(each.id), label: t('triage:classOnly', { name: className(each.id, each.name) }) },
    ].filter((item) => !taken.has(item.value)),
  }));

  const chosen = value ? valueOf(value.rsitClass, value.rsitType) : null;
  const options = [...first, ...groups.flatMap(({ items }) => items)];
  const { selectProps: keys, store } = useChoices(options.find((each) => each.value === chosen)?.label);

  return (
    <Select
      searchable
      allowDeselect={false}
      filter={filter}
      data={[...(first.length > 0 ? [{ group: t('triage:suggested'), items: first }] : []), ...groups]}
      value={chosen}
      // Not on a change only: whoever confirms what stands there has chosen, too.
      onOptionSubmit={(picked) => {
        const [rsitClass, rsitType] = picked.split('/');
        if (rsitClass) onPick({ rsitClass, ...(rsitType ? { rsitType } : {}) });
      }}
      nothingFoundMessage={t('triage:noSuchClass')}
      maxDropdownHeight={320}
      comboboxProps={{ shadow: 'md', store }}
      {...keys}
      {...selectProps}
    />
  );
}
