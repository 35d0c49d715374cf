import { Button, Modal, NativeSelect, PasswordInput, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { teamKeys, teamKeysQuery } from '../api/keys.js';
import { formSecret, formText } from '../shell/form-text.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { toast } from '../shell/toast-store.js';
import { KeySourceField } from './key-source-field.js';
import classes from './keys.module.css';

const ALGORITHMS = ['ed25519', 'rsa3072', 'rsa4096'] as const;
const KINDS = ['pgp', 'smime'] as const;

/** A new key of the team: made here, or brought along. */
export function NewKeyDialog({ way, onClose }: { way: 'generate' | 'import' | null; onClose: () => void }) {
  const { t } = useTranslation('keys');
  return (
    <Modal
      opened={way !== null}
      onClose={onClose}
      title={way === 'import' ? t('import') : t('generate')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {way === 'generate' && <GenerateForm onDone={onClose} />}
      {way === 'import' && <ImportForm onDone={onClose} />}
    </Modal>
  );
}

function useAdded(onDone: () => void) {
  const { t } = useTranslation('keys');
  const queries = useQueryClient();
  return {
    onSuccess: () => {
      toast.done(t('added'));
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: teamKeysQuery.queryKey }),
  };
}

function GenerateForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('keys');
  const [algorithm, setAlgorithm] = useState<(typeof ALGORITHMS)[number]>('ed25519');
  const generate = useMutation({
    mutationFn: (expires: string) =>
      teamKeys.generate({
        algorithm,
        expiresAt: expires ? new Date(`${expires}T23:59:59`).toISOString() : null,
      }),
    ...useAdded(onDone),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    generate.mutate(formText(new FormData(event.currentTarget), 'expires'));
  };
  return (
    <form className={table.form} onSubmit={submit}>
      <p className={classes.soft}>{t('generateWhy')}</p>
      <NativeSelect
        label={t('algorithm')}
        value={algorithm}
        onChange={(event) =>
          setAlgorithm(ALGORITHMS.find((each) => each === event.currentTarget.value) ?? 'ed25519')
        }
        data={ALGORITHMS.map((value) => ({ value, label: t(`algorithms.${value}`) }))}
      />
      <TextInput name="expires" type="date" label={t('expiresOn')} description={t('expiresOnHint')} />
      {generate.error && <ProblemNote error={generate.error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button type="submit" loading={generate.isPending}>
          {t('generateNow')}
        </Button>
      </div>
    </form>
  );
}

function ImportForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('keys');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('pgp');
  const [source, setSource] = useState('');
  const [active, setActive] = useState(true);
  const add = useMutation({
    mutationFn: (passphrase: string) =>
      teamKeys.import({
        kind,
        source,
        state: active ? 'active' : 'retired',
        ...(passphrase === '' ? {} : { passphrase }),
      }),
    ...useAdded(onDone),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    add.mutate(formSecret(new FormData(event.currentTarget), 'passphrase'));
  };
  return (
    <form className={table.form} onSubmit={submit}>
      <NativeSelect
        label={t('kindOf')}
        value={kind}
        onChange={(event) => setKind(KINDS.find((each) => each === event.currentTarget.value) ?? 'pgp')}
        data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <KeySourceField value={source} onValue={setSource} />
      <PasswordInput
        name="passphrase"
        label={t('passphraseOfKey')}
        autoComplete="off"
        dir="ltr"
        visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }}
      />
      <Switch
        label={t('useNow')}
        description={t('useNowHint')}
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
      {add.error && <ProblemNote error={add.error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button type="submit" loading={add.isPending} disabled={source.trim() === ''}>
          {t('importNow')}
        </Button>
      </div>
    </form>
  );
}
