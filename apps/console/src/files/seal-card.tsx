import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { evidence } from '../api/files.js';
import type { Report } from '../api/schemas.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { ProblemNote } from '../shell/page-states.js';
import { Icon } from '../theme/icons.js';
import { knowVersion } from '../triage/outcome-store.js';
import triage from '../triage/triage.module.css';

/** "Seal evidence" (child protection): asks why, and says what it does before it does it. */
export function SealCard({ report }: { report: Pick<Report, 'ref' | 'version'> }) {
  const { t } = useTranslation('files');
  const [open, setOpen] = useState(false);
  useCommand('seal', () => setOpen(true));
  return (
    <section className={triage.card} aria-label={t('seal')}>
      <button type="button" className={triage.action} onClick={() => setOpen(true)}>
        <Icon name="lock" size={14} />
        <span>{t('seal')}</span>
        <KeyCaps command="seal" />
      </button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('sealTitle', { ref: report.ref })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open && <SealForm report={report} onDone={() => setOpen(false)} />}
      </Modal>
    </section>
  );
}

function SealForm({ report, onDone }: { report: Pick<Report, 'ref' | 'version'>; onDone: () => void }) {
  const { t } = useTranslation('files');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const seal = useMutation({
    mutationFn: () => evidence.seal(report.ref, report.version, reason.trim()),
    onSuccess: async (sealed) => {
      knowVersion(report.ref, sealed.version);
      // Not only asked for anew: what was loaded before holds the words.
      queries.removeQueries({ queryKey: ['file-text'] });
      await queries.resetQueries();
      onDone();
    },
  });
  return (
    <form
      className={triage.stack}
      onSubmit={(event) => {
        event.preventDefault();
        seal.mutate();
      }}
    >
      <p>{t('sealMeans')}</p>
      <Textarea
        label={t('sealReason')}
        description={t('sealReasonHint')}
        value={reason}
        required
        maxLength={500}
        withAsterisk={false}
        data-autofocus
        dir="auto"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {seal.error && <ProblemNote error={seal.error} />}
      <Button type="submit" color="red" loading={seal.isPending} disabled={reason.trim() === ''}>
        {t('seal')}
      </Button>
    </form>
  );
}
