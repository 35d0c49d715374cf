import { Textarea } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../api/directory.js';
import classes from './composer.module.css';
import { mentionAt, type MentionStart } from './mention-at.js';

export interface Mentioned {
  id: string;
  name: string;
}

interface Props {
  text: string;
  onText: (text: string, mentioned?: Mentioned) => void;
  field?: Ref<HTMLTextAreaElement>;
  label: string;
}

const MOST_OFFERED = 6;

/** A note's text, in which `@` offers colleagues. */
export function MentionField({ text, onText, field, label }: Props) {
  const { t } = useTranslation('together');
  const { data: people = [] } = useQuery(peopleQuery);
  const own = useRef<HTMLTextAreaElement | null>(null);
  const merged = useMergedRef(own, field ?? null);
  const wantedCaret = useRef<number | null>(null);
  const [start, setStart] = useState<MentionStart | null>(null);
  const [at, setAt] = useState(0);
  const list = useId();

  useLayoutEffect(() => {
    if (wantedCaret.current === null) return;
    own.current?.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = null;
  });

  const offered = start
    ? people
        .filter((each) => !each.disabled && each.name.toLocaleLowerCase().includes(start.query))
        .slice(0, MOST_OFFERED)
    : [];
  const open = offered.length > 0;
  const put = (chosen: Mentioned) => {
    if (!start) return;
    const before = `${text.slice(0, start.from)}@${chosen.name} `;
    wantedCaret.current = before.length;
    setStart(null);
    onText(before + text.slice(start.to), { id: chosen.id, name: chosen.name });
  };
  const pressed = (event: KeyboardEvent) => {
    if (!open || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = offered[at];
    if (event.key === 'ArrowDown') setAt((at + 1) % offered.length);
    else if (event.key === 'ArrowUp') setAt((at + offered.length - 1) % offered.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) put(chosen);
    else if (event.key === 'Escape') setStart(null);
    else return;
    event.preventDefault();
    // Escape leaves the list, not the field.
    event.stopPropagation();
  };
  return (
    <div className={classes.completing}>
      <Textarea
        ref={merged}
        aria-label={label}
        placeholder={`${label} ${t('mention.hint')}`}
        value={text}
        autosize
        minRows={3}
        maxRows={14}
        dir="auto"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-activedescendant={open ? `${list}-${at}` : undefined}
        onChange={(event) => {
          const { value, selectionStart } = event.currentTarget;
          setStart(mentionAt(value, selectionStart));
          setAt(0);
          onText(value);
        }}
        onKeyDown={pressed}
        onBlur={() => setStart(null)}
      />
      {open && (
        <ul id={list} className={classes.offers} role="listbox" aria-label={t('mention.offers')}>
          {offered.map((each, index) => (
            <li
              key={each.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              // Not a click: the field would have lost the focus by then.
              onPointerDown={(event) => {
                event.preventDefault();
                put(each);
              }}
            >
              <span dir="auto">{each.name}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
