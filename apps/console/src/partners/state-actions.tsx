import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Partner, partners } from '../api/partners.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { usePartnerChange } from './use-partner-change.js';

/** Suspend, and resume: with a reason, for whoever looks later. */
export function StateActions({ partner }: { partner: Partner }) {
  const { t } = useTranslation(['partners', 'refusals']);
  const { can } = useRights();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const step = partner.state === 'suspended' ? 'resume' : 'suspend';
  const change = usePartnerChange(
    () => partners.step(partner.id, { version: partner.version, step, reason: reason.trim() }),
    {
      said: t(`stepDone.${step}`),
      onDone: () => {
        setOpen(false);
        setReason('');
      },
    },
  );
  const possible = ['verified', 'active', 'suspended'].includes(partner.state);
  if (!can('partners.manage') || !possible) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t(`step.${step}`)}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t(`step.${step}`)}
        closeButtonProps={{ 'aria-label': t('cancel') }}
      >
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
              color={step === 'suspend' ? 'red' : undefined}
              loading={change.isPending}
              disabled={reason.trim() === ''}
            >
              {t(`step.${step}`)}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
