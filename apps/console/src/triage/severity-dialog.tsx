import { Modal } from '@mantine/core';
import { lazy, Suspense, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';

// Eight questions with all their answers are read when they are asked, not with the inbox.
const SeverityForm = lazy(() => import('../severity/severity-form.js'));

interface Props extends ComponentProps<typeof SeverityForm> {
  opened: boolean;
  onClose: () => void;
}

/** The NCISS form in a dialog. */
export function SeverityDialog({ opened, onClose, ...form }: Props) {
  const { t } = useTranslation('triage');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('severityTitle')}
      size={760}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened && (
        <Suspense>
          <SeverityForm {...form} />
        </Suspense>
      )}
    </Modal>
  );
}
