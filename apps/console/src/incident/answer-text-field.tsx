import { Textarea } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerText } from '../api/schemas.js';
import { useLanguageName } from '../i18n/language-name.js';
import { completionAt, type Completion, inserted } from './answer-texts.js';
import classes from './composer.module.css';

interface Props {
  text: string;
  onText: (text: string) => void;
  texts: readonly AnswerText[];
  field?: Ref<HTMLTextAreaElement>;
  label: string;
  placeholder?: string;
}

/** A text field in which `::` offers templates and text modules, like a list that one types into. */
export function AnswerTextField({ text, onText, texts, field, label, placeholder }: Props) {
  const { t } = useTranslation('templates');
  const titleOf = useAnswerTitle();
  const own = useRef<HTMLTextAreaElement | null>(null);
  const merged = useMergedRef(own, field ?? null);
  const wantedCaret = useRef<number | null>(null);
  const [completion, setCompletion] = useState<Completion | null>(null);
  const [at, setAt] = useState(0);
  const list = useId();
  const option = (index: number) => `${list}-${index}`;

  useLayoutEffect(() => {
    if (wantedCaret.current === null) return;
    own.current?.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = null;
  });

  const put = (found: Completion, chosen: AnswerText, from = text) => {
    const { text: next, caret } = inserted(from, found, chosen.text);
    wantedCaret.current = caret;
    setCompletion(null);
    onText(next);
  };
  const typed = (value: string, caret: number) => {
    const found = completionAt(value, caret, texts, titleOf);
    if (found?.certain) return put(found, found.certain, value);
    setCompletion(found && found.matches.length > 0 ? found : null);
    setAt(0);
    onText(value);
  };
  const pressed = (event: KeyboardEvent) => {
    if (!completion || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = completion.matches[at];
    const count = completion.matches.length;
    if (event.key === 'ArrowDown') setAt((at + 1) % count);
    else if (event.key === 'ArrowUp') setAt((at + count - 1) % count);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) put(completion, chosen);
    else if (event.key === 'Escape') setCompletion(null);
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
        placeholder={placeholder}
        value={text}
        autosize
        minRows={3}
        maxRows={14}
        dir="auto"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={completion !== null}
        aria-controls={completion ? list : undefined}
        aria-activedescendant={completion ? option(at) : undefined}
        onChange={(event) => typed(event.currentTarget.value, event.currentTarget.selectionStart)}
        onKeyDown={pressed}
        onBlur={() => setCompletion(null)}
      />
      {completion && (
        <ul id={list} className={classes.offers} role="listbox" aria-label={t('offers')}>
          {completion.matches.map((each, index) => (
            <Offer
              key={each.shortcut}
              id={option(index)}
              text={each}
              selected={index === at}
              onChoose={() => put(completion, each)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function Offer(props: { id: string; text: AnswerText; selected: boolean; onChoose: () => void }) {
  const { t } = useTranslation('templates');
  const languageName = useLanguageName();
  const titleOf = useAnswerTitle();
  const { id, text, selected, onChoose } = props;
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      ref={(element) => {
        if (selected) element?.scrollIntoView({ block: 'nearest' });
      }}
      // Not a click: the field would have lost the focus by then.
      onPointerDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      <kbd dir="ltr">::{text.shortcut}</kbd>
      <span dir="auto">{titleOf(text)}</span>
      {text.fallback && (
        <small className={classes.fallback}>{t('inLanguage', { language: languageName(text.locale) })}</small>
      )}
    </li>
  );
}

/** A module's own title; of a template its name in the language of the interface, and why it closes. */
export function useAnswerTitle(): (text: Pick<AnswerText, 'title' | 'template' | 'reason'>) => string {
  const { t } = useTranslation('templates');
  return ({ title, template, reason }) => {
    if (template === null) return title ?? '';
    return reason === null ? t(`name.${template}`) : `${t(`name.${template}`)}: ${t(`reason.${reason}`)}`;
  };
}
