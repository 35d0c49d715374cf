import { useMergedRef } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { completionsQuery, type Completion, type QueryProblem } from '../api/search.js';
import { Icon } from '../theme/icons.js';
import { withInstead } from './edit-query.js';
import classes from './query-box.module.css';
import { useValueText } from './term-text.js';

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** Enter, with nothing chosen among the completions. */
  onSubmit?: () => void;
  /** Of the text as it stands; they are underlined. */
  problems?: readonly QueryProblem[];
  label: string;
  placeholder?: string;
  boxRef?: Ref<HTMLInputElement>;
}

/** The one box of the query language: completes operators, values and names; underlines what it cannot read. */
export function QueryBox(props: Props) {
  const { value, onChange, problems = [] } = props;
  const { t } = useTranslation('search');
  const own = useRef<HTMLInputElement>(null);
  const list = useId();
  const [cursor, setCursor] = useState<number | null>(null);
  const [chosen, setChosen] = useState(-1);
  const [scroll, setScroll] = useState(0);
  // Only while somebody types: coming into a filled box is no question.
  const { data, isPlaceholderData } = useQuery({
    ...completionsQuery(value, cursor ?? 0),
    enabled: cursor !== null,
    placeholderData: keepPreviousData,
  });
  const options = cursor === null || cursor < (data?.start ?? 0) ? [] : (data?.options ?? []);
  const isOpen = options.length > 0;
  const at = Math.min(chosen, options.length - 1);

  const type = (text: string, place: number | null) => {
    onChange(text);
    setCursor(place);
    setChosen(-1);
  };
  const take = (option: Completion) => {
    if (!data || cursor === null) return;
    // The choices of an earlier letter know nothing of the letters since; they are part of what is replaced.
    const end = isPlaceholderData ? cursor : data.end;
    const text = withInstead(value, { start: data.start, end }, option.insert);
    const place = data.start + option.insert.length;
    // A value is the end of its term; after an operator its values follow.
    type(text, option.kind === 'operator' ? place : null);
    requestAnimationFrame(() => own.current?.setSelectionRange(place, place));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const option = options[at];
    if (event.key === 'ArrowDown' && isOpen) setChosen((at + 1) % options.length);
    else if (event.key === 'ArrowUp' && isOpen) setChosen(at <= 0 ? options.length - 1 : at - 1);
    else if (event.key === 'ArrowDown') setCursor(own.current?.selectionStart ?? value.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && isOpen && option) take(option);
    else if (event.key === 'Escape' && isOpen) setCursor(null);
    else if (event.key === 'Enter') {
      setCursor(null);
      props.onSubmit?.();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={classes.box}>
      <Icon name="search" size={16} />
      <div className={classes.field}>
        <div className={classes.mirror} aria-hidden="true" dir="auto">
          <span style={{ marginInlineStart: -scroll }}>
            <Underlined text={value} problems={problems} />
          </span>
        </div>
        <input
          ref={useMergedRef(own, props.boxRef ?? null)}
          type="text"
          role="combobox"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          dir="auto"
          maxLength={500}
          value={value}
          aria-label={props.label}
          aria-expanded={isOpen}
          aria-controls={isOpen ? list : undefined}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && at >= 0 ? `${list}-${at}` : undefined}
          aria-invalid={problems.length > 0 || undefined}
          placeholder={props.placeholder}
          onChange={({ currentTarget }) => type(currentTarget.value, currentTarget.selectionStart)}
          onScroll={({ currentTarget }) => setScroll(Math.abs(currentTarget.scrollLeft))}
          onKeyDown={onKeyDown}
          onBlur={() => setCursor(null)}
        />
      </div>
      {value !== '' && (
        <button
          type="button"
          className={classes.clear}
          aria-label={t('clear')}
          onClick={() => type('', null)}
        >
          <Icon name="close" size={14} />
        </button>
      )}
      {isOpen && (
        <ul className={classes.options} id={list} role="listbox" aria-label={t('completions')}>
          {options.map((option, index) => (
            <li
              key={option.insert}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              ref={index === at ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
              // The box keeps the focus.
              onMouseDown={(event) => {
                event.preventDefault();
                take(option);
              }}
            >
              <Option option={option} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Option({ option }: { option: Completion }) {
  const { t } = useTranslation('search');
  const text = useValueText();
  if (option.kind === 'operator') {
    return (
      <>
        <code dir="ltr">{option.insert}</code>
        <span>{t(`operator.${option.operator}`)}</span>
      </>
    );
  }
  const words = text(option.operator, option.value);
  return (
    <>
      <bdi>{words}</bdi>
      {words !== option.value && <code dir="ltr">{option.value}</code>}
    </>
  );
}

function Underlined({ text, problems }: { text: string; problems: readonly QueryProblem[] }) {
  const parts: { text: string; wrong: boolean }[] = [];
  let done = 0;
  for (const { start, end } of problems.toSorted((a, b) => a.start - b.start)) {
    if (start < done || end > text.length) continue;
    parts.push(
      { text: text.slice(done, start), wrong: false },
      { text: text.slice(start, end), wrong: true },
    );
    done = end;
  }
  parts.push({ text: text.slice(done), wrong: false });
  return parts.map((part, index) => (
    <span key={index} data-wrong={part.wrong || undefined}>
      {part.text}
    </span>
  ));
}
