import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type SavedView, views, type ViewSubject } from '../api/views.js';
import { useProblemText } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';

/** What can be done with a kept view; each answer of the server is seen at once in every list of them. */
export function useViewActions() {
  const { t } = useTranslation('views');
  const queries = useQueryClient();
  const problemText = useProblemText();
  const onSettled = () => queries.invalidateQueries({ queryKey: ['views'] });
  const onError = (error: unknown) => toast.problem(problemText(error).title, problemText(error).detail);
  const pin = useMutation({
    mutationFn: ({ subject, ids }: { subject: ViewSubject; ids: string[] }) => views.pin(subject, ids),
    onSettled,
    onError,
  });
  const remove = useMutation({
    mutationFn: (view: SavedView) => views.remove(view),
    onSuccess: (removed) => {
      toast.undoable(t('removed', { name: removed.name }), async () => {
        try {
          await views.restore(removed);
        } catch (error) {
          onError(error);
        }
        await onSettled();
      });
    },
    onSettled,
    onError,
  });
  return { pin, remove };
}
