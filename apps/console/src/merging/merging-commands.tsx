import { lazy, Suspense, useState } from 'react';
import type { Incident } from '../api/schemas.js';
import { useCommand } from '../keyboard/use-command.js';

const MergeDialog = lazy(() => import('./merge-dialog.js'));
const SplitDialog = lazy(() => import('./split-dialog.js'));

/** `Shift+m` and `Shift+d` in an incident; the dialogs are loaded when somebody asks for one. */
export function MergingCommands({ incident }: { incident: Incident }) {
  const [dialog, setDialog] = useState<'merge' | 'split' | null>(null);
  useCommand('merge', () => setDialog('merge'));
  useCommand('split', () => setDialog('split'));
  const close = () => setDialog(null);
  if (dialog === null) return null;
  return (
    <Suspense>
      <MergeDialog incident={incident} opened={dialog === 'merge'} onClose={close} />
      <SplitDialog incident={incident} opened={dialog === 'split'} onClose={close} />
    </Suspense>
  );
}
