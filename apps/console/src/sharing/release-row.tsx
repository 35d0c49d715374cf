import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Release, sharing } from '../api/sharing.js';
import { ProblemNote } from '../shell/page-states.js';
import { TlpText } from '../theme/marks.js';
import { Moment } from '../theme/time.js';
import { isolated } from './isolated.js';
import classes from './sharing.module.css';
import { useSharingChange } from './use-sharing-change.js';

interface Props {
  release: Release;
  caseRef: string;
  mayUndo: boolean;
  onShow: () => void;
}

/** A revision with one partner: who let it go, whether it arrived, what people there say, and the proof. */
export function ReleaseRow({ release, caseRef, mayUndo, onShow }: Props) {
  const { t } = useTranslation('sharing');
  const undo = useSharingChange(caseRef, () => sharing.undo(caseRef, release.id));
  const { revision, approvedBy, undoneAt, revokedAt, delivery, answer, proof } = release;
  return (
    <li className={classes.release} data-over={undoneAt !== null || revokedAt !== null || undefined}>
      <p className={classes.head}>
        <strong>{t('revision', { revision })}</strong> <TlpText tlp={release.tlp} />{' '}
        <span className={classes.soft}>
          {t('releasedBy', { name: isolated(release.releasedBy) })}, <Moment at={release.releasedAt} />
          {approvedBy && <>, {t('approvedBy', { name: isolated(approvedBy) })}</>}
        </span>
      </p>
      <p className={classes.head}>
        {undoneAt === null && delivery && (
          <span className={classes.state} data-state={delivery}>
            {t(`delivery.${delivery}`)}
          </span>
        )}
        {release.failure && delivery !== 'delivered' && (
          <span className={classes.warn}>
            {t(`failure.${release.failure}`, { defaultValue: release.failure })}
          </span>
        )}
        {answer && (
          <span className={classes.state} data-state={answer}>
            {t(`answer.${answer}`)}
          </span>
        )}
        {release.answerReason && <q dir="auto">{release.answerReason}</q>}
        {proof && (
          <span className={classes.state} data-state={proof}>
            {t(`proof.${proof}`)}
          </span>
        )}
        {revokedAt && (
          <span className={classes.soft}>
            {t('revokedAt')} <Moment at={revokedAt} />
          </span>
        )}
        {undoneAt && <span className={classes.soft}>{t('undone')}</span>}
      </p>
      <p className={classes.head}>
        <button type="button" className={classes.link} onClick={onShow}>
          {t('copy.show')}
        </button>
        <code className={classes.hash} dir="ltr" title={release.sha256}>
          {release.sha256.slice(0, 16)}…
        </code>
        {release.heldUntil && mayUndo && undoneAt === null && (
          <Button
            size="compact-xs"
            variant="default"
            loading={undo.isPending}
            onClick={() => undo.mutate(undefined)}
          >
            {t('undo')}
          </Button>
        )}
      </p>
      {undo.error && <ProblemNote error={undo.error} />}
    </li>
  );
}
