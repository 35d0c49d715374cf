import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.js';

/** `{ field: { from, to } }` of a record's entry. */
type FieldChanges = Record<string, unknown>;

/** What follows from the others, or only machines ask for. */
const LEFT_OUT = new Set([
  'priority',
  'ncissVersion',
  'rsitVersion',
  'severityProvisional',
  'decidedAt',
  'decidedBy',
  'version',
]);

/** Which thing is meant, where it did not change itself: an arrow from nothing would say that it is new. */
const NAMED = new Set([
  'task',
  'countermeasureKind',
  'targets',
  'investigation',
  'thirdParty',
  'playbook',
  'steps',
  'tasksDropped',
  'stepsSkipped',
  'countermeasuresSettled',
  'changedSinceKept',
  'restrictedKept',
  'sharedWith',
  'sharedFields',
  'revision',
  'acknowledged',
  'proof',
  'revocation',
  'revocationState',
  'contributedBy',
  'contribution',
  'leadOfferedTo',
  'leader',
]);

/** Where the words for values of what is shared stand. */
const SHARED: Record<string, string> = {
  sharedFields: 'ledger:field',
  acknowledged: 'sharing:answer',
  proof: 'sharing:proof',
  revocation: 'sharing:kind',
  revocationState: 'sharing:revocationState',
};

/** Field by field, from what to what, in words where there are words for it. */
export function Changes({ changes, className }: { changes: FieldChanges | null; className?: string }) {
  const { t } = useTranslation(['words', 'sharing']);
  return Object.entries(changes ?? {})
    .filter(([field]) => !LEFT_OUT.has(field))
    .toSorted(namedFirst)
    .map(([field, change]) => {
      const { from, to } = differing(sides(change));
      return (
        <span key={field} className={className}>
          {t([`words:field.${field}`, `sharing:entry.${field}`], { defaultValue: field })}:{' '}
          {!(NAMED.has(field) && from === null) && (
            <>
              <Value field={field} value={from} /> <span className="flip">→</span>{' '}
            </>
          )}
          <Value field={field} value={to} />
        </span>
      );
    });
}

/** Which thing is meant stands first; JSON from the database has an order of its own. */
const namedFirst = ([one]: [string, unknown], [other]: [string, unknown]) => placeOf(one) - placeOf(other);
const ORDER = [...NAMED];
const placeOf = (field: string) => (NAMED.has(field) ? ORDER.indexOf(field) : ORDER.length);

function sides(change: unknown): { from?: unknown; to?: unknown } {
  return typeof change === 'object' && change !== null ? change : { to: change };
}

/** Of two sets of answers only what differs: the rest says nothing about the change. */
function differing({ from, to }: { from?: unknown; to?: unknown }): { from?: unknown; to?: unknown } {
  if (!isSet(from) || !isSet(to)) return { from, to };
  const changed = ([name]: [string, unknown]) => JSON.stringify(from[name]) !== JSON.stringify(to[name]);
  const of = (set: Record<string, unknown>) => Object.fromEntries(Object.entries(set).filter(changed));
  return { from: of(from), to: of(to) };
}

const isSet = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('name' in value);

const ISO_MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

function Value({ field, value }: { field: string; value: unknown }) {
  const { t } = useTranslation([
    'words',
    'rsit',
    'nciss',
    'security',
    'countermeasures',
    'investigations',
    'ledger',
    'sharing',
  ]);
  const format = useFormat();
  if (value === null || value === undefined || value === '') return <i>–</i>;
  if (typeof value === 'boolean') return <b>{t(value ? 'security:yes' : 'security:no')}</b>;
  if (field === 'severitySelection' && isSet(value)) {
    const answers = Object.entries(value).map(([category, option]) => {
      const words = t(`nciss:option.${category}.${nameOf(option)}`, { defaultValue: nameOf(option) });
      return `${t(`nciss:category.${category}`, { defaultValue: category })}: ${words}`;
    });
    return answers.length === 0 ? <i>–</i> : <b>{format.list(answers)}</b>;
  }
  const text = nameOf(value);
  if (ISO_MOMENT.test(text)) return <b>{format.local(text)}</b>;
  if (field === 'waitingFor' && text === 'reporter') return <b>{t('words:actor.reporter')}</b>;
  const shared = SHARED[field];
  if (shared !== undefined) {
    const words = (Array.isArray(value) ? value : [value]).map(nameOf);
    return <b>{format.list(words.map((word) => t(`${shared}.${word}`, { defaultValue: word })))}</b>;
  }
  if (field === 'contribution') return <b>{t(`sharing:contribution.${text}`, { defaultValue: text })}</b>;
  if (field === 'countermeasureKind')
    return <b>{t(`countermeasures:kind.${text}`, { defaultValue: text })}</b>;
  if (field === 'thirdParty') return <b>{t(`investigations:kind.${text}`, { defaultValue: text })}</b>;
  if (field === 'countermeasureState' || field === 'taskRequired')
    return <b>{t(`words:state.${text}`, { defaultValue: text })}</b>;
  if (field === 'investigationState')
    return <b>{t(`investigations:state.${text}`, { defaultValue: text })}</b>;
  if (field === 'state') return <b>{t(`words:state.${text}`, { defaultValue: text })}</b>;
  if (field === 'severityLevel' || field === 'severityOverride')
    return <b>{t(`words:severity.${text}`, { defaultValue: text })}</b>;
  if (field === 'rsitClass') return <b>{t(`rsit:class.${text}`, { defaultValue: text })}</b>;
  if (field === 'rsitType') return <b>{t(`rsit:type.${text}`, { defaultValue: text })}</b>;
  return <b dir="auto">{text}</b>;
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(nameOf).join(', ');
  if (typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string') {
    return value.name;
  }
  return JSON.stringify(value);
}
