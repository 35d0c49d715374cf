import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PartnerCase, partnerCaseQuery, partnerCases } from '../api/partner-cases.js';
import type { Report } from '../api/schemas.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { Moment } from '../theme/time.js';
import classes from './partner-cases.module.css';
import { PurgeDecision } from './purge-decision.js';

/** Which revisions are held with their hashes, what we answered, and what is still to be said. */
export function HeldCase({ report }: { report: Report }) {
  const { t } = useTranslation('partner-cases');
  const { data, error } = useQuery(partnerCaseQuery(report.ref));
  if (error) return <ProblemNote error={error} />;
  if (!data) return null;
  return (
    <>
      <Answer refOf={report.ref} held={data} />
      {data.purgeAsked && <PurgeDecision refOf={report.ref} held={data} />}
      {data.revisions.length > 0 && (
        <details className={classes.revisions}>
          <summary>{t('revisions', { count: data.revisions.length })}</summary>
          <table>
            <thead>
              <tr>
                <th>{t('number')}</th>
                <th>{t('received')}</th>
                <th>{t('contentHash')}</th>
              </tr>
            </thead>
            <tbody>
              {data.revisions.map((one) => (
                <tr key={one.revision}>
                  <td>
                    <bdi dir="ltr">{one.revision}</bdi> {t(`revisionState.${stateOf(one, data)}`)}
                  </td>
                  <td>
                    <Moment at={one.receivedAt} />
                  </td>
                  <td>
                    <bdi dir="ltr" className="mono">
                      {one.contentSha256}
                    </bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}

/** Of those that stood only one stands; none of a case that was taken back. */
function stateOf(one: PartnerCase['revisions'][number], held: PartnerCase) {
  if (one.purgedAt !== null) return 'purged';
  if (one.state !== 'shown') return one.state;
  return held.state === 'visible' && one.revision === held.revision ? 'shown' : 'before';
}

function Answer({ refOf, held }: { refOf: string; held: PartnerCase }) {
  const { t } = useTranslation('partner-cases');
  const { can } = useRights();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const answer = useMutation({
    mutationFn: (status: 'Approved' | 'Denied') =>
      partnerCases.answer(held.id, {
        revision: held.revision,
        status,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: partnerCaseQuery(refOf).queryKey }),
  });
  if (held.state !== 'visible' || held.revision === 0) return null;
  return (
    <div className={classes.answer}>
      <p>
        {t(`answer.${held.answer}`, { partner: held.partner.name, revision: held.revision })}
        {held.answeredAt && (
          <>
            {' '}
            <bdi>{held.answeredBy}</bdi>, <Moment at={held.answeredAt} />
          </>
        )}
      </p>
      {held.answer === 'Pending' && can('report.triage') && (
        <details>
          <summary>{t('answerNow')}</summary>
          <p className={classes.soft}>{t('answerHint')}</p>
          <Textarea
            size="xs"
            dir="auto"
            label={t('answerReason')}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {answer.error && <ProblemNote error={answer.error} />}
          <div className={classes.buttons}>
            <Button size="compact-sm" loading={answer.isPending} onClick={() => answer.mutate('Approved')}>
              {t('approve')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={reason.trim() === ''}
              loading={answer.isPending}
              onClick={() => answer.mutate('Denied')}
            >
              {t('deny')}
            </Button>
          </div>
        </details>
      )}
    </div>
  );
}
