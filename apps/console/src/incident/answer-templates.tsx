import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answerTemplatesQuery } from '../api/directory.js';
import classes from './composer.module.css';

/** Those an analyst sends by hand, with the letter behind `::`; the rest leave by themselves. */
const OFFERED = [
  { name: 'need-information', letter: 'n' },
  { name: 'accepted', letter: 'a' },
  { name: 'referred', letter: 'r' },
  { name: 'closed', letter: 'c' },
] as const;

const ABBREVIATION = /(?:^|\s)::([narc])$/;

interface Props {
  reportRef: string;
  text: string;
  onText: (text: string) => void;
}

/** Texts to start from, in the reporter's language: by a press, or by typing `::` and a letter. */
export function AnswerTemplates({ reportRef, text, onText }: Props) {
  const { t } = useTranslation('incident');
  const { data } = useQuery({ ...answerTemplatesQuery(reportRef), enabled: reportRef !== '' });
  const textOf = (name: string) => data?.find((each) => each.name === name)?.text;

  const letter = ABBREVIATION.exec(text)?.[1];
  const wanted =
    letter === undefined ? undefined : textOf(OFFERED.find((each) => each.letter === letter)?.name ?? '');
  useEffect(() => {
    if (wanted !== undefined) onText(text.replace(/::[narc]$/, wanted));
  }, [onText, text, wanted]);

  const insert = (name: string) => {
    const template = textOf(name);
    if (template !== undefined) onText(text.trim() === '' ? template : `${text.trimEnd()}\n\n${template}`);
  };
  return (
    <div className={classes.templates} role="group" aria-label={t('templates')}>
      {OFFERED.map(({ name, letter: key }) => (
        <button key={name} type="button" disabled={textOf(name) === undefined} onClick={() => insert(name)}>
          {t(`template.${name}`)} <kbd dir="ltr">::{key}</kbd>
        </button>
      ))}
    </div>
  );
}
