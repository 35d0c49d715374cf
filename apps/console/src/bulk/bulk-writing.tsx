import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../api/directory.js';
import type { Incident } from '../api/schemas.js';
import { answerTextsQuery } from '../api/writing.js';
import { useLanguageName } from '../i18n/language-name.js';
import { AnswerTextField } from '../incident/answer-text-field.js';
import { AttachFiles } from '../incident/attach-files.js';
import type { useChosenFiles } from '../incident/chosen-files.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { WordingProblems } from '../templates/wording-problems.js';
import classes from './bulk.module.css';
import type { BulkWords } from './bulk-words.js';

interface Props {
  incident: Incident;
  words: BulkWords;
  onWords: (words: BulkWords) => void;
  files: ReturnType<typeof useChosenFiles>;
  error: unknown;
  checking: boolean;
  onCheck: () => void;
}

/** The first step: own words in one language, a template for those who read another. */
export function BulkWriting({ incident, words, onWords, files, error, checking, onCheck }: Props) {
  const { t } = useTranslation('templates');
  const languageName = useLanguageName();
  const { data: reference } = useQuery(referenceQuery);
  // Without a report, so that the reference stays open and is filled in for each reader.
  const { data: texts = [] } = useQuery(answerTextsQuery({ locale: words.language }));
  const templates = [...new Set(texts.flatMap(({ template }) => template ?? []))];
  const reasons = texts.flatMap(({ reason }) => reason ?? []);
  const change = (changes: Partial<BulkWords>) => onWords({ ...words, ...changes });
  const ready = (words.text.trim() !== '' || words.template !== null) && !checking;
  useCommand('send', onCheck, ready);
  return (
    <div className={table.form}>
      <p className={classes.lead}>{t('bulk.lead')}</p>
      <AnswerTextField
        label={t('bulk.text')}
        placeholder={t('bulk.placeholder')}
        text={words.text}
        onText={(text) => change({ text })}
        texts={texts}
      />
      <div className={table.formGrid}>
        <NativeSelect
          label={t('bulk.language')}
          value={words.language}
          onChange={(event) =>
            change({
              language:
                reference?.locales.find((each) => each === event.currentTarget.value) ?? words.language,
            })
          }
          data={(reference?.locales ?? [words.language]).map((value) => ({
            value,
            label: languageName(value),
          }))}
        />
        <NativeSelect
          label={t('bulk.others')}
          value={words.template ?? ''}
          onChange={(event) =>
            change({ template: templates.find((each) => each === event.currentTarget.value) ?? null })
          }
          data={[
            { value: '', label: t('bulk.noTemplate') },
            ...templates.map((value) => ({ value, label: t(`name.${value}`) })),
          ]}
        />
        {words.template === 'closed' && (
          <NativeSelect
            label={t('bulk.reason')}
            value={words.reason}
            onChange={(event) =>
              change({ reason: reasons.find((each) => each === event.currentTarget.value) ?? words.reason })
            }
            data={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          />
        )}
        <NativeSelect
          label={t('label')}
          dir="ltr"
          value={words.tlp}
          onChange={(event) =>
            change({
              tlp: reference?.tlpLabels.find((each) => each === event.currentTarget.value) ?? words.tlp,
            })
          }
          data={(reference?.tlpLabels ?? [words.tlp]).map((value) => ({ value, label: `TLP:${value}` }))}
        />
      </div>
      <AttachFiles incidentRef={incident.ref} files={files.files} onFiles={files.setFiles} disabled={false} />
      <WordingProblems error={error} />
      {Boolean(error) && <ProblemNote error={error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button
          disabled={!ready}
          loading={checking}
          onClick={onCheck}
          rightSection={<KeyCaps command="send" />}
        >
          {t('bulk.check')}
        </Button>
      </div>
    </div>
  );
}
