import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlaybookText } from '../api/playbooks.js';
import { Moment } from '../theme/time.js';
import classes from './playbooks.module.css';

interface Props {
  history: PlaybookText['history'];
  /** Absent: he may not write. */
  onTakeOver?: (text: string) => void;
}

/** Who made which version when; an old one is put into the field, not saved over the new one. */
export function PlaybookHistory({ history, onTakeOver }: Props) {
  const { t } = useTranslation('playbooks');
  if (history.length === 0) return null;
  return (
    <details className={classes.history}>
      <summary>{t('history', { count: history.length })}</summary>
      <ol>
        {history.map(({ version, author, at, text }) => (
          <li key={version}>
            <span>
              {t('version', { version })} · <bdi>{author}</bdi> · <Moment at={at} />
              {text === null && <i> {t('wentBack')}</i>}
            </span>
            {text !== null && onTakeOver && (
              <Button size="compact-sm" variant="default" onClick={() => onTakeOver(text)}>
                {t('takeOver')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
