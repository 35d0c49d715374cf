import { useTranslation } from 'react-i18next';
import { COUNTERMEASURE_KINDS } from '../api/countermeasures.js';
import { THIRD_PARTY_KINDS } from '../api/investigations.js';
import type { Task } from '../api/schemas.js';
import { propose } from '../incident/proposal-store.js';
import classes from './tasks.module.css';

/** What a step offers to begin: an answer, a countermeasure, a conversation with a third party. */
export function StepActions({ task: { proposal, title } }: { task: Task }) {
  const { t } = useTranslation(['tasks', 'countermeasures', 'investigations', 'templates']);
  if (!proposal) return null;
  const { template, countermeasure, investigation } = proposal;
  const kind = COUNTERMEASURE_KINDS.find((each) => each === countermeasure);
  const party = THIRD_PARTY_KINDS.find((each) => each === investigation?.kind);
  return (
    <span className={classes.offers}>
      {template && (
        <button type="button" onClick={() => propose('answer', { template })}>
          {t('tasks:offer.answer', { name: t(`templates:name.${template}`, { defaultValue: template }) })}
        </button>
      )}
      {kind && (
        <button type="button" onClick={() => propose('countermeasure', { kind, description: title })}>
          {t('tasks:offer.countermeasure', { kind: t(`countermeasures:kind.${kind}`) })}
        </button>
      )}
      {party && (
        <button
          type="button"
          onClick={() => propose('investigation', { kind: party, template: investigation?.template })}
        >
          {t('tasks:offer.investigation', { kind: t(`investigations:kind.${party}`) })}
        </button>
      )}
    </span>
  );
}
