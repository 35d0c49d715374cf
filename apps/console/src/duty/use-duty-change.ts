import { useQueryClient } from '@tanstack/react-query';
import { useProblemText } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';

/** Changes the calendar, and reads it again; what went wrong is said in a toast. */
export function useDutyChange(): (work: () => Promise<unknown>) => void {
  const queries = useQueryClient();
  const problemText = useProblemText();
  return (work) => {
    work()
      .catch((error: unknown) => {
        const text = problemText(error);
        toast.problem(text.title, text.detail);
      })
      .finally(() => void queries.invalidateQueries({ queryKey: ['duty'] }));
  };
}
