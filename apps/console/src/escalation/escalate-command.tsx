import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../keyboard/use-command.js';

const EscalateDialog = lazy(() => import('./escalate-dialog.js'));

/** `e`: calls others to what is before the person, in a dialog that is loaded when it is asked for. */
export function EscalateCommand({ refOf, may }: { refOf: string; may: boolean }) {
  const [open, setOpen] = useState(false);
  useCommand('escalate', () => setOpen(true), may);
  if (!open) return null;
  return (
    <Suspense>
      <EscalateDialog refOf={refOf} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
