import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type MouseEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../api/schemas.js';
import { type Density, usePreferences } from '../session/preferences.js';
import type { Outcome } from '../triage/outcome-store.js';
import classes from './queue.module.css';
import { QueueRow } from './queue-row.js';

interface Props {
  rows: readonly InboxRow[];
  index: number;
  outcomes: ReadonlyMap<string, Outcome>;
  selected: ReadonlySet<string>;
  label: string;
  /** Of a saved view; null: as its reader has rows everywhere. */
  density: Density | null;
  listRef: Ref<HTMLDivElement>;
  onPick: (row: InboxRow) => void;
  onOpen: (row: InboxRow) => void;
  onToggle: (row: InboxRow) => void;
}

/** Row heights in px: one line, two, or three where the screen is a phone's. */
const HEIGHT = { compact: 32, comfortable: 44, narrow: 68 };

/** Ten thousand rows with some thirty in the page. One tab stop; the cursor is the active descendant. */
export function QueueList(props: Props) {
  const { rows, index, outcomes, selected } = props;
  const { t } = useTranslation('triage');
  const { density } = usePreferences();
  const scroller = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery('(max-width: 480px)') ?? false;
  const layout = isNarrow ? 'narrow' : (props.density ?? density);
  const height = HEIGHT[layout];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
  });
  useEffect(() => {
    virtual.measure();
  }, [height, virtual]);
  useEffect(() => {
    virtual.scrollToIndex(index, { align: 'auto' });
  }, [index, virtual]);

  // Keys are in the keymap (j, k, Enter, x); the mouse picks, Ctrl selects, a second press opens.
  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const row = option ? rows[Number(option.dataset['index'])] : undefined;
    if (!row || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey) props.onToggle(row);
    else if (event.detail === 2) props.onOpen(row);
    else props.onPick(row);
  };

  return (
    <div className={classes.scroller} ref={scroller}>
      <div
        ref={props.listRef}
        role="listbox"
        aria-label={props.label}
        aria-multiselectable="true"
        aria-activedescendant={rows[index] ? `row-${rows[index].ref}` : undefined}
        aria-describedby="queue-hint"
        tabIndex={0}
        onMouseDown={onMouseDown}
        className={classes.list}
        style={{ blockSize: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          const outcome = outcomes.get(row.ref);
          return (
            <div
              key={row.ref}
              id={`row-${row.ref}`}
              role="option"
              aria-selected={selected.has(row.ref)}
              aria-current={item.index === index || undefined}
              data-index={item.index}
              aria-posinset={item.index + 1}
              aria-setsize={-1}
              className={classes.row}
              data-gone={(outcome?.leaves && outcome.state !== 'failed') || undefined}
              style={{ blockSize: item.size, transform: `translateY(${item.start}px)` }}
            >
              <QueueRow row={row} outcome={outcome} selected={selected.has(row.ref)} layout={layout} />
            </div>
          );
        })}
      </div>
      <span id="queue-hint" hidden>
        {t('queueHint')}
      </span>
    </div>
  );
}
