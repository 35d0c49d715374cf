import { Modal } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '../api/triage.js';

const AssignForm = lazy(() => import('./assign-form.js'));

interface Props {
  opened: boolean;
  subject: string;
  onClose: () => void;
  onAssign: (to: Assignment, name: string) => void;
}

/** To whoever is next by duty and load, to a person, to a team, or to whoever is next in a team. */
export function AssignDialog({ opened, subject, onClose, onAssign }: Props) {
  const { t } = useTranslation('triage');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('assignTitle', { subject })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Suspense fallback={null}>{opened && <AssignForm onAssign={onAssign} />}</Suspense>
    </Modal>
  );
}
