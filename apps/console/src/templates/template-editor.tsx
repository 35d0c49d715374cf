import { Button, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../api/directory.js';
import type { AnswerLocale, TemplateName, TemplateText } from '../api/schemas.js';
import { templateListQuery, templateTextQuery, templateTexts } from '../api/writing.js';
import { useLanguageName } from '../i18n/language-name.js';
import { directionOf } from '../i18n/i18n.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { TemplateHistory } from './template-history.js';
import { TemplatePreview } from './template-preview.js';
import classes from './templates.module.css';
import { isWordingRefused } from './wording-problems.js';

/** One template in one language: its words, how they read, and what they were before. */
export function TemplateEditor(props: { name: string; locale: string }) {
  const { t } = useTranslation('templates');
  const languageName = useLanguageName();
  const { data: lines, error, refetch } = useQuery(templateListQuery);
  const { data: reference } = useQuery(referenceQuery);
  const line = lines?.find(({ name, locale }) => name === props.name && locale === props.locale);
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!lines || !reference) return <Waiting lines={8} />;
  if (!line) return <EmptyState icon="pencil" title={t('noTemplate')} text={t('noTemplateText')} />;
  return (
    <>
      <div className={classes.head}>
        <h2>{t(`name.${line.name}`)}</h2>
        <ul className={classes.languages}>
          {reference.locales.map((locale) => (
            <li key={locale}>
              <Link
                to="/templates"
                search={{ name: line.name, locale }}
                aria-current={locale === line.locale ? 'page' : undefined}
              >
                {languageName(locale)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <Loaded name={line.name} locale={line.locale} />
    </>
  );
}

function Loaded({ name, locale }: { name: TemplateName; locale: AnswerLocale }) {
  const query = useQuery({ ...templateTextQuery(name, locale), refetchOnWindowFocus: false });
  if (query.error) return <ProblemNote error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Waiting lines={8} />;
  return <Editor template={query.data} />;
}

function Editor({ template }: { template: TemplateText }) {
  const { t } = useTranslation('templates');
  const queries = useQueryClient();
  const { name, locale } = template;
  const [subject, setSubject] = useState(template.subject);
  const [text, setText] = useState(template.text);
  const [version, setVersion] = useState(template.version);
  const field = useRef<HTMLTextAreaElement>(null);
  const [wording] = useDebouncedValue({ subject, text }, 300);
  const edited = subject !== template.subject || text !== template.text;

  const done = async (saved: { version: number }) => {
    setVersion(saved.version);
    await queries.invalidateQueries({ queryKey: templateListQuery.queryKey });
  };
  const save = useMutation({
    mutationFn: () => templateTexts.save(name, locale, { version, subject, text }),
    onSuccess: async (saved) => {
      toast.done(t('saved'));
      await done(saved);
    },
  });
  const revert = useMutation({
    mutationFn: () => templateTexts.revert(name, locale, version),
    onSuccess: async (saved) => {
      setSubject(template.delivered?.subject ?? '');
      setText(template.delivered?.text ?? '');
      toast.done(t('reverted'));
      await done(saved);
    },
  });
  const error = save.error ?? revert.error;
  useCommand('send', () => save.mutate(), edited && !save.isPending);

  const insert = (variable: string) => {
    const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {};
    setText(`${text.slice(0, selectionStart)}{{${variable}}}${text.slice(selectionEnd)}`);
    field.current?.focus();
  };
  return (
    <div className={classes.editor}>
      <form
        className={classes.words}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextInput
          label={t('subject')}
          value={subject}
          dir={directionOf(locale)}
          lang={locale}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <Textarea
          ref={field}
          label={t('text')}
          value={text}
          autosize
          minRows={12}
          maxRows={28}
          dir={directionOf(locale)}
          lang={locale}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={classes.variables} role="group" aria-label={t('variables')}>
          {template.variables.map((variable) => (
            <button key={variable} type="button" dir="ltr" onClick={() => insert(variable)}>
              {`{{${variable}}}`}
              {template.required.includes(variable) && <span aria-label={t('required')}>*</span>}
            </button>
          ))}
          <small>{t('variablesHint')}</small>
        </div>
        {error !== null && !isWordingRefused(error) && <ProblemNote error={error} kept={t('kept')} />}
        <div className={classes.foot}>
          <Button
            variant="default"
            disabled={!template.changed && !edited}
            loading={revert.isPending}
            onClick={() => {
              if (template.changed) revert.mutate();
              else {
                setSubject(template.subject);
                setText(template.text);
              }
            }}
          >
            {t('toDelivered')}
          </Button>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={!edited}
            rightSection={<KeyCaps command="send" />}
          >
            {t('save')}
          </Button>
        </div>
        <TemplateHistory
          template={template}
          onTakeOver={(old) => {
            setSubject(old.subject);
            setText(old.text);
          }}
        />
      </form>
      <TemplatePreview name={name} locale={locale} wording={wording} />
    </div>
  );
}
