import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { foldQuotes } from './fold-quotes.js';
import classes from './report.module.css';

/**
 * Text as somebody sent it: its own direction, quotations folded. Links stay text on purpose – in a report they lead
 * to what it warns of.
 */
export function MessageText({ text }: { text: string }) {
  const { t } = useTranslation('report');
  const parts = useMemo(() => foldQuotes(text), [text]);
  return (
    <div className={classes.text}>
      {parts.map((part, index) =>
        part.quoted ? (
          <details key={index} className={classes.quoted}>
            <summary>{t('quoted', { count: part.text.split('\n').length })}</summary>
            <div dir="auto">{part.text}</div>
          </details>
        ) : (
          part.text.trim() !== '' && (
            <div key={index} dir="auto">
              {part.text.trim()}
            </div>
          )
        ),
      )}
    </div>
  );
}
