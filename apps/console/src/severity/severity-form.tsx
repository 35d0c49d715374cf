import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../api/directory.js';
import type { ReferenceData, Selection } from '../api/schemas.js';
import { useCommand } from '../keyboard/use-command.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { ncissScore } from '../triage/nciss-score.js';
import { LiveScore } from './live-score.js';
import { OverrideFields } from './override-fields.js';
import type { SeverityAnswer } from './severity-answer.js';
import { SeverityQuestion } from './severity-question.js';
import classes from './severity.module.css';

interface Props {
  /** What stands now: stored, or suggested. What differs from it is marked. */
  saved: SeverityAnswer;
  /** What was begun before the dialog was closed; without it, what stands now. */
  begun?: SeverityAnswer;
  onApply: (answer: SeverityAnswer) => void;
  applyLabel: string;
  busy?: boolean;
  /** What went wrong with the last attempt; the answers stay. */
  problem?: ReactNode;
}

/** Eight questions, the score that follows from them while they are answered, and a person's own level beside it. */
export default function SeverityForm(props: Props) {
  const { data, error, refetch } = useQuery(referenceQuery);
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={8} />;
  return <Questions {...props} nciss={data.nciss} />;
}

function Questions({
  saved,
  begun,
  onApply,
  applyLabel,
  busy,
  problem,
  nciss,
}: Props & { nciss: ReferenceData['nciss'] }) {
  const { t } = useTranslation('severity');
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<Selection>((begun ?? saved).selection);
  const [override, setOverride] = useState((begun ?? saved).override);
  const score = ncissScore(nciss, chosen);
  const before = ncissScore(nciss, saved.selection);
  const whole = override === null || override.reason.trim() !== '';
  // The form is there after the dialog has chosen where the focus goes: the first question takes it.
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  useCommand('send', () => form.current?.requestSubmit());
  const choose = (category: string, option: string) =>
    setChosen((was) => {
      const next = { ...was };
      if (option) next[category] = option;
      else delete next[category];
      return next;
    });
  const apply = () => {
    if (!whole || busy) return;
    const reason = override?.reason.trim() ?? '';
    onApply({ selection: chosen, override: override && { level: override.level, reason } });
  };
  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <LiveScore score={score} before={before} override={override} />
      <div className={classes.questions}>
        {nciss.categories.map((category) => (
          <SeverityQuestion
            key={category.id}
            category={category}
            value={chosen[category.id]}
            saved={saved.selection[category.id]}
            onChoose={(option) => choose(category.id, option)}
          />
        ))}
      </div>
      <OverrideFields levels={nciss.levels} scored={score.level} override={override} onChange={setOverride} />
      {problem}
      <div className={classes.foot}>
        <span className={classes.soft}>{t('keys')}</span>
        <Button type="submit" loading={busy} disabled={!whole}>
          {applyLabel}
        </Button>
      </div>
    </form>
  );
}
