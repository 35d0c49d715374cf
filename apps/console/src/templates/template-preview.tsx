import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerLocale, TemplateName } from '../api/schemas.js';
import { answerTextsQuery, templatePreviewQuery } from '../api/writing.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import classes from './templates.module.css';
import { WordingProblems } from './wording-problems.js';

interface Props {
  name: TemplateName;
  locale: AnswerLocale;
  wording: { subject: string; text: string };
}

/** How the mail will read: with an invented reference or a report's own, and as an exercise. */
export function TemplatePreview({ name, locale, wording }: Props) {
  const { t } = useTranslation('templates');
  const [drill, setDrill] = useState(false);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [wanted] = useDebouncedValue(typed.trim().toUpperCase(), 300);
  const ref = /^R-\d{4}-\d{6,}$/.test(wanted) ? wanted : undefined;
  const { data: offered = [] } = useQuery({ ...answerTextsQuery({ locale }), enabled: name === 'closed' });
  const reasons = offered.flatMap((each) => each.reason ?? []);
  const chosen = reasons.find((each) => each === reason);
  const query = useQuery(templatePreviewQuery({ name, locale, ...wording, drill, ref, reason: chosen }));
  const { data, error } = query;
  return (
    <section className={classes.preview} aria-label={t('preview')}>
      <div className={classes.previewHead}>
        <h3>{t('preview')}</h3>
        <Switch
          label={t('asExercise')}
          checked={drill}
          onChange={(event) => setDrill(event.currentTarget.checked)}
        />
        {name === 'closed' && (
          <NativeSelect
            size="xs"
            aria-label={t('bulk.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          />
        )}
        <TextInput
          size="xs"
          dir="ltr"
          aria-label={t('withReport')}
          placeholder="R-2026-000123"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {error && <ProblemNote error={error} />}
      {!data && !error && <Waiting lines={8} />}
      {data && (
        <>
          <WordingProblems problems={data.problems} />
          <p className={classes.subject} dir="auto">
            {data.subject}
          </p>
          <pre className={classes.mail} dir="auto" lang={locale}>
            {data.text}
          </pre>
        </>
      )}
    </section>
  );
}
