import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../api/directory.js';
import type { Tlp } from '../api/schemas.js';
import { takePhoneReport } from '../api/triage.js';
import { DraftLine } from '../drafts/draft-line.js';
import { useDraft } from '../drafts/use-draft.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { ProblemNote } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { toast } from '../shell/toast-store.js';

const EMPTY = {
  subject: '',
  text: '',
  callerName: '',
  callerPhone: '',
  callerEmail: '',
  organisation: '',
  tlp: '',
};

/** A report taken by phone: what happened first, because the caller starts with that. Kept while typing. */
export default function PhonePage() {
  const { t } = useTranslation(['report', 'shell', 'case-files']);
  const navigate = useNavigate();
  const { data: reference } = useQuery(referenceQuery);
  const draft = useDraft('phone', null);
  const form = { ...EMPTY, ...draft.content };
  const take = useMutation({
    mutationFn: () => {
      const from = {
        ...(form.callerName.trim() ? { name: form.callerName.trim() } : {}),
        ...(form.callerEmail.trim() ? { address: form.callerEmail.trim() } : {}),
      };
      return takePhoneReport({
        subject: form.subject.trim(),
        text: form.text.trim(),
        ...(Object.keys(from).length > 0 ? { from } : {}),
        ...(form.callerPhone.trim() ? { phone: form.callerPhone.trim() } : {}),
        ...(form.tlp ? { tlp: form.tlp as Tlp } : {}),
      });
    },
    onSuccess: (report) => {
      draft.drop();
      toast.done(t('phone.taken', { ref: report.ref }));
      void navigate({ to: '/reports/$ref', params: { ref: report.ref } });
    },
  });
  const field = (name: keyof typeof EMPTY) => ({
    label: t(`phone.${name}`),
    value: form[name],
    dir: 'auto' as const,
    withAsterisk: false,
    onChange: (event: { currentTarget: { value: string } }) =>
      draft.change({ ...form, [name]: event.currentTarget.value }),
  });
  const ready = form.subject.trim() !== '' && form.text.trim() !== '';
  useCommand('send', () => take.mutate(), ready && !take.isPending);

  return (
    <Page
      title={t('shell:nav.phone')}
      lead={t('phone.lead')}
      actions={<Link to="/reports/import">{t('case-files:import.open')}</Link>}
    >
      <Sheet>
        <form
          className={`${table.form} ${table.padded}`}
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            take.mutate();
          }}
        >
          <Textarea
            {...field('text')}
            required
            autosize
            minRows={6}
            autoFocus
            description={t('phone.textHint')}
            maxLength={20000}
          />
          <TextInput {...field('subject')} required maxLength={200} />
          <div className={table.formGrid}>
            <TextInput {...field('callerName')} autoComplete="off" />
            <TextInput {...field('callerPhone')} type="tel" dir="ltr" autoComplete="off" />
            <TextInput {...field('callerEmail')} type="email" dir="ltr" autoComplete="off" />
            <NativeSelect
              {...field('tlp')}
              dir="ltr"
              data={[
                { value: '', label: t('phone.siteTlp') },
                ...(reference?.tlpLabels ?? []).map((value) => ({ value, label: `TLP:${value}` })),
              ]}
            />
          </div>
          {take.error && <ProblemNote error={take.error} kept={t('phone.kept')} />}
          <div className={table.formFoot}>
            <DraftLine draft={draft} />
            <Button
              type="submit"
              disabled={!ready}
              loading={take.isPending}
              rightSection={<KeyCaps command="send" />}
            >
              {t('phone.save')}
            </Button>
          </div>
        </form>
      </Sheet>
    </Page>
  );
}
