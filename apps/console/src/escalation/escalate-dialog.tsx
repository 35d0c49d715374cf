import { Button, Modal, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../api/directory.js';
import { type EscalateBody, escalations, TARGETS } from '../api/service-levels.js';
import { useFormat } from '../i18n/format.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import classes from './escalate.module.css';

interface Props {
  /** Of the report or the incident. */
  refOf: string;
  onClose: () => void;
}

/** Calls others to a report or a case: whom, and why. */
export default function EscalateDialog({ refOf, onClose }: Props) {
  const { t } = useTranslation('escalate');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title', { ref: refOf })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <EscalateForm refOf={refOf} onClose={onClose} />
    </Modal>
  );
}

function EscalateForm({ refOf, onClose }: Props) {
  const { t } = useTranslation('escalate');
  const format = useFormat();
  const queries = useQueryClient();
  const people = useQuery(peopleQuery);
  const [whom, setWhom] = useState<string>('target duty-lead');
  const [reason, setReason] = useState('');
  const subject = refOf.startsWith('R-') ? ['report', refOf] : ['incident', refOf];
  const reread = () => queries.invalidateQueries({ queryKey: subject });
  const call = useMutation({
    mutationFn: (body: EscalateBody) => escalations.call(refOf, body),
    onSuccess: ({ id, people: called }) => {
      toast.undoable(
        t('done', { ref: refOf, people: format.list(called.map(({ name }) => name)) }),
        async () => {
          await escalations.withdraw(id);
          await reread();
        },
      );
      onClose();
    },
    onSettled: reread,
  });
  const submit = () => {
    const chosen = whom.slice(whom.indexOf(' ') + 1);
    const target = whom.startsWith('target ') ? TARGETS.find((each) => each === chosen) : undefined;
    call.mutate({ reason: reason.trim(), ...(target ? { target } : { personId: chosen }) });
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Select
        label={t('whom')}
        searchable
        allowDeselect={false}
        value={whom}
        nothingFoundMessage={t('nobodyFound')}
        data={[
          {
            group: t('places'),
            items: TARGETS.filter((target) => target !== 'assignee').map((target) => ({
              value: `target ${target}`,
              label: t(`target.${target.replace(':', '-')}`),
            })),
          },
          {
            group: t('people'),
            items: (people.data ?? [])
              .filter((each) => !each.disabled)
              .map((each) => ({ value: `person ${each.id}`, label: each.name })),
          },
        ]}
        onChange={(value) => setWhom(value ?? whom)}
      />
      <Textarea
        label={t('reason')}
        description={t('reasonWhy')}
        required
        withAsterisk={false}
        data-autofocus
        autosize
        minRows={3}
        maxLength={2000}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || reason.trim() === '') return;
          event.preventDefault();
          submit();
        }}
      />
      {call.error && <ProblemNote error={call.error} kept={t('kept')} />}
      <div className={classes.foot}>
        <Button type="submit" disabled={reason.trim() === ''} loading={call.isPending}>
          {t('call')}
        </Button>
      </div>
    </form>
  );
}
