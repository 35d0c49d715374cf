import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkPreview, BulkRecipient } from '../api/schemas.js';
import { useLanguageName } from '../i18n/language-name.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { Icon } from '../theme/icons.js';
import classes from './bulk.module.css';
import { BulkRecipientRow } from './bulk-recipient-row.js';
import { leftOut } from './left-out.js';

interface Props {
  preview: BulkPreview;
  sending: boolean;
  error: unknown;
  onBack: () => void;
  onSend: (chosen: readonly BulkRecipient[]) => void;
}

/** The second step: who gets what, who gets nothing, and in a language that he reads or not. */
export function BulkCheck({ preview, sending, error, onBack, onSend }: Props) {
  const { t } = useTranslation('templates');
  const languageName = useLanguageName();
  const ready = preview.recipients.filter(({ state }) => state === 'ready');
  const [left, setLeft] = useState(() => leftOut(ready));
  const chosen = ready.filter(({ reportRef }) => !left.has(reportRef));
  const toggle = (reportRef: string) => {
    const next = new Set(left);
    if (!next.delete(reportRef)) next.add(reportRef);
    setLeft(next);
  };
  const maySend = chosen.length > 0 && !sending;
  useCommand('send', () => onSend(chosen), maySend);
  return (
    <div className={table.form}>
      <p className={classes.lead}>
        {t('bulk.summary', { number: chosen.length, total: preview.recipients.length })}
      </p>
      {preview.named.length > 0 && (
        <p className={classes.warning} role="alert">
          <Icon name="alert" size={14} /> {t('bulk.named')}{' '}
          <bdi className="ref">{preview.named.join(', ')}</bdi>
        </p>
      )}
      <div className={classes.recipients}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('bulk.gets')}</th>
              <th scope="col">{t('bulk.reporter')}</th>
              <th scope="col">{t('bulk.reads')}</th>
              <th scope="col">{t('bulk.wording')}</th>
              <th scope="col">{t('bulk.way')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.recipients.map((recipient) => (
              <BulkRecipientRow
                key={recipient.reportRef}
                recipient={recipient}
                checked={recipient.state === 'ready' && !left.has(recipient.reportRef)}
                onToggle={() => toggle(recipient.reportRef)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {preview.samples.map((sample) => (
        <details key={sample.wordingKey} className={classes.sample}>
          <summary>
            {sample.wordingKey.startsWith('text:')
              ? t('bulk.sampleText', { language: languageName(sample.wordingKey.slice(-2)) })
              : t('bulk.sampleTemplate', { language: languageName(sample.wordingKey.slice(-2)) })}
          </summary>
          <pre dir="auto">{sample.text}</pre>
        </details>
      ))}
      {Boolean(error) && <ProblemNote error={error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button variant="default" onClick={onBack}>
          {t('bulk.back')}
        </Button>
        <Button
          disabled={!maySend}
          loading={sending}
          onClick={() => onSend(chosen)}
          leftSection={<Icon name="send" size={14} />}
          rightSection={<KeyCaps command="send" />}
        >
          {t('bulk.send', { number: chosen.length })}
        </Button>
      </div>
    </div>
  );
}
