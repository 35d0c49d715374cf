import { type ComboboxStore, type SelectProps, useCombobox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

/**
 * The open list of a `Select` whose arrow keys go on from what is chosen already. Mantine's own learns that place by a
 * timer after the list has opened; an arrow key that comes before it begins at the top, and chooses something else.
 * @param chosen the words of what is chosen; while others stand in the field, the list is filtered and begins at its top
 */
export function useChoices(chosen: string | undefined): {
  store: ComboboxStore;
  selectProps: Pick<SelectProps, 'dropdownOpened' | 'onDropdownOpen' | 'onDropdownClose' | 'onSearchChange'>;
} {
  const [isOpen, setOpen] = useState(false);
  const filtered = useRef(false);
  const store = useCombobox({ opened: isOpen });
  const { listId } = store;

  useEffect(() => {
    if (!isOpen || listId === null) return undefined;
    const timer = setTimeout(() =>
      document.querySelector(`#${listId} [data-combobox-active]`)?.scrollIntoView({ block: 'nearest' }),
    );
    return () => clearTimeout(timer);
  }, [isOpen, listId]);

  const open = () => {
    if (!isOpen) store.resetSelectedOption();
    setOpen(true);
  };
  const close = () => setOpen(false);
  const goOn = () => {
    const fresh = chosen !== undefined && !filtered.current;
    if (fresh && store.getSelectedOptionIndex() === -1) store.selectActiveOption();
  };
  return {
    store: {
      ...store,
      openDropdown: open,
      closeDropdown: close,
      selectNextOption: () => {
        goOn();
        return store.selectNextOption();
      },
      selectPreviousOption: () => {
        goOn();
        return store.selectPreviousOption();
      },
    },
    selectProps: {
      dropdownOpened: isOpen,
      onDropdownOpen: open,
      onDropdownClose: close,
      onSearchChange: (text) => {
        filtered.current = text !== chosen;
        store.resetSelectedOption();
      },
    },
  };
}
