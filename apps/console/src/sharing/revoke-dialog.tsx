import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RevocationKind, type Share, sharing } from '../api/sharing.js';
import { useFormat } from '../i18n/format.js';
import incidentClasses from '../incident/incident.module.css';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { isolated } from './isolated.js';
import classes from './sharing.module.css';
import { useSharingChange } from './use-sharing-change.js';

const KINDS: readonly RevocationKind[] = ['retract', 'correct', 'purge-request'];

interface Props {
  caseRef: string;
  /** Those who have something of it. */
  shares: Share[];
  /** Empty: all of them. */
  chosen: string[];
  onClose: () => void;
}

/** Calls back what was sent; whoever has it is told, and how it stands with him is his to say. */
export function RevokeDialog({ caseRef, shares, chosen, onClose }: Props) {
  const { t } = useTranslation('sharing');
  const format = useFormat();
  const [kind, setKind] = useState<RevocationKind>('retract');
  const [reason, setReason] = useState('');
  const [shareIds, setShareIds] = useState(chosen.length > 0 ? chosen : shares.map(({ id }) => id));
  // A correction leaves the newest revision and takes back those before it.
  const newest = Math.max(0, ...shares.filter(({ id }) => shareIds.includes(id)).map(lastRevision));
  const revoke = useSharingChange(
    caseRef,
    () =>
      sharing.revoke(caseRef, {
        kind,
        reason: reason.trim(),
        shareIds,
        ...(kind === 'correct' ? { to: newest - 1 } : {}),
      }),
    (told) => {
      toast.done(t('revoke.done', { partners: format.list(told.map(({ partner }) => isolated(partner))) }));
      onClose();
    },
  );
  const isPossible = reason.trim() !== '' && shareIds.length > 0 && (kind !== 'correct' || newest > 1);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPossible) revoke.mutate(undefined);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('revoke.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form className={incidentClasses.stack} onSubmit={submit}>
        <fieldset className={classes.kinds}>
          <legend>{t('revoke.what')}</legend>
          {KINDS.map((each) => (
            <label key={each}>
              <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
              <span>
                {t(`kind.${each}`)}
                <small>{t(`kindHint.${each}`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {kind === 'correct' && newest < 2 && <p className={classes.warn}>{t('revoke.noneBefore')}</p>}
        <Checkbox.Group label={t('revoke.whose')} value={shareIds} onChange={setShareIds}>
          <div className={classes.options}>
            {shares.map(({ id, partner }) => (
              <Checkbox key={id} value={id} label={<bdi>{partner.name}</bdi>} />
            ))}
          </div>
        </Checkbox.Group>
        <Textarea
          label={t('revoke.reason')}
          description={t('revoke.reasonHint')}
          dir="auto"
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {revoke.error && <ProblemNote error={revoke.error} kept={t('kept')} />}
        <div className={incidentClasses.foot}>
          <Button type="submit" color="red" disabled={!isPossible} loading={revoke.isPending}>
            {t('revoke.go')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function lastRevision({ releases }: Share): number {
  const standing = releases.filter(({ undoneAt, revokedAt }) => undoneAt === null && revokedAt === null);
  return Math.max(0, ...standing.map(({ revision }) => revision));
}
