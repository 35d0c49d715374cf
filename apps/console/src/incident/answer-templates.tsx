import { useTranslation } from 'react-i18next';
import type { AnswerText } from '../api/schemas.js';
import { useAnswerTitle } from './answer-text-field.js';
import classes from './composer.module.css';

/** Those that are sent most stand beside the field; all are behind `::`. */
const SHOWN = ['n', 'a', 'r', 'c'];

interface Props {
  texts: readonly AnswerText[];
  text: string;
  onText: (text: string) => void;
  /** Shortcuts; absent: those for reporters. */
  shown?: readonly string[];
}

/** Texts to start from, in the reporter's language. */
export function AnswerTemplates({ texts, text, onText, shown = SHOWN }: Props) {
  const { t } = useTranslation('templates');
  const titleOf = useAnswerTitle();
  const insert = (words: string) => onText(text.trim() === '' ? words : `${text.trimEnd()}\n\n${words}`);
  return (
    <div className={classes.templates} role="group" aria-label={t('startFrom')}>
      {shown.map((shortcut) => {
        const offered = texts.find((each) => each.shortcut === shortcut);
        return (
          offered && (
            <button key={shortcut} type="button" onClick={() => insert(offered.text)}>
              {titleOf({ ...offered, reason: null })} <kbd dir="ltr">::{shortcut}</kbd>
            </button>
          )
        );
      })}
      <span className={classes.soft}>{t('moreByColons')}</span>
    </div>
  );
}
