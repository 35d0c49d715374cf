import { type SharedCase, type SharedContact, type SharedOrganisation } from '../../case/shared-case.js';
import { type Json, firstText, member, objectsOf, said, wordsIn, wordsOf } from './iodef-json.js';

const ROLES: Record<SharedContact['role'], Json> = {
  creator: { role: 'creator' },
  reporter: { role: 'reporter' },
  affected: { role: 'victim' },
  technical: { role: 'tech' },
  'third-party': { role: 'ext-value', 'ext-role': 'third-party' },
  other: { role: 'ext-value', 'ext-role': 'other' },
};

const READ_ROLES = new Map<string, SharedContact['role']>([
  ['creator', 'creator'],
  ['reporter', 'reporter'],
  ['victim', 'affected'],
  ['victim-notified', 'affected'],
  ['tech', 'technical'],
  ['admin', 'technical'],
  ['provider', 'third-party'],
  ['abuse', 'third-party'],
  ['third-party', 'third-party'],
]);

/** At least one: RFC 7970 asks for it, and a document without is from its owner. */
export function contactsToIodef({ contacts, owner }: SharedCase): Json[] {
  if (contacts.length === 0) return [{ ...ROLES.creator, type: 'organization', ContactName: [owner] }];
  return contacts.map(({ role, kind, name, email, phone }) =>
    said({
      ...ROLES[role],
      type: kind,
      ContactName: wordsIn(name),
      Email: email ? [{ EmailTo: email }] : undefined,
      Telephone: phone ? [{ TelephoneNumber: phone }] : undefined,
    }),
  );
}

export function contactsFromIodef(incident: unknown): SharedContact[] {
  return objectsOf(incident, 'Contact').map((contact) => ({
    role: READ_ROLES.get(wordOf(contact, 'role')) ?? 'other',
    kind: contact.type === 'person' ? 'person' : 'organization',
    name: firstText(contact, 'ContactName') ?? '',
    email: wordsOf(member(objectsOf(contact, 'Email')[0], 'EmailTo')) || null,
    phone: wordsOf(member(objectsOf(contact, 'Telephone')[0], 'TelephoneNumber')) || null,
    country: null,
  }));
}

/** Who took part in what happened: contacts of the event, not of the document. */
export function organisationsToIodef({ organisations }: SharedCase): Json[] {
  if (organisations.length === 0) return [];
  const contacts = organisations.map(({ role, name }) =>
    said({
      ...(role === 'affected' ? { role: 'victim' } : { role: 'ext-value', 'ext-role': role }),
      type: 'organization',
      ContactName: wordsIn(name),
    }),
  );
  return [{ Contact: contacts }];
}

export function organisationsFromIodef(incident: unknown): SharedOrganisation[] {
  return objectsOf(incident, 'EventData')
    .flatMap((event) => objectsOf(event, 'Contact'))
    .filter(({ type }) => type === 'organization')
    .map((contact) => ({
      role: organisationRole(wordOf(contact, 'role')),
      name: firstText(contact, 'ContactName') ?? '',
      sector: null,
      country: null,
    }));
}

function organisationRole(word: string): SharedOrganisation['role'] {
  if (word === 'victim' || word === 'victim-notified') return 'affected';
  return word === 'source' || word === 'intermediate' ? word : 'unknown';
}

/** The word of an attribute, or of its extension. */
export function wordOf(value: Json, name: string): string {
  const word = value[name] === 'ext-value' ? value[`ext-${name}`] : value[name];
  return typeof word === 'string' ? word : '';
}
