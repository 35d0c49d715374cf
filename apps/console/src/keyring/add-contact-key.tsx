import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { contactKeys, type ContactKey } from '../api/keys.js';
import { formText } from '../shell/form-text.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { toast } from '../shell/toast-store.js';
import { KeySourceField } from './key-source-field.js';
import classes from './keys.module.css';

/** A key of somebody else that a person has at hand, or asks for at the domain of its address. */
export function AddContactKey({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('keys');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('addContact')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened && (
        <>
          <UploadForm onDone={onClose} />
          <hr className={classes.rule} />
          <LookUpForm onDone={onClose} />
        </>
      )}
    </Modal>
  );
}

function useOffered(onDone: () => void) {
  const { t } = useTranslation('keys');
  const queries = useQueryClient();
  return {
    onSuccess: (found: ContactKey[]) => {
      toast.done(t('offered', { count: found.length }));
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['keys', 'contacts'] }),
  };
}

function UploadForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('keys');
  const [source, setSource] = useState('');
  const upload = useMutation({ mutationFn: () => contactKeys.upload(source), ...useOffered(onDone) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    upload.mutate();
  };
  return (
    <form className={table.form} onSubmit={submit}>
      <KeySourceField value={source} onValue={setSource} />
      {upload.error && <ProblemNote error={upload.error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button type="submit" loading={upload.isPending} disabled={source.trim() === ''}>
          {t('uploadNow')}
        </Button>
      </div>
    </form>
  );
}

function LookUpForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('keys');
  const lookUp = useMutation({ mutationFn: contactKeys.lookUp, ...useOffered(onDone) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    lookUp.mutate(formText(new FormData(event.currentTarget), 'address'));
  };
  return (
    <form className={table.form} onSubmit={submit}>
      <TextInput
        name="address"
        type="email"
        label={t('lookUp')}
        description={t('lookUpHint')}
        required
        withAsterisk={false}
        dir="ltr"
      />
      {lookUp.error && <ProblemNote error={lookUp.error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button type="submit" variant="default" loading={lookUp.isPending}>
          {t('lookUpNow')}
        </Button>
      </div>
    </form>
  );
}
