import { SegmentedControl, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifications, wishesQuery } from '../api/notifications.js';
import type { MailWishes } from '../api/schemas.js';
import { ProblemNote } from '../shell/page-states.js';

const WISHES: MailWishes['mail'][] = ['off', 'immediately', 'hourly', 'daily'];

/** How somebody wants to be told by mail; each change is kept at once. */
export function MailWishesForm({ labelledBy }: { labelledBy: string }) {
  const { t } = useTranslation('notifications');
  const queries = useQueryClient();
  const { data, error } = useQuery(wishesQuery);
  const change = useMutation({
    mutationFn: notifications.wish,
    onSuccess: (kept) => queries.setQueryData(wishesQuery.queryKey, kept),
    onError: () => queries.invalidateQueries({ queryKey: wishesQuery.queryKey }),
  });
  if (error) return <ProblemNote error={error} />;
  if (!data) return null;
  return (
    <>
      <SegmentedControl
        aria-labelledby={labelledBy}
        value={data.mail}
        disabled={change.isPending}
        onChange={(value) => {
          const mail = WISHES.find((each) => each === value);
          if (mail) change.mutate({ ...data, mail });
        }}
        data={WISHES.map((value) => ({ value, label: t(`wish.${value}`) }))}
      />
      <Switch
        mt="sm"
        checked={data.weekly}
        disabled={change.isPending || data.mail === 'off'}
        onChange={(event) => change.mutate({ ...data, weekly: event.currentTarget.checked })}
        label={t('weekly')}
        description={t('wishWhy')}
      />
      {change.error && <ProblemNote error={change.error} />}
    </>
  );
}
