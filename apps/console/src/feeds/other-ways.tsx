import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MispResult, taxii, taxiiPreviewQuery, type TaxiiResult } from '../api/feeds.js';
import { useFormat } from '../i18n/format.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { useSharingChange } from '../sharing/use-sharing-change.js';
import classes from './feeds.module.css';

interface Props {
  caseRef: string;
  shareId: string;
}

/** The case where this partner fetches it by TAXII, and to the MISPs that are his: what a message to him is not. */
export default function OtherWays({ caseRef, shareId }: Props) {
  const { t } = useTranslation(['feeds', 'refusals', 'ledger']);
  const [looking, setLooking] = useState(false);
  const because = (reason: string) =>
    t([`ledger:reason.${reason}`, `problems:release.${reason}`, `feeds:ways.${reason}`], {
      defaultValue: reason,
    });
  const send = useSharingChange(
    caseRef,
    () => taxii.toMisp(caseRef, shareId),
    (results: MispResult[]) => {
      for (const { instance, outcome, reason } of results)
        if (outcome === 'needs-approval') toast.done(t('ways.asked'));
        else if (reason) toast.problem(t('ways.refused', { name: instance }), because(reason));
        else
          toast.done(t(`ways.misp.${outcome === 'unchanged' ? 'unchanged' : 'queued'}`, { name: instance }));
    },
  );
  return (
    <div className={classes.buttons}>
      <Button size="compact-sm" variant="subtle" onClick={() => setLooking(true)}>
        {t('ways.taxii')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={send.isPending}
        onClick={() => send.mutate(undefined)}
      >
        {t('ways.toMisp')}
      </Button>
      {send.error && <ProblemNote error={send.error} />}
      <Modal
        opened={looking}
        onClose={() => setLooking(false)}
        title={t('ways.taxii')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {looking && (
          <Leaving caseRef={caseRef} shareId={shareId} because={because} onDone={() => setLooking(false)} />
        )}
      </Modal>
    </div>
  );
}

/** What would stand in the collection, to the byte; and that is what is published. */
function Leaving({
  caseRef,
  shareId,
  because,
  onDone,
}: Props & { because: (reason: string) => string; onDone: () => void }) {
  const { t } = useTranslation('feeds');
  const format = useFormat();
  const { data, error, refetch } = useQuery(taxiiPreviewQuery(caseRef, shareId));
  const publish = useSharingChange(
    caseRef,
    (sha256: string) => taxii.publish(caseRef, shareId, sha256),
    ({ outcome, reason, partner, objects }: TaxiiResult) => {
      if (outcome === 'needs-approval') toast.done(t('ways.asked'));
      else if (reason) toast.problem(t('ways.refused', { name: partner }), because(reason));
      else
        toast.done(t(`ways.done.${outcome === 'unchanged' ? 'unchanged' : 'published'}`, { count: objects }));
      onDone();
    },
  );
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={8} />;
  return (
    <div className={classes.form}>
      <p>
        {t('ways.preview', { name: data.partner, revision: data.revision })}{' '}
        {data.published !== null && t('ways.published', { revision: data.published })}
      </p>
      {data.removed.length > 0 && (
        <p className={classes.soft}>{t('ways.removed', { count: data.removed.length })}</p>
      )}
      <pre className={classes.document} dir="ltr">
        {data.document && pretty(data.document)}
      </pre>
      <p className={classes.soft}>{format.bytes(new Blob([data.document]).size)}</p>
      {data.refused && (
        <p className={classes.bad} role="status">
          {because(data.refused)}
        </p>
      )}
      {publish.error && <ProblemNote error={publish.error} retry={() => void refetch()} />}
      <div className={classes.foot}>
        <Button
          disabled={data.refused !== null && data.refused !== 'needs-approval'}
          loading={publish.isPending}
          onClick={() => publish.mutate(data.sha256)}
        >
          {data.refused === 'needs-approval' ? t('ways.ask') : t('ways.publish')}
        </Button>
      </div>
    </div>
  );
}

/** For eyes: the bytes themselves have no line ends. */
const pretty = (text: string): string => JSON.stringify(JSON.parse(text), null, 2);
