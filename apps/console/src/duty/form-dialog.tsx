import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';

interface Props {
  opened: boolean;
  title: string;
  ready: boolean;
  save: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** A form of the calendar: what was entered stays until it was saved. */
export function FormDialog({ opened, title, ready, save, onClose, children }: Props) {
  const { t } = useTranslation('duty');
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: save,
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ['duty'] }),
  });
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        className={table.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        {children}
        {saving.error && <ProblemNote error={saving.error} kept={t('kept')} />}
        <div className={table.formFoot}>
          <Button type="submit" disabled={!ready} loading={saving.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
