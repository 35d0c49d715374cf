import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { obligations, type Duty } from '../api/obligations.js';
import { formText } from '../shell/form-text.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { Moment } from '../theme/time.js';
import { localInput } from './local-input.js';
import { useDutyChange } from './use-duty-change.js';

/** Corrects when the clock started. The reason is required, and what was said before stays to be read. */
export function AwareForm(props: { duty: Duty; incidentRef: string; onDone: () => void }) {
  const { duty, onDone } = props;
  const { t } = useTranslation('deadlines');
  const correct = useDutyChange(
    props.incidentRef,
    async (input: { awareAt: string; reason: string }) => {
      await obligations.correctAwareness(duty.id, { version: duty.version, ...input });
      return duty.id;
    },
    () => t('aware.done'),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const awareAt = new Date(formText(form, 'awareAt')).toISOString();
    correct.mutate({ awareAt, reason: formText(form, 'reason') }, { onSuccess: onDone });
  };
  return (
    <form className={table.form} onSubmit={submit}>
      <p className={table.soft}>{t('aware.why')}</p>
      <TextInput
        name="awareAt"
        type="datetime-local"
        label={t('awareAt')}
        defaultValue={localInput(duty.awareAt)}
        required
        withAsterisk={false}
      />
      <Textarea
        name="reason"
        label={t('reason')}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        maxLength={2000}
        dir="auto"
        data-autofocus
      />
      {duty.history.length > 0 && (
        <ul>
          {duty.history.map((line) => (
            <li key={line.at}>
              <Moment at={line.fromAt} /> → <Moment at={line.toAt} />: <q dir="auto">{line.reason}</q>{' '}
              <small className={table.soft}>
                <bdi>{line.by}</bdi>
              </small>
            </li>
          ))}
        </ul>
      )}
      {correct.error && <ProblemNote error={correct.error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button type="submit" loading={correct.isPending}>
          {t('aware.now')}
        </Button>
      </div>
    </form>
  );
}
