import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type QueueAction, queueActions, queueKey } from '../api/partner-queue.js';
import { useRights } from '../session/session-context.js';
import { useProblemText } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';

/** Does one thing to one message, for those who may; what it came to is seen in the list. */
export function QueueButton({ action, id, words }: { action: QueueAction; id: string; words: string }) {
  const { can } = useRights();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const change = useMutation({
    mutationFn: () => queueActions[action](id),
    onSettled: () => queries.invalidateQueries({ queryKey: queueKey }),
    onError: (error) => toast.problem(problemText(error).title, problemText(error).detail),
  });
  if (!can('sharing.write')) return null;
  return (
    <Button size="compact-sm" variant="default" loading={change.isPending} onClick={() => change.mutate()}>
      {words}
    </Button>
  );
}
