import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PartnerCase, partnerCases } from '../api/partner-cases.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { Icon } from '../theme/icons.js';
import classes from './partner-cases.module.css';

/** A partner asks that the bytes go: a person decides, once; the partner hears what was decided. */
export function PurgeDecision({ refOf, held }: { refOf: string; held: PartnerCase }) {
  const { t } = useTranslation('partner-cases');
  const { can } = useRights();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: (purge: boolean) =>
      partnerCases.purge(held.id, { purge, ...(reason.trim() ? { reason: reason.trim() } : {}) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['report', refOf] }),
  });
  return (
    <div className={classes.purge}>
      <p>
        <Icon name="alert" size={14} />{' '}
        <strong>{t('purgeAsked', { partner: held.partner.name, through: held.purgeAsked?.through })}</strong>
      </p>
      <p>{t('purgeMeans')}</p>
      {can('sharing.approve') ? (
        <>
          <Textarea
            size="xs"
            dir="auto"
            label={t('purgeReason')}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {decide.error && <ProblemNote error={decide.error} />}
          <div className={classes.buttons}>
            <Button
              size="compact-sm"
              color="red"
              loading={decide.isPending}
              onClick={() => decide.mutate(true)}
            >
              {t('purge')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={reason.trim() === ''}
              loading={decide.isPending}
              onClick={() => decide.mutate(false)}
            >
              {t('keepHidden')}
            </Button>
          </div>
        </>
      ) : (
        <p className={classes.soft}>{t('leadDecides')}</p>
      )}
    </div>
  );
}
