import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerLocale, TextModule } from '../api/schemas.js';
import { textModules, textModulesQuery } from '../api/writing.js';
import { directionOf } from '../i18n/i18n.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { toast } from '../shell/toast-store.js';
import { OwnerFields } from './owner-fields.js';
import { isWordingRefused, WordingProblems } from './wording-problems.js';

/** A text module: what it is called, what it says, for whom. */
export function ModuleForm({ module, onDone }: { module: TextModule | null; onDone: () => void }) {
  const { t } = useTranslation('templates');
  const queries = useQueryClient();
  const [shortcut, setShortcut] = useState(module?.shortcut ?? '');
  const [title, setTitle] = useState(module?.title ?? '');
  const [text, setText] = useState(module?.text ?? '');
  const [locale, setLocale] = useState<AnswerLocale>(module?.locale ?? 'en');
  const [teamId, setTeamId] = useState(module?.team?.id ?? null);
  const save = useMutation({
    mutationFn: () => {
      const body = { shortcut: shortcut.trim(), title: title.trim(), text, locale, teamId };
      return module
        ? textModules.change(module.id, { ...body, version: module.version })
        : textModules.create(body);
    },
    onSuccess: (saved) => {
      toast.done(t('savedModule', { name: saved.shortcut }));
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: textModulesQuery.queryKey }),
  });
  return (
    <form
      className={table.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextInput
        label={t('shortcut')}
        description={t('shortcutRule')}
        value={shortcut}
        required
        withAsterisk={false}
        pattern="[a-z0-9][a-z0-9\-]{1,39}"
        dir="ltr"
        leftSection="::"
        data-autofocus
        onChange={(event) => setShortcut(event.currentTarget.value)}
      />
      <TextInput
        label={t('moduleTitle')}
        value={title}
        required
        withAsterisk={false}
        maxLength={100}
        dir="auto"
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <OwnerFields locale={locale} onLocale={setLocale} teamId={teamId} onTeam={setTeamId} />
      <Textarea
        label={t('text')}
        description={t('moduleVariables')}
        value={text}
        required
        withAsterisk={false}
        autosize
        minRows={6}
        maxRows={18}
        dir={directionOf(locale)}
        lang={locale}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <WordingProblems error={save.error} />
      {save.error !== null && !isWordingRefused(save.error) && (
        <ProblemNote error={save.error} kept={t('kept')} />
      )}
      <div className={table.formFoot}>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
