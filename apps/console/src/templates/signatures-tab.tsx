import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerLocale, Signature } from '../api/schemas.js';
import { signatures, signaturesQuery } from '../api/writing.js';
import { useLanguageName } from '../i18n/language-name.js';
import { directionOf } from '../i18n/i18n.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { OwnerFields } from './owner-fields.js';
import classes from './templates.module.css';
import { isWordingRefused, WordingProblems } from './wording-problems.js';

/** What stands below people's answers, of the site and of the teams. */
export function SignaturesTab() {
  const { t } = useTranslation('templates');
  const languageName = useLanguageName();
  const query = useQuery(signaturesQuery);
  const [editing, setEditing] = useState<Signature | 'new' | null>(null);
  return (
    <>
      <div className={classes.head}>
        <h2>{t('tab.signatures')}</h2>
        <Button leftSection={<Icon name="plus" size={14} />} onClick={() => setEditing('new')}>
          {t('addSignature')}
        </Button>
      </div>
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet label={t('tab.signatures')}>
        {query.isPending && <Waiting />}
        {query.data?.length === 0 && (
          <EmptyState icon="pencil" title={t('noSignatures')} text={t('noSignaturesText')} />
        )}
        <ul className={classes.signatures}>
          {query.data?.map((signature) => (
            <li key={signature.id}>
              <div>
                <strong>
                  <bdi>{signature.team?.name ?? t('wholeSite')}</bdi>
                </strong>{' '}
                <span className={table.soft}>{languageName(signature.locale)}</span>
              </div>
              <pre dir="auto">{signature.text}</pre>
              <Button size="compact-sm" variant="default" onClick={() => setEditing(signature)}>
                {t('edit')}
              </Button>
            </li>
          ))}
        </ul>
      </Sheet>
      <Modal
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={t('signatureTitle')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {editing && (
          <SignatureForm
            signature={editing === 'new' ? null : editing}
            all={query.data ?? []}
            onDone={() => setEditing(null)}
          />
        )}
      </Modal>
    </>
  );
}

function SignatureForm(props: {
  signature: Signature | null;
  all: readonly Signature[];
  onDone: () => void;
}) {
  const { t } = useTranslation('templates');
  const queries = useQueryClient();
  const { signature, all, onDone } = props;
  const [locale, setLocale] = useState<AnswerLocale>(signature?.locale ?? 'en');
  const [teamId, setTeamId] = useState(signature?.team?.id ?? null);
  const [text, setText] = useState(signature?.text ?? '');
  const present = all.find((each) => each.locale === locale && (each.team?.id ?? null) === teamId);
  const save = useMutation({
    mutationFn: (words: string) =>
      signatures.save({ locale, teamId, text: words, version: present?.version ?? 0 }),
    onSuccess: (now) => {
      queries.setQueryData(signaturesQuery.queryKey, now);
      toast.done(t('savedSignature'));
      onDone();
    },
  });
  return (
    <form
      className={table.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(text);
      }}
    >
      {signature === null && (
        <OwnerFields locale={locale} onLocale={setLocale} teamId={teamId} onTeam={setTeamId} />
      )}
      <Textarea
        label={t('text')}
        description={t('moduleVariables')}
        value={text}
        autosize
        minRows={4}
        maxRows={10}
        dir={directionOf(locale)}
        lang={locale}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <WordingProblems error={save.error} />
      {save.error !== null && !isWordingRefused(save.error) && (
        <ProblemNote error={save.error} kept={t('kept')} />
      )}
      <div className={table.formFoot}>
        {signature && (
          <Button variant="default" loading={save.isPending} onClick={() => save.mutate('')}>
            {t('remove')}
          </Button>
        )}
        <Button type="submit" loading={save.isPending} disabled={text.trim() === ''}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
