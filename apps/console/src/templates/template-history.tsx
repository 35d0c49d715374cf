import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TemplateText } from '../api/schemas.js';
import { Moment } from '../theme/time.js';
import classes from './templates.module.css';

interface Props {
  template: TemplateText;
  /** Puts an older text into the fields; nothing is saved by it. */
  onTakeOver: (wording: { subject: string; text: string }) => void;
}

/** What the template said before, newest first, and who wrote it. */
export function TemplateHistory({ template: { history }, onTakeOver }: Props) {
  const { t } = useTranslation('templates');
  if (history.length === 0) return <p className={classes.soft}>{t('neverChanged')}</p>;
  return (
    <details className={classes.history}>
      <summary>{t('history', { number: history.length })}</summary>
      <ol>
        {history.map(({ version, author, at, subject, text }) => (
          <li key={version}>
            <span>
              <bdi>{author}</bdi> · <Moment at={at} />
            </span>
            {text === null || subject === null ? (
              <em>{t('wasReverted')}</em>
            ) : (
              <>
                <strong dir="auto">{subject}</strong>
                <Button size="compact-sm" variant="default" onClick={() => onTakeOver({ subject, text })}>
                  {t('takeOver')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
