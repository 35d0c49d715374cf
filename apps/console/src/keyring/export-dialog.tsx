import { Button, Modal, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { teamKeys, type TeamKey } from '../api/keys.js';
import { formSecret } from '../shell/form-text.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { toast } from '../shell/toast-store.js';
import { Fingerprint } from './fingerprint.js';
import classes from './keys.module.css';
import { saveFile } from './save-file.js';

/** A backup of a private key: locked with a passphrase, and on record. */
export function ExportDialog({ teamKey, onClose }: { teamKey: TeamKey | null; onClose: () => void }) {
  const { t } = useTranslation('keys');
  return (
    <Modal
      opened={teamKey !== null}
      onClose={onClose}
      title={t('backup')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {teamKey && <ExportForm teamKey={teamKey} onDone={onClose} />}
    </Modal>
  );
}

function ExportForm({ teamKey, onDone }: { teamKey: TeamKey; onDone: () => void }) {
  const { t } = useTranslation('keys');
  const backup = useMutation({
    mutationFn: (passphrase: string) => teamKeys.export(teamKey.id, passphrase),
    onSuccess: ({ fileName, content }) => {
      saveFile(fileName, content);
      toast.done(t('backupSaved'));
      onDone();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    backup.mutate(formSecret(new FormData(event.currentTarget), 'passphrase'));
  };
  return (
    <form className={table.form} onSubmit={submit}>
      <Fingerprint value={teamKey.fingerprint} />
      <p className={classes.soft}>{t('backupWhy')}</p>
      <PasswordInput
        name="passphrase"
        label={t('newPassphrase')}
        description={t('passphraseRule')}
        required
        withAsterisk={false}
        minLength={12}
        autoComplete="new-password"
        dir="ltr"
        data-autofocus
        visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }}
      />
      {backup.error && <ProblemNote error={backup.error} />}
      <div className={table.formFoot}>
        <Button type="submit" loading={backup.isPending}>
          {t('backupNow')}
        </Button>
      </div>
    </form>
  );
}
