import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dutiesQuery, obligations } from '../api/obligations.js';
import { incidentQuery } from '../api/incidents.js';
import { useProblemText } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';

/** A change of a duty: said with an undo for ten seconds; everything that shows duties is read again. */
export function useDutyChange<Input>(
  ref: string,
  change: (input: Input) => Promise<string>,
  said: (input: Input) => string,
) {
  const { t } = useTranslation('deadlines');
  const queries = useQueryClient();
  const problemText = useProblemText();
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: dutiesQuery(ref).queryKey }),
      queries.invalidateQueries({ queryKey: ['deadlines'] }),
      queries.invalidateQueries({ queryKey: ['stage'] }),
      queries.invalidateQueries({ queryKey: incidentQuery(ref).queryKey }),
    ]);
  const undo = async (dutyId: string) => {
    try {
      await obligations.undo(dutyId);
      toast.done(t('undone'));
    } catch (error) {
      const { title, detail } = problemText(error);
      toast.problem(title, detail);
    }
    await refresh();
  };
  return useMutation({
    mutationFn: change,
    onSuccess: (dutyId, input) => toast.undoable(said(input), () => undo(dutyId)),
    onSettled: refresh,
  });
}
