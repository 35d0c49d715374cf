import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ObservableDetail, observables, type Verdict } from '../api/observables.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import { toast } from '../shell/toast-store.js';
import { AddToIncident } from './add-to-incident.js';
import classes from './observables.module.css';

interface Wanted {
  verdict?: Verdict | null;
  ignored?: boolean;
}

/** What a person holds of the value as such, with the reason; the record keeps both. */
export function MarkActions({ detail }: { detail: ObservableDetail }) {
  const { t } = useTranslation('observables');
  const { can } = useRights();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [adding, setAdding] = useState(false);
  const { type, value, version } = detail;
  const refresh = () => queries.invalidateQueries({ queryKey: ['observable', type, value] });
  const mark = useMutation({
    mutationFn: (wanted: Wanted) => observables.change({ type, value, version, reason, ...wanted }),
    onSuccess: (after, wanted) => {
      const before: Wanted = {
        ...(wanted.verdict === undefined ? {} : { verdict: detail.verdict }),
        ...(wanted.ignored === undefined ? {} : { ignored: detail.ignored }),
      };
      setReason('');
      toast.undoable(t('marked', { value }), async () => {
        await observables.change({ type, value, version: after.version, reason: t('undone'), ...before });
        await refresh();
      });
    },
    onSettled: refresh,
  });
  if (!can('report.triage')) return null;
  const button = (label: string, wanted: Wanted, on: boolean) => (
    <Button
      key={label}
      size="xs"
      variant={on ? 'filled' : 'default'}
      aria-pressed={on}
      disabled={reason.trim() === '' || mark.isPending}
      onClick={() => mark.mutate(wanted)}
    >
      {t(label)}
    </Button>
  );
  return (
    <Sheet label={t('marking')}>
      <h2 className={classes.sheetTitle}>{t('marking')}</h2>
      <div className={classes.chips}>
        <TextInput
          size="xs"
          style={{ flexBasis: '100%' }}
          label={t('reason')}
          description={t('reasonHint')}
          dir="auto"
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {(['malicious', 'benign'] as const).map((verdict) =>
          button(
            `marks.${verdict}`,
            { verdict: detail.verdict === verdict ? null : verdict },
            detail.verdict === verdict,
          ),
        )}
        {button('marks.ignored', { ignored: !detail.ignored }, detail.ignored)}
        {can('incident.write') && (
          <Button size="xs" variant="default" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {t('add.open')}
          </Button>
        )}
      </div>
      {mark.error && <ProblemNote error={mark.error} kept={t('kept')} />}
      {adding && <AddToIncident values={[{ type, value }]} onDone={() => setAdding(false)} />}
    </Sheet>
  );
}
