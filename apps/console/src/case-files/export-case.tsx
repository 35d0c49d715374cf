import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../api/schemas.js';
import { useCommand } from '../keyboard/use-command.js';
import { useRights } from '../session/session-context.js';

const ExportCaseDialog = lazy(() => import('./export-case-dialog.js'));

/** The case as a file, by button and palette; the dialog is loaded when somebody asks for it. */
export function ExportCase({ incident }: { incident: Incident }) {
  const { t } = useTranslation('case-files');
  const { can } = useRights();
  const mayExport = can('sharing.write');
  const [opened, setOpened] = useState(false);
  useCommand('export-case', () => setOpened(true), mayExport);
  if (!mayExport) return null;
  return (
    <p>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpened(true)}>
        {t('export.open')}
      </Button>
      {opened && (
        <Suspense>
          <ExportCaseDialog incident={incident} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </p>
  );
}
