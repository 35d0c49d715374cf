import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { contactKeys, type ContactKey, type VerificationWay } from '../api/keys.js';
import { formText } from '../shell/form-text.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { toast } from '../shell/toast-store.js';
import { Fingerprint } from './fingerprint.js';
import classes from './keys.module.css';

export type Decision = 'verify' | 'reject' | 'revoke';

const WAYS: readonly VerificationWay[] = [
  'in-person',
  'phone',
  'signed-by-partner',
  'published-fingerprint',
  'other',
];

/** Whoever verifies says how he made sure: that is what colleagues rely on later. */
export function DecideDialog(props: {
  deciding: { key: ContactKey; decision: Decision } | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('keys');
  const { deciding, onClose } = props;
  return (
    <Modal
      opened={deciding !== null}
      onClose={onClose}
      title={deciding ? t(`decideTitle.${deciding.decision}`) : ''}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {deciding && <DecideForm contactKey={deciding.key} decision={deciding.decision} onDone={onClose} />}
    </Modal>
  );
}

function DecideForm(props: { contactKey: ContactKey; decision: Decision; onDone: () => void }) {
  const { contactKey: key, decision, onDone } = props;
  const { t } = useTranslation('keys');
  const queries = useQueryClient();
  const [how, setHow] = useState<VerificationWay | null>(null);
  const decide = useMutation({
    mutationFn: (text: string) => {
      const body = { version: key.version, note: text || null };
      if (decision === 'verify' && how) return contactKeys.verify(key.id, { ...body, how });
      return decision === 'revoke' ? contactKeys.revoke(key.id, body) : contactKeys.reject(key.id, body);
    },
    onSuccess: ({ state }) => {
      toast.done(t(`nowIs.${state}`));
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['keys', 'contacts'] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    decide.mutate(formText(new FormData(event.currentTarget), 'note'));
  };
  return (
    <form className={table.form} onSubmit={submit}>
      <p className={classes.names}>
        {key.addresses.map((address) => (
          <bdi key={address} dir="ltr">
            {address}
          </bdi>
        ))}
      </p>
      <Fingerprint value={key.fingerprint} />
      <p className={classes.soft}>{t(`decideWhy.${decision}`)}</p>
      {decision === 'verify' && (
        <fieldset className={classes.ways}>
          <legend>{t('howDoYouKnow')}</legend>
          {WAYS.map((way) => (
            <label key={way}>
              <input type="radio" name="how" checked={how === way} onChange={() => setHow(way)} />
              {t(`how.${way}`)}
            </label>
          ))}
        </fieldset>
      )}
      <Textarea name="note" label={t('note')} autosize minRows={2} dir="auto" maxLength={500} />
      {decide.error && <ProblemNote error={decide.error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button
          type="submit"
          color={decision === 'verify' ? undefined : 'red'}
          loading={decide.isPending}
          disabled={decision === 'verify' && how === null}
        >
          {t(`decideNow.${decision}`)}
        </Button>
      </div>
    </form>
  );
}
