import { useTranslation } from 'react-i18next';

/** `{ field: { from, to } }` of a record's entry. */
type FieldChanges = Record<string, unknown>;

/** Field by field, from what to what, in words where there are words for it. */
export function Changes({ changes, className }: { changes: FieldChanges | null; className?: string }) {
  const { t } = useTranslation('words');
  return Object.entries(changes ?? {}).map(([field, change]) => {
    const { from, to } = sides(change);
    return (
      <span key={field} className={className}>
        {t(`field.${field}`, { defaultValue: field })}: <Value field={field} value={from} />{' '}
        <span className="flip">→</span> <Value field={field} value={to} />
      </span>
    );
  });
}

function sides(change: unknown): { from?: unknown; to?: unknown } {
  return typeof change === 'object' && change !== null ? change : { to: change };
}

function Value({ field, value }: { field: string; value: unknown }) {
  const { t } = useTranslation(['words', 'rsit']);
  if (value === null || value === undefined || value === '') return <i>–</i>;
  const text = typeof value === 'string' ? value : nameOf(value);
  if (field === 'state') return <b>{t(`words:state.${text}`, { defaultValue: text })}</b>;
  if (field === 'severityLevel' || field === 'severityOverride')
    return <b>{t(`words:severity.${text}`, { defaultValue: text })}</b>;
  if (field === 'rsitClass') return <b>{t(`rsit:class.${text}`, { defaultValue: text })}</b>;
  if (field === 'rsitType') return <b>{t(`rsit:type.${text}`, { defaultValue: text })}</b>;
  return <b dir="auto">{text}</b>;
}

function nameOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string') {
    return value.name;
  }
  return JSON.stringify(value);
}
