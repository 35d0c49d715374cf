import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import {
  exportAddress,
  REPORT_LOCALES,
  type ReportLocale,
  type ReportWords,
  reportWordsQuery,
  statistics,
  type StatisticsParams,
} from '../api/statistics.js';
import { LANGUAGE_NAMES } from '../i18n/i18n.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { Ago } from '../theme/time.js';
import classes from './statistics.module.css';
import { useDownload } from './use-download.js';

/** The report of a period: the team's own words, and the report as it stands. */
export function ReportWordsCard({ period, params }: { period: string; params: StatisticsParams }) {
  const { t } = useTranslation('statistics');
  const [locale, setLocale] = useState<ReportLocale>(params.locale ?? 'en');
  const { data: parts, error, refetch } = useQuery(reportWordsQuery(period, locale));
  const { download, isBusy, error: refusal } = useDownload();
  const address = (format: string) => exportAddress({ ...params, locale }, { format, publication: true });
  return (
    <section className={classes.card} aria-labelledby="report-title">
      <h2 id="report-title">{t('report')}</h2>
      <p className={classes.meaning}>{t('reportNote')}</p>
      <div className={classes.toolbarRow}>
        <NativeSelect
          label={t('reportLanguage')}
          value={locale}
          onChange={({ currentTarget: { value } }) =>
            setLocale(REPORT_LOCALES.find((each) => each === value) ?? 'en')
          }
          data={REPORT_LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
        <Button variant="default" loading={isBusy} onClick={() => void download(address('html'))}>
          {t('reportHtml')}
        </Button>
        <Button variant="default" loading={isBusy} onClick={() => void download(address('pdf'))}>
          {t('reportPdf')}
        </Button>
      </div>
      {refusal !== null && <ProblemNote error={refusal} />}
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {parts?.map((part) => (
        <PartForm key={`${period} ${locale} ${part.part}`} period={period} locale={locale} saved={part} />
      ))}
    </section>
  );
}

/** What is typed stays here until it is saved, whatever the network or a colleague does. */
function PartForm({ period, locale, saved }: { period: string; locale: ReportLocale; saved: ReportWords }) {
  const { t } = useTranslation('statistics');
  const queries = useQueryClient();
  const [text, setText] = useState(saved.text);
  const [version, setVersion] = useState(saved.version);
  const [error, setError] = useState<unknown>(null);
  const [theirs, setTheirs] = useState<string | null>(null);
  const isChanged = text !== saved.text;
  const save = async () => {
    setError(null);
    try {
      const made = await statistics.saveWords({ period, locale, part: saved.part, text, version });
      setVersion(made.version);
      setTheirs(null);
      await queries.invalidateQueries({ queryKey: ['statistics', 'words', period, locale] });
      toast.done(t('saved'));
    } catch (problem) {
      setError(problem);
      if (!(problem instanceof ApiProblem) || !problem.isStale) return;
      const current = problem.body['current'] as { text: string; version: number };
      setTheirs(current.text);
      setVersion(current.version);
    }
  };
  return (
    <form
      className={classes.words}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Textarea
        label={t(`part.${saved.part}`)}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
        maxLength={20_000}
        autosize
        minRows={3}
        maxRows={14}
        dir="auto"
      />
      {error !== null && <ProblemNote error={error} kept={t('wordsKept')} />}
      {theirs !== null && (
        <div className={classes.theirs}>
          <strong>{t('theirs')}</strong>
          <p dir="auto">{theirs}</p>
        </div>
      )}
      <div className={classes.wordsFoot}>
        {saved.updatedAt && (
          <span className={classes.note}>
            {t('savedAt')} <Ago at={saved.updatedAt} />
          </span>
        )}
        <Button type="submit" size="xs" disabled={!isChanged}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
