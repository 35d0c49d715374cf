import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { incidentQuery } from '../api/incidents.js';
import { merging } from '../api/merging.js';
import { useProblemText } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';

/** Says what was done to an incident and offers to take it back (`z`); the server undoes one's own last change only. */
export function useUndoable(ref: string) {
  const { t } = useTranslation('merging');
  const queries = useQueryClient();
  const problemText = useProblemText();
  const undo = async () => {
    try {
      await merging.undo(ref);
    } catch (error) {
      const text = problemText(error);
      toast.problem(t('notUndone', { ref, problem: text.title }), text.detail);
    }
    await Promise.all([
      queries.invalidateQueries({ queryKey: incidentQuery(ref).queryKey }),
      queries.invalidateQueries({ queryKey: ['incidents'] }),
    ]);
  };
  const say = (text: string) => void toast.undoable(text, undo);
  return {
    say,
    changed: () => say(t('changed', { ref })),
    assigned: () => say(t('assignedNow', { ref })),
    noted: () => say(t('noted', { ref })),
    linked: () => say(t('linked', { ref })),
    unlinked: () => say(t('unlinked', { ref })),
  };
}
