import { useTranslation } from 'react-i18next';
import type { PlaybookBody, PlaybookProblem, PlaybookStep } from '../api/playbooks.js';
import { Icon } from '../theme/icons.js';
import classes from './playbooks.module.css';

interface Props {
  playbook: PlaybookBody | null;
  problems: readonly PlaybookProblem[];
}

/** A playbook as people read it: step by step, with owner, end and what each offers. */
export function PlaybookReading({ playbook, problems }: Props) {
  const { t } = useTranslation(['playbooks', 'rsit']);
  if (!playbook)
    return (
      <section className={classes.reading} aria-label={t('reading')}>
        <p className={classes.broken}>
          <Icon name="alert" size={16} /> {t('cannotBeUsed', { count: problems.length })}
        </p>
      </section>
    );
  return (
    <section className={classes.reading} aria-label={t('reading')}>
      <h2 dir="auto">{playbook.title}</h2>
      <p dir="auto">{playbook.summary}</p>
      <p className={classes.soft}>
        {playbook.fits
          .map(
            ({ rsitClass, rsitType }) =>
              t(`rsit:class.${rsitClass}`, { defaultValue: rsitClass }) +
              (rsitType ? `: ${t(`rsit:type.${rsitType}`, { defaultValue: rsitType })}` : ''),
          )
          .join(' · ')}
      </p>
      <ol>
        {playbook.steps.map((step) => (
          <li key={step.key}>
            <strong dir="auto">{step.title}</strong>
            {step.help !== '' && <p dir="auto">{step.help}</p>}
            <StepFacts step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepFacts({ step }: { step: PlaybookStep }) {
  const { t } = useTranslation([
    'playbooks',
    'tasks',
    'words',
    'templates',
    'countermeasures',
    'investigations',
  ]);
  const { due, owner } = step;
  const facts = [
    owner.kind === 'person' ? (owner.email ?? '') : t(`tasks:role.${owner.kind}`),
    due &&
      t(`offset.${due.unit}${due.business ? 'Business' : ''}`, { count: due.amount }) +
        (step.from === 'applied' ? ` ${t('fromApplied')}` : ''),
    step.requiredBefore && t('requiredBefore', { state: t(`words:state.${step.requiredBefore}`) }),
    step.template && t(`templates:name.${step.template}`, { defaultValue: step.template }),
    step.countermeasure && t(`countermeasures:kind.${step.countermeasure}`),
    step.investigation && t('talkTo', { kind: t(`investigations:kind.${step.investigation.kind}`) }),
  ].filter(Boolean);
  return (
    <ul className={classes.facts}>
      {facts.map((fact) => (
        <li key={String(fact)}>
          <bdi>{fact}</bdi>
        </li>
      ))}
    </ul>
  );
}
