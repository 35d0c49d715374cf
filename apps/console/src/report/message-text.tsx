import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextFold } from '../api/schemas.js';
import classes from './report.module.css';
import { splitAtFolds } from './split-at-folds.js';

const NONE: TextFold[] = [];

/**
 * Text as somebody sent it: its own direction, quotations and signatures folded, a mail that is passed on set apart and
 * open, because it is the evidence. Links stay text on purpose – in a report they lead to what it warns of.
 */
export function MessageText({ text, folds = NONE }: { text: string; folds?: TextFold[] }) {
  const { t } = useTranslation('report');
  const parts = useMemo(() => splitAtFolds(text, folds), [text, folds]);
  return (
    <div className={classes.text}>
      {parts.map(({ kind, text: part }, index) =>
        // A fold of nothing but line ends would be a word that opens nothing
        part.trim() === '' ? null : kind === 'own' ? (
          <div key={index} dir="auto">
            {part.trim()}
          </div>
        ) : (
          <details key={index} className={classes.quoted} open={kind === 'original'}>
            <summary>{kind === 'quote' ? t('quoted', { count: linesOf(part) }) : t(`fold.${kind}`)}</summary>
            <div dir="auto">{part.trim()}</div>
          </details>
        ),
      )}
    </div>
  );
}

function linesOf(part: string): number {
  return part.trim().split('\n').length;
}
