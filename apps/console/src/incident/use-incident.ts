import { useMutation, useQueryClient } from '@tanstack/react-query';
import { incidentQuery } from '../api/incidents.js';
import { useProblemText } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';

/** A change of one incident: the page is read again afterwards, whether it went well or was stale. */
export function useIncidentChange<Input, Output>(
  ref: string,
  change: (input: Input) => Promise<Output>,
  done?: (output: Output) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: done,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: incidentQuery(ref).queryKey }),
        queries.invalidateQueries({ queryKey: ['incidents'] }),
      ]),
  });
}

/** The same for changes without a form of their own: what went wrong is said in a toast. */
export function useQuickChange<Input, Output>(
  ref: string,
  change: (input: Input) => Promise<Output>,
  done?: (output: Output) => void,
) {
  const problemText = useProblemText();
  const mutation = useIncidentChange(ref, change, done);
  return (input: Input) =>
    mutation.mutate(input, {
      onError: (error) => {
        const text = problemText(error);
        toast.problem(text.title, text.detail);
      },
    });
}
