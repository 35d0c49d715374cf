import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Partner } from '../api/partners.js';
import { toast } from '../shell/toast-store.js';

/** A change of a partner: what comes back is shown at once, and the list follows. */
export function usePartnerChange<Wanted>(
  change: (wanted: Wanted) => Promise<Partner>,
  options: { said?: string; onDone?: (partner: Partner) => void } = {},
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (partner) => {
      queries.setQueryData(['partners', partner.id], partner);
      void queries.invalidateQueries({ queryKey: ['partners'], exact: true });
      if (options.said) toast.done(options.said);
      options.onDone?.(partner);
    },
  });
}
