import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { obligations, type Duty, type NewSubmission, type Stage } from '../api/obligations.js';
import type { Incident } from '../api/schemas.js';
import { formText } from '../shell/form-text.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { useDutyChange } from './use-duty-change.js';

/** Says that a stage's report is there: by which report, or on behalf from a call or a letter. */
export function SubmissionForm(props: { duty: Duty; stage: Stage; incident: Incident; onDone: () => void }) {
  const { duty, stage, incident, onDone } = props;
  const { t } = useTranslation('deadlines');
  const own = stage.owedBy === 'team';
  const submit = useDutyChange(
    incident.ref,
    async (body: NewSubmission) => {
      await obligations.submit(stage.id, body);
      return duty.id;
    },
    () => t(own ? 'answered.done' : 'submission.done'),
  );
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const at = formText(form, 'at');
    submit.mutate(
      {
        version: duty.version,
        report: formText(form, 'report') || null,
        note: formText(form, 'note') || null,
        ...(at ? { submittedAt: new Date(at).toISOString() } : {}),
      },
      { onSuccess: onDone },
    );
  };
  return (
    <form className={table.form} onSubmit={send}>
      {!own && (
        <NativeSelect
          name="report"
          label={t('submission.report')}
          defaultValue={incident.reports[0]?.ref}
          data={[
            ...incident.reports.map(({ ref }) => ({ value: ref, label: ref })),
            { value: '', label: t('submission.onBehalf') },
          ]}
        />
      )}
      <TextInput
        name="at"
        type="datetime-local"
        label={t('submission.at')}
        description={own ? undefined : t('submission.atHint')}
      />
      <Textarea name="note" label={t('submission.note')} autosize minRows={1} maxLength={2000} dir="auto" />
      {submit.error && <ProblemNote error={submit.error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button type="submit" loading={submit.isPending}>
          {t(own ? 'answered.now' : 'submission.now')}
        </Button>
      </div>
    </form>
  );
}
