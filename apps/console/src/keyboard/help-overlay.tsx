import { Modal } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from './use-command.js';

const HelpSheet = lazy(() => import('./help-sheet.js'));

export function HelpOverlay() {
  const { t } = useTranslation('keyboard');
  const [opened, setOpened] = useState(false);
  useCommand('help', () => setOpened(true));
  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      title={t('helpTitle')}
      size={860}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Suspense fallback={null}>{opened && <HelpSheet />}</Suspense>
    </Modal>
  );
}
