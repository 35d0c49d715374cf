import { Button, Modal, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Partner, partners } from '../api/partners.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import table from '../shell/table.module.css';
import { usePartnerChange } from './use-partner-change.js';

type Step = 'suspend' | 'resume' | 'refuse';

/** What is possible from where; a set-up that goes wrong is refused beside the code. */
const STEPS: Partial<Record<Partner['state'], readonly Step[]>> = {
  verified: ['suspend'],
  active: ['suspend'],
  suspended: ['resume', 'refuse'],
};

/** Suspend, resume, give up: with a reason, for whoever looks later. */
export function StateActions({ partner }: { partner: Partner }) {
  const { t } = useTranslation(['partners', 'refusals']);
  const { can } = useRights();
  const [step, setStep] = useState<Step | null>(null);
  if (!can('partners.manage')) return null;
  return (
    <>
      {(STEPS[partner.state] ?? []).map((each) => (
        <Button key={each} variant="default" onClick={() => setStep(each)}>
          {t(`step.${each}`)}
        </Button>
      ))}
      <Modal
        opened={step !== null}
        onClose={() => setStep(null)}
        title={step ? t(`step.${step}`) : ''}
        closeButtonProps={{ 'aria-label': t('cancel') }}
      >
        {step && <StepForm partner={partner} step={step} onDone={() => setStep(null)} />}
      </Modal>
    </>
  );
}

function StepForm({ partner, step, onDone }: { partner: Partner; step: Step; onDone: () => void }) {
  const { t } = useTranslation(['partners', 'refusals']);
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const change = usePartnerChange(
    () => partners.step(partner.id, { version: partner.version, step, reason: reason.trim() }),
    {
      onDone: (changed) => {
        if (step === 'suspend') toast.undoable(t('stepDone.suspend'), () => resume(changed));
        else toast.done(t(`stepDone.${step}`));
        onDone();
      },
    },
  );
  const resume = async ({ id, version }: Partner) => {
    const resumed = await partners.step(id, { version, step: 'resume', reason: t('undone') });
    queries.setQueryData(['partners', id], resumed);
    await queries.invalidateQueries({ queryKey: ['partners'], exact: true });
  };
  return (
    <form
      className={table.form}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(undefined);
      }}
    >
      <p>{t(`stepWhy.${step}`)}</p>
      <Textarea
        label={t('reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={500}
        dir="auto"
        data-autofocus
      />
      {change.error && <ProblemNote error={change.error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button
          type="submit"
          color={step === 'resume' ? undefined : 'red'}
          loading={change.isPending}
          disabled={reason.trim() === ''}
        >
          {t(`step.${step}`)}
        </Button>
      </div>
    </form>
  );
}
