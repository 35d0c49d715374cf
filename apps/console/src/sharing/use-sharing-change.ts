import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A change of what is shared of a case: its page is read again afterwards, whether it went well or not. */
export function useSharingChange<Input, Output>(
  ref: string,
  change: (input: Input) => Promise<Output>,
  done?: (output: Output) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: done,
    onSettled: () => queries.invalidateQueries({ queryKey: ['incident', ref] }),
  });
}
