import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { teamKeys, teamKeysQuery, type TeamKey } from '../api/keys.js';
import { useRights } from '../session/session-context.js';
import { useProblemText } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';

/** What may be done with a key of the team; what cannot be taken back asks once more. */
export function TeamKeyActions({ teamKey, onExport }: { teamKey: TeamKey; onExport: () => void }) {
  const { t } = useTranslation('keys');
  const { can } = useRights();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const [sure, setSure] = useState(false);
  const change = useMutation({
    mutationFn: (to: TeamKey['state']) => teamKeys.change(teamKey.id, { version: teamKey.version, to }),
    onSuccess: ({ state }) => toast.done(t(`changed.${state}`)),
    onError: (error) => toast.problem(problemText(error).title, problemText(error).detail),
    onSettled: () => queries.invalidateQueries({ queryKey: teamKeysQuery.queryKey }),
  });
  const manages = can('keyring.manage');
  return (
    <>
      {manages && teamKey.state === 'retired' && teamKey.hasPrivate && (
        <Button size="compact-sm" variant="default" onClick={() => change.mutate('active')}>
          {t('activate')}
        </Button>
      )}
      {manages && teamKey.state === 'active' && (
        <Button size="compact-sm" variant="default" onClick={() => change.mutate('retired')}>
          {t('retire')}
        </Button>
      )}
      {can('keyring.export') && teamKey.hasPrivate && (
        <Button size="compact-sm" variant="default" onClick={onExport}>
          {t('backup')}
        </Button>
      )}
      {manages && teamKey.state !== 'revoked' && (
        <Button
          size="compact-sm"
          variant={sure ? 'filled' : 'default'}
          color={sure ? 'red' : undefined}
          loading={change.isPending}
          onBlur={() => setSure(false)}
          onClick={() => (sure ? change.mutate('revoked') : setSure(true))}
        >
          {sure ? t('revokeSure') : t('revoke')}
        </Button>
      )}
    </>
  );
}
