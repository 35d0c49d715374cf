import { Button, CopyButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { stageQuery, type Duty, type Stage, type StageDraft } from '../api/obligations.js';
import type { Incident } from '../api/schemas.js';
import { useFormat } from '../i18n/format.js';
import { saveFile } from '../keyring/save-file.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { StateMark } from '../theme/marks.js';
import { Due, Moment } from '../theme/time.js';
import classes from './deadlines.module.css';
import { printStage } from './print-stage.js';
import { SubmissionForm } from './submission-form.js';
import { useRegimes } from './use-regimes.js';

/** A stage as it would be filled in from what is known: what it lacks, a request in words, files, and its arrival. */
export function StagePanel(props: { duty: Duty; stage: Stage; incident: Incident; onDone: () => void }) {
  const { duty, stage, incident, onDone } = props;
  const { t } = useTranslation('deadlines');
  const { can } = useRights();
  const { data: draft, error, refetch } = useQuery(stageQuery(stage.id));
  const own = stage.owedBy === 'team';
  const open = stage.submittedAt === null && stage.state !== 'void';
  return (
    <>
      <p>
        <StateMark state={stage.state} />{' '}
        {stage.submittedAt ? (
          <Moment at={stage.submittedAt} />
        ) : (
          stage.dueAt && (
            <>
              <Due at={stage.dueAt} /> · <Moment at={stage.dueAt} />
            </>
          )
        )}
      </p>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!draft && !error && <Waiting />}
      {draft && draft.questions.length > 0 && <Known draft={draft} duty={duty} stage={stage} />}
      {stage.note && <q dir="auto">{stage.note}</q>}
      {open && can('incident.write') && (
        <>
          <hr />
          <h3>{t(own ? 'answered.title' : 'submission.title')}</h3>
          <SubmissionForm duty={duty} stage={stage} incident={incident} onDone={onDone} />
        </>
      )}
    </>
  );
}

function Known({ draft, duty, stage }: { draft: StageDraft; duty: Duty; stage: Stage }) {
  const { t } = useTranslation('deadlines');
  const format = useFormat();
  const regimes = useRegimes();
  const lacking = draft.questions.filter((question) => question.lacking);
  const lines = draft.questions.map(({ id, answer, from, lacking: missing }) => {
    const { label, kind } = regimes.question(id);
    const text = answer && kind === 'choice' ? t(`option.${answer}`, { defaultValue: answer }) : answer;
    return { id, label, answer: text, from, missing };
  });
  const title = regimes.stage(duty.regime, stage.stage);
  const letter = t('letter', {
    stage: title,
    regime: regimes.name(duty.regime),
    due: stage.dueAt ? format.utc(stage.dueAt) : t('letterSoon'),
    lacking: (lacking.length > 0 ? lines.filter(({ missing }) => missing) : lines)
      .map(({ label }) => `– ${label}`)
      .join('\n'),
  });
  const head = {
    title,
    regime: regimes.name(duty.regime),
    incident: `${draft.incident.ref} · ${draft.incident.title}`,
    tlp: `TLP:${draft.incident.tlp}`,
    organisation: draft.organisation,
    due: draft.dueAt ? format.utc(draft.dueAt) : null,
    none: t('noAnswer'),
  };
  const save = () =>
    saveFile(
      `${draft.incident.ref}-${stage.stage}.json`,
      JSON.stringify({ ...draft, regimeName: head.regime, stageName: title }, null, 2),
    );
  return (
    <>
      <p>{lacking.length === 0 ? t('lacksNothing') : t('lacks', { count: lacking.length })}</p>
      <dl className={classes.answers}>
        {lines.map(({ id, label, answer, from, missing }) => (
          <div key={id}>
            <dt>{label}</dt>
            {answer ? (
              <dd dir="auto">{answer}</dd>
            ) : (
              <dd className={missing ? classes.lacking : undefined}>{t(missing ? 'lacking' : 'noAnswer')}</dd>
            )}
            {from && from !== 'stage' && <small>{t(`from.${from}`)}</small>}
          </div>
        ))}
      </dl>
      <div className={classes.foot}>
        <Button variant="default" onClick={() => printStage(head, lines)}>
          {t('print')}
        </Button>
        <Button variant="default" onClick={save}>
          {t('saveJson')}
        </Button>
        {!stage.submittedAt && (
          <CopyButton value={letter}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'letterCopied' : 'letterCopy')}
              </Button>
            )}
          </CopyButton>
        )}
      </div>
    </>
  );
}
