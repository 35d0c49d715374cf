import { Button, Drawer, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previewQuery, type ReleaseResult, sharing, type SharePreview } from '../api/sharing.js';
import { useFormat } from '../i18n/format.js';
import { LeavingText } from '../ledger/leaving-text.js';
import { RemovedList } from '../ledger/removed-list.js';
import { ProblemNote, useProblemText, Waiting } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { TlpBadge } from '../theme/marks.js';
import { isolated } from './isolated.js';
import classes from './sharing.module.css';
import { useSharingChange } from './use-sharing-change.js';

interface Props {
  caseRef: string;
  shareIds: string[];
  onClose: () => void;
}

/** What would leave, to the byte, partner by partner; then it leaves, or a second person is asked. */
export function LeaveDialog({ caseRef, shareIds, onClose }: Props) {
  const { t } = useTranslation('sharing');
  const { data, error, refetch } = useQuery(previewQuery(caseRef, shareIds));
  const release = useRelease(caseRef, onClose);
  const ready = (data ?? []).filter(({ refused, isHeld }) => refused === null && !isHeld);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={t('leave.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting lines={8} />}
      {data && (
        <div className={classes.stack}>
          {data.map((preview, index) => (
            <details key={preview.shareId} open={index === 0} className={classes.leaving}>
              <summary>
                <bdi>{preview.partner.name}</bdi>{' '}
                <span className={classes.mark} data-state={markOf(preview)}>
                  {t(`mark.${markOf(preview)}`)}
                </span>
              </summary>
              <Leaving preview={preview} caseRef={caseRef} />
            </details>
          ))}
          {release.error && <ProblemNote error={release.error} retry={() => void refetch()} />}
          <div className={classes.foot}>
            <span className={classes.soft}>{t('leave.hold')}</span>
            <Button
              disabled={ready.length === 0}
              loading={release.isPending}
              onClick={() => release.mutate(ready)}
            >
              {t('leave.release', { count: ready.length })}
            </Button>
          </div>
        </div>
      )}
    </Drawer>
  );
}

function markOf({ refused, isHeld }: SharePreview): 'held' | 'ready' | 'asks' | 'refused' {
  if (isHeld) return 'held';
  if (refused === null) return 'ready';
  return refused === 'needs-approval' ? 'asks' : 'refused';
}

function Leaving({ preview, caseRef }: { preview: SharePreview; caseRef: string }) {
  const { t } = useTranslation(['sharing', 'problems']);
  const format = useFormat();
  const { refused, supersedes, isHeld, tlp, hopsLeft } = preview;
  return (
    <div className={classes.stack}>
      <p className={classes.head}>
        <TlpBadge tlp={tlp} /> <span>{t('revision', { revision: preview.revision })}</span>
        {supersedes !== null && (
          <span className={classes.soft}>{t('replaces', { revision: supersedes })}</span>
        )}
        <span className={classes.soft}>{format.bytes(preview.size)}</span>
        <span className={classes.soft}>{t('leave.hops', { count: hopsLeft })}</span>
      </p>
      {isHeld && <p className={classes.notice}>{t('leave.held')}</p>}
      {!isHeld && refused === 'needs-approval' && <SecondPerson preview={preview} caseRef={caseRef} />}
      {!isHeld && refused !== null && refused !== 'needs-approval' && (
        <p className={classes.refused} role="alert">
          <strong>{t('leave.refused')}</strong>{' '}
          {t([`problems:release.${refused}`, `sharing:objection.${refused}`], { defaultValue: refused })}
        </p>
      )}
      <RemovedList removed={preview.removed} />
      <LeavingText text={preview.text} title={t('leave.bytes')} />
      {preview.sha256 && (
        <p className={classes.soft}>
          SHA-256{' '}
          <code dir="ltr" className={classes.hash}>
            {preview.sha256}
          </code>
        </p>
      )}
    </div>
  );
}

/** TLP:AMBER+STRICT and TLP:RED leave after somebody else has looked at exactly these bytes. */
function SecondPerson({ preview, caseRef }: { preview: SharePreview; caseRef: string }) {
  const { t } = useTranslation('sharing');
  const queries = useQueryClient();
  const [why, setWhy] = useState('');
  const ask = useSharingChange(
    caseRef,
    () => sharing.ask(caseRef, preview.shareId, { sha256: preview.sha256 ?? '', why: why.trim() }),
    () => {
      toast.done(t('second.asked'));
      void queries.invalidateQueries({ queryKey: ['approvals'] });
    },
  );
  return (
    <div className={classes.notice}>
      <div className={classes.stack}>
        <strong>{t(`second.${preview.approval ?? 'needed'}`)}</strong>
        {preview.approval === 'waiting' ? (
          <Link to="/ledger" search={{ tab: 'approvals' }}>
            {t('second.where')}
          </Link>
        ) : (
          <>
            <Textarea
              label={t('second.why')}
              dir="auto"
              autosize
              minRows={2}
              maxLength={1000}
              value={why}
              onChange={(event) => setWhy(event.currentTarget.value)}
            />
            {ask.error && <ProblemNote error={ask.error} kept={t('kept')} />}
            <Button
              className={classes.start}
              disabled={why.trim() === '' || preview.sha256 === null}
              loading={ask.isPending}
              onClick={() => ask.mutate(undefined)}
            >
              {t('second.ask')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** Releases what was looked at, says to whom, and offers to take it back while it still waits. */
function useRelease(caseRef: string, onDone: () => void) {
  const { t } = useTranslation(['sharing', 'problems']);
  const problemText = useProblemText();
  const queries = useQueryClient();
  const format = useFormat();
  const undo = async (results: ReleaseResult[]) => {
    try {
      for (const { releaseId } of results) if (releaseId !== null) await sharing.undo(caseRef, releaseId);
    } catch (error) {
      const text = problemText(error);
      toast.problem(text.title, text.detail);
    }
    await queries.invalidateQueries({ queryKey: ['incident', caseRef] });
  };
  return useSharingChange(
    caseRef,
    (ready: SharePreview[]) =>
      sharing.release(
        caseRef,
        ready.map(({ shareId, sha256 }) => ({ shareId, ...(sha256 === null ? {} : { sha256 }) })),
      ),
    (results) => {
      const gone = results.filter(({ outcome }) => outcome === 'released');
      for (const { partner, reason } of results.filter(({ outcome }) => outcome === 'refused'))
        toast.problem(
          t('leave.refusedFor', { partner: isolated(partner) }),
          t(`problems:release.${reason}`, { defaultValue: '' }),
        );
      if (gone.length > 0)
        toast.undoable(
          t('leave.done', { partners: format.list(gone.map(({ partner }) => isolated(partner))) }),
          () => undo(gone),
        );
      onDone();
    },
  );
}
