import { Button, Modal, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseSharing, type Share, sharing as calls } from '../api/sharing.js';
import incidentClasses from '../incident/incident.module.css';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { Moment } from '../theme/time.js';
import classes from './sharing.module.css';
import { useSharingChange } from './use-sharing-change.js';

/** Who leads the case: offers of it, what became of them, and the way to a new one. */
export function Handovers({ sharing, caseRef }: { sharing: CaseSharing; caseRef: string }) {
  const { t } = useTranslation('sharing');
  const { can } = useRights();
  const [isOffering, setOffering] = useState(false);
  const undo = useSharingChange(caseRef, () => calls.undoHandOver(caseRef));
  const holders = sharing.shares.filter(({ state }) => state === 'released');
  const isOpen = sharing.handovers.some(({ state }) => state === 'offered' || state === 'accepted');
  const isOurs = sharing.rooms.every((room) => room.isOurs);
  const mayOffer = can('sharing.approve') && isOurs && holders.length > 0 && !isOpen;
  if (sharing.handovers.length === 0 && !mayOffer) return null;
  return (
    <section className={classes.card} aria-label={t('leader.title')}>
      <header className={classes.cardHead}>
        <h2>{t('leader.title')}</h2>
        {mayOffer && (
          <span className={classes.actions}>
            <Button size="compact-sm" variant="default" onClick={() => setOffering(true)}>
              {t('leader.offer')}
            </Button>
          </span>
        )}
      </header>
      {sharing.handovers.map((handover) => (
        <p key={handover.id} className={classes.head}>
          <bdi>{handover.partner.name}</bdi>{' '}
          <span className={classes.state} data-state={handover.state}>
            {t(`leader.state.${handover.state}`)}
          </span>{' '}
          <span className={classes.soft}>
            <bdi>{handover.offeredBy}</bdi>, <Moment at={handover.offeredAt} />:{' '}
            <q dir="auto">{handover.reason}</q>
          </span>
          {handover.answerReason && <q dir="auto">{handover.answerReason}</q>}
          {handover.state === 'offered' && can('sharing.approve') && (
            <Button
              size="compact-xs"
              variant="default"
              loading={undo.isPending}
              onClick={() => undo.mutate(undefined)}
            >
              {t(handover.heldUntil ? 'undo' : 'leader.takeBack')}
            </Button>
          )}
        </p>
      ))}
      {undo.error && <ProblemNote error={undo.error} />}
      {isOffering && <OfferDialog caseRef={caseRef} holders={holders} onClose={() => setOffering(false)} />}
    </section>
  );
}

function OfferDialog({
  caseRef,
  holders,
  onClose,
}: {
  caseRef: string;
  holders: Share[];
  onClose: () => void;
}) {
  const { t } = useTranslation('sharing');
  const [shareId, setShareId] = useState(holders[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const offer = useSharingChange(
    caseRef,
    () => calls.handOver(caseRef, { shareId, reason: reason.trim() }),
    onClose,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    offer.mutate(undefined);
  };
  return (
    <Modal opened onClose={onClose} title={t('leader.offer')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form className={incidentClasses.stack} onSubmit={submit}>
        <p>{t('leader.what')}</p>
        <NativeSelect
          label={t('leader.to')}
          data-autofocus
          value={shareId}
          onChange={(event) => setShareId(event.currentTarget.value)}
          data={holders.map(({ id, partner }) => ({ value: id, label: partner.name }))}
        />
        <Textarea
          label={t('leader.reason')}
          description={t('revoke.reasonHint')}
          dir="auto"
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {offer.error && <ProblemNote error={offer.error} kept={t('kept')} />}
        <div className={incidentClasses.foot}>
          <Button type="submit" disabled={reason.trim() === ''} loading={offer.isPending}>
            {t('leader.offer')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
