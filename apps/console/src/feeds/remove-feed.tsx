import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Feed, feeds, feedsQuery } from '../api/feeds.js';
import { useProblemText } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';

/** The first press only asks: what was fetched stays, but where it was read to is forgotten. */
export function RemoveFeed({ feed }: { feed: Feed }) {
  const { t } = useTranslation('feeds');
  const queries = useQueryClient();
  const problemText = useProblemText();
  const [sure, setSure] = useState(false);
  const remove = useMutation({
    mutationFn: () => feeds.remove(feed.id),
    onError: (error) => toast.problem(problemText(error).title, problemText(error).detail),
    onSettled: () => queries.invalidateQueries({ queryKey: feedsQuery.queryKey }),
  });
  return (
    <Button
      size="compact-sm"
      variant={sure ? 'filled' : 'subtle'}
      color={sure ? 'red' : undefined}
      loading={remove.isPending}
      onBlur={() => setSure(false)}
      onClick={() => (sure ? remove.mutate() : setSure(true))}
    >
      {sure ? t('removeSure') : t('remove')}
    </Button>
  );
}
