import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import table from '../shell/table.module.css';

/** As `datetime-local` gives them, in the reader's own time. */
export interface LocalSpan {
  from: string;
  until: string;
}

export const NO_SPAN: LocalSpan = { from: '', until: '' };

export const isForward = ({ from, until }: LocalSpan): boolean => from !== '' && until !== '' && from < until;

export const spanInstants = ({ from, until }: LocalSpan) => ({
  from: new Date(from).toISOString(),
  until: new Date(until).toISOString(),
});

export function SpanFields({ span, onSpan }: { span: LocalSpan; onSpan: (span: LocalSpan) => void }) {
  const { t } = useTranslation('duty');
  const backwards = span.from !== '' && span.until !== '' && span.until <= span.from;
  return (
    <div className={table.formGrid}>
      <TextInput
        type="datetime-local"
        label={t('from')}
        dir="ltr"
        value={span.from}
        onChange={(event) => onSpan({ ...span, from: event.currentTarget.value })}
      />
      <TextInput
        type="datetime-local"
        label={t('until')}
        dir="ltr"
        value={span.until}
        error={backwards ? t('backwards') : undefined}
        onChange={(event) => onSpan({ ...span, until: event.currentTarget.value })}
      />
    </div>
  );
}
