import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApprovalDetail, approvalQuery, decideApproval } from '../api/release.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { TlpBadge } from '../theme/marks.js';
import { Moment } from '../theme/time.js';
import classes from './ledger.module.css';
import { LeavingText } from './leaving-text.js';
import { SubjectLink } from './line-parts.js';
import { RemovedList } from './removed-list.js';

/** What a second person looks at: who gets it, what stays here, and exactly what would leave. */
export function ApprovalCard({ id }: { id: string }) {
  const { data: asked, error, refetch } = useQuery(approvalQuery(id));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  return asked ? <Card asked={asked} /> : <Waiting />;
}

function Card({ asked }: { asked: ApprovalDetail }) {
  const { t } = useTranslation(['ledger', 'refusals']);
  return (
    <div className={classes.detail}>
      <p className={classes.head}>
        <span className={classes.outcome} data-outcome={asked.state}>
          {t(`state.${asked.state}`)}
        </span>{' '}
        <TlpBadge tlp={asked.label} />
      </p>
      <dl className={classes.facts}>
        <dt>{t('column.about')}</dt>
        <dd>
          <SubjectLink subject={{ kind: 'incident', id: '', ref: asked.incident }} />
        </dd>
        <dt>{t('column.to')}</dt>
        <dd>
          <bdi>{asked.partner.name}</bdi>
        </dd>
        <dt>{t('column.asked')}</dt>
        <dd>
          <bdi>{asked.requestedBy.name}</bdi>, <Moment at={asked.requestedAt} />
        </dd>
        <dt>{t('approval.why')}</dt>
        <dd dir="auto">{asked.why}</dd>
        {asked.state === 'waiting' && (
          <>
            <dt>{t('approval.until')}</dt>
            <dd>
              <Moment at={asked.expiresAt} />
            </dd>
          </>
        )}
        {asked.decidedAt && (
          <>
            <dt>{t('approval.decided')}</dt>
            <dd>
              <bdi>{asked.decidedBy}</bdi>, <Moment at={asked.decidedAt} />
              {asked.reason && <div dir="auto">{asked.reason}</div>}
            </dd>
          </>
        )}
      </dl>
      <RemovedList removed={asked.removed} />
      <LeavingText text={asked.text} title={t('approval.bytes')} />
      {asked.state === 'waiting' &&
        (asked.mine ? <Decision asked={asked} /> : <p>{t('approval.notYours')}</p>)}
    </div>
  );
}

function Decision({ asked }: { asked: ApprovalDetail }) {
  const { t } = useTranslation('ledger');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const decide = useMutation({
    mutationFn: (decision: 'approved' | 'declined') =>
      decideApproval(asked.id, {
        decision,
        sha256: asked.sha256,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      }),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['approval', asked.id] });
      await queries.invalidateQueries({ queryKey: ['approvals'] });
    },
  });
  return (
    <div className={classes.decision}>
      {decide.error && <ProblemNote error={decide.error} />}
      <Textarea
        label={t('approval.reason')}
        description={t('approval.reasonHint')}
        value={reason}
        dir="auto"
        error={isMissing && t('approval.reasonMissing')}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setMissing(false);
        }}
        autosize
        minRows={2}
      />
      <div className={classes.buttons}>
        <Button
          variant="default"
          loading={decide.isPending}
          onClick={() => (reason.trim() === '' ? setMissing(true) : decide.mutate('declined'))}
        >
          {t('approval.decline')}
        </Button>
        <Button loading={decide.isPending} onClick={() => decide.mutate('approved')}>
          {t('approval.approve')}
        </Button>
      </div>
    </div>
  );
}
