import { isLegalClass, isSector } from '@tocsin/config';
import { normaliseObservable } from '@tocsin/observables';
import { type Assets, readAssets } from '../assets/read-assets.js';
import { type InvalidValue, organisationInvalid } from '../constituency.errors.js';
import { ORGANISATION_KINDS, type OrganisationKind } from './organisation.view.js';

/** What a client sends; a field that is left out stays as it is. Lists replace the stored list. */
export interface OrganisationInput {
  name?: string;
  kind?: OrganisationKind;
  sector?: string | null;
  legalClass?: string | null;
  country?: string | null;
  /** In the order of call in an emergency. */
  contacts?: ContactInput[];
  ranges?: string[];
  asns?: string[];
  domains?: string[];
}

export interface ContactInput {
  name: string;
  email?: string | null;
  phone?: string | null;
  aroundTheClock?: boolean;
  locale?: string | null;
  role?: string | null;
  timeZone?: string | null;
}

export interface CheckedInput
  extends Omit<OrganisationInput, 'ranges' | 'asns' | 'domains'>, Partial<Assets> {}

/**
 * The input in its stored spelling. Pure.
 * @throws DomainError `CONSTITUENCY.ORGANISATION_INVALID` (422) with every value that is wrong, not only the first
 */
export function checkInput(input: OrganisationInput): CheckedInput {
  const { assets, invalid } = readAssets(input);
  const wrong = [...wrongFields(input), ...invalid];
  if (wrong.length > 0) throw organisationInvalid(wrong);
  const country = input.country?.toUpperCase() ?? input.country;
  const contacts = input.contacts?.map(checkedContact);
  return { ...input, ...assets, name: input.name?.trim(), country, contacts };
}

function checkedContact(contact: ContactInput): ContactInput {
  const email = contact.email ? (normaliseObservable('email', contact.email)?.value ?? null) : null;
  return {
    ...contact,
    name: contact.name.trim(),
    email,
    phone: contact.phone?.trim() || null,
    role: contact.role?.trim() || null,
  };
}

function wrongFields(input: OrganisationInput): InvalidValue[] {
  const { name, kind, sector, legalClass, country, contacts } = input;
  const wrong: InvalidValue[] = [];
  const refuse = (field: string, value: string, reason: string) => wrong.push({ field, value, reason });
  if (name?.trim() === '') refuse('name', name, 'empty');
  if (kind !== undefined && !ORGANISATION_KINDS.includes(kind)) refuse('kind', kind, 'unknown-kind');
  if (sector && !isSector(sector)) refuse('sector', sector, 'unknown-sector');
  if (legalClass && !isLegalClass(legalClass)) refuse('legalClass', legalClass, 'unknown-legal-class');
  if (country && !/^[A-Za-z]{2}$/.test(country)) refuse('country', country, 'not-iso-3166');
  for (const [i, contact] of (contacts ?? []).entries()) {
    const at = `contacts.${i}`;
    if (contact.name.trim() === '') refuse(`${at}.name`, contact.name, 'empty');
    if (!contact.email && !contact.phone?.trim()) refuse(at, contact.name, 'no-way-to-reach');
    if (contact.timeZone && !isTimeZone(contact.timeZone))
      refuse(`${at}.timeZone`, contact.timeZone, 'not-a-time-zone');
    if (contact.email && !normaliseObservable('email', contact.email))
      refuse(`${at}.email`, contact.email, 'not-an-address');
  }
  return wrong;
}

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC';
}
