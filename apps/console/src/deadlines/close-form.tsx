import { Button, Textarea } from '@mantine/core';
import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { obligations, type Duty } from '../api/obligations.js';
import { formText } from '../shell/form-text.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { useDutyChange } from './use-duty-change.js';

/** Closes a duty as not significant, or opens it again; either with its reason. */
export function CloseForm(props: { duty: Duty; incidentRef: string; onDone: () => void }) {
  const { duty, onDone } = props;
  const { t } = useTranslation('deadlines');
  const closed = duty.closedAt === null;
  const change = useDutyChange(
    props.incidentRef,
    async (reason: string) => {
      await obligations.close(duty.id, { version: duty.version, closed, reason });
      return duty.id;
    },
    () => t(closed ? 'closing.done' : 'reopen.done'),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate(formText(new FormData(event.currentTarget), 'reason'), { onSuccess: onDone });
  };
  return (
    <form className={table.form} onSubmit={submit}>
      <p className={table.soft}>{t(closed ? 'closing.why' : 'reopen.why')}</p>
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
      {change.error && <ProblemNote error={change.error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button type="submit" loading={change.isPending}>
          {t(closed ? 'closing.now' : 'reopen.now')}
        </Button>
      </div>
    </form>
  );
}
