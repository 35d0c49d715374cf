import { type CheckedInput, type ContactInput } from './organisation.input.js';
import { type ContactView, type OrganisationView } from './organisation.view.js';

type Change = { from: unknown; to: unknown } | { added: string[]; removed: string[] };
export type OrganisationChanges = Record<string, Change>;

const FIELDS = ['name', 'kind', 'sector', 'legalClass', 'country'] as const;
const LISTS = ['ranges', 'asns', 'domains'] as const;

/**
 * What the input changes, for the record. Lists are told as what came and went. Contacts are told in full: a
 * changed emergency number is how an attacker would catch our call, so who changed it must be seen.
 */
export function changesOf(before: OrganisationView, input: CheckedInput): OrganisationChanges {
  const changes: OrganisationChanges = {};
  for (const field of FIELDS) {
    const to = input[field];
    if (to !== undefined && to !== before[field]) changes[field] = { from: before[field], to };
  }
  for (const list of LISTS) {
    const to = input[list];
    if (!to) continue;
    const added = without(to, before[list]);
    const removed = without(before[list], to);
    if (added.length + removed.length > 0) changes[list] = { added, removed };
  }
  if (input.contacts) {
    // In their order: whom to call first is a fact of its own.
    const from = before.contacts.map(contactLine);
    const to = input.contacts.map(contactLine);
    if (from.join('\n') !== to.join('\n')) changes.contacts = { from, to };
  }
  return changes;
}

function without(list: readonly string[], other: readonly string[]): string[] {
  const there = new Set(other);
  return list.filter((value) => !there.has(value));
}

function contactLine({
  name,
  email,
  phone,
  aroundTheClock,
  locale,
  role,
  timeZone,
}: ContactInput | ContactView): string {
  return [name, email, phone, aroundTheClock ? '24/7' : null, locale, role, timeZone]
    .filter(Boolean)
    .join(' · ');
}
