import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Share, sharing } from '../api/sharing.js';
import { useFormat } from '../i18n/format.js';
import { ProblemNote } from '../shell/page-states.js';
import { Moment } from '../theme/time.js';
import { CopyDrawer } from './copy-drawer.js';
import { ReleaseRow } from './release-row.js';
import { RevocationLine } from './revocation-line.js';
import { isolated } from './isolated.js';
import { ShareState } from './share-state.js';
import classes from './sharing.module.css';
import { useSharingChange } from './use-sharing-change.js';

const OtherWays = lazy(() => import('../feeds/other-ways.js'));

interface Props {
  share: Share;
  caseRef: string;
  mayShare: boolean;
  onRelease: () => void;
  onRevoke: () => void;
}

/** One partner: what he was sent, what he said, and what can be done about it. */
export function ShareCard({ share, caseRef, mayShare, onRelease, onRevoke }: Props) {
  const { t } = useTranslation(['sharing', 'ledger']);
  const format = useFormat();
  const [shown, setShown] = useState<string | null>(null);
  const withdraw = useSharingChange(caseRef, () => sharing.withdraw(caseRef, share.id));
  return (
    <section className={classes.card} aria-label={share.partner.name}>
      <header className={classes.cardHead}>
        <h2>
          <bdi>{share.partner.name}</bdi>
        </h2>
        <ShareState share={share} />
        {mayShare && (
          <span className={classes.actions}>
            <Button size="compact-sm" variant="default" onClick={onRelease}>
              {share.state === 'released' ? t('next') : t('look')}
            </Button>
            {share.state === 'released' && (
              <Button size="compact-sm" variant="default" onClick={onRevoke}>
                {t('revoke.one')}
              </Button>
            )}
            {share.state === 'proposed' && (
              <Button
                size="compact-sm"
                variant="subtle"
                loading={withdraw.isPending}
                onClick={() => withdraw.mutate(undefined)}
              >
                {t('withdraw')}
              </Button>
            )}
          </span>
        )}
      </header>
      {withdraw.error && <ProblemNote error={withdraw.error} />}
      <p className={classes.soft}>
        {t('proposed', { name: isolated(share.proposedBy) })}, <Moment at={share.proposedAt} />
        {share.reason && (
          <>
            {' – '}
            <q dir="auto">{share.reason}</q>
          </>
        )}
      </p>
      {share.fields.length > 0 && (
        <p className={classes.soft}>
          {t('parts')} {format.list(share.fields.map((field) => t(`ledger:field.${field}`)))}
        </p>
      )}
      {mayShare && share.state !== 'withdrawn' && (
        <Suspense>
          <OtherWays caseRef={caseRef} shareId={share.id} />
        </Suspense>
      )}
      {share.releases.length > 0 && (
        <ol className={classes.releases}>
          {share.releases.map((release) => (
            <ReleaseRow
              key={release.id}
              release={release}
              caseRef={caseRef}
              mayUndo={mayShare}
              onShow={() => setShown(release.id)}
            />
          ))}
        </ol>
      )}
      {share.revocations.map((revocation) => (
        <RevocationLine key={revocation.id} revocation={revocation} />
      ))}
      {shown !== null && <CopyDrawer caseRef={caseRef} id={shown} onClose={() => setShown(null)} />}
    </section>
  );
}
