import { Modal } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './keyboard.module.css';
import { type PaletteEntry, usePaletteEntries } from './palette-entries.js';
import { useCommand } from './use-command.js';

/** Ctrl/⌘K: every action that is possible here, every view, any reference, or a search for what was typed. */
export function CommandPalette() {
  const { t } = useTranslation('keyboard');
  const [opened, setOpened] = useState(false);
  useCommand('palette', () => setOpened((was) => !was));
  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      withCloseButton={false}
      padding={0}
      size={560}
      attributes={{ content: { 'aria-label': t('paletteTitle') } }}
    >
      {opened && <PaletteBody close={() => setOpened(false)} />}
    </Modal>
  );
}

function PaletteBody({ close }: { close: () => void }) {
  const { t } = useTranslation('keyboard');
  const listId = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const entries = usePaletteEntries(query);
  const chosen = Math.min(active, entries.length - 1);

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    close();
    // After the dialog has given the focus back, so that what runs can take it.
    setTimeout(entry.run, 0);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(chosen + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') run(entries[chosen]);
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes.palette}>
      <input
        className={classes.paletteInput}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={entries[chosen] ? `${listId}-${entries[chosen].id}` : undefined}
        aria-label={t('paletteTitle')}
        placeholder={t('palettePlaceholder')}
        value={query}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul
        id={listId}
        role="listbox"
        tabIndex={-1}
        aria-label={t('paletteTitle')}
        className={classes.paletteList}
        onMouseMove={(event) => {
          const index = indexUnder(event.target);
          if (index !== null) setActive(index);
        }}
        onMouseDown={(event) => {
          event.preventDefault();
          run(entries[indexUnder(event.target) ?? -1]);
        }}
      >
        {entries.map((entry, index) => (
          <li
            key={entry.id}
            id={`${listId}-${entry.id}`}
            role="option"
            data-index={index}
            aria-selected={index === chosen}
            className={classes.paletteItem}
            ref={(node) => {
              if (index === chosen) node?.scrollIntoView({ block: 'nearest' });
            }}
          >
            <span dir="auto">{entry.label}</span>
            <span className={classes.paletteGroup}>{entry.hint}</span>
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p className={classes.paletteEmpty}>{t('paletteEmpty')}</p>}
    </div>
  );
}

/** Keys are the combobox's; the mouse finds its option by where it is. */
function indexUnder(target: EventTarget): number | null {
  const option = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return option ? Number(option.dataset['index']) : null;
}
