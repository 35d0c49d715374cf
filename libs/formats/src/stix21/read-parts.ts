import { sharedTime } from '../case/blank-case.js';
import { CASE_EXTENSION, caseFactsOf } from './case-extension.js';
import { attachmentOf, contactOf, organisationOf } from './case-facts.js';
import { observableReaders } from './read-value-objects.js';
import { type PartReader, type ReadingDesk } from './reading-desk.js';
import { type StixObject } from './stix-object.js';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const some = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** One line a type; types that are not here are kept as they stood. */
export const partReaders: Readonly<Record<string, PartReader>> = {
  ...observableReaders,
  incident: (object, desk) => {
    if (desk.found.title !== '') return false;
    takeTexts(object, desk);
    return true;
  },
  report: (object, desk) => takesTitle(object, desk),
  grouping: (object, desk) => takesTitle(object, desk),
  identity: readIdentity,
  note: readNote,
  'course-of-action': readAction,
  relationship: (object, desk) => {
    const attachment = attachmentOf(caseFactsOf(object));
    if (attachment) desk.found.attachments.push(attachment);
    return attachment !== null;
  },
  // The labels are read before; a statement is a text to keep.
  'marking-definition': (object) => object['definition_type'] !== 'statement',
  'extension-definition': (object) => object.id === CASE_EXTENSION,
};

function takesTitle(object: StixObject, desk: ReadingDesk): boolean {
  if (desk.links.hasIncident || desk.found.title !== '') return false;
  takeTexts(object, desk);
  return true;
}

function takeTexts(object: StixObject, { found }: ReadingDesk): void {
  found.title = text(object['name']);
  found.summary = text(object['description']);
  found.language = some(object['lang']) ?? found.language;
  found.generatedAt = sharedTime(object['modified']) ?? found.generatedAt;
  found.times.reported = sharedTime(object['created']) ?? found.times.reported;
  const labels: unknown = object['labels'];
  found.exercise = Array.isArray(labels) && labels.includes('exercise');
}

function readIdentity(object: StixObject, desk: ReadingDesk): boolean {
  if (object.id === desk.links.ownMaker) return true;
  const facts = caseFactsOf(object);
  const name = text(object['name']);
  const contact = contactOf(facts, name);
  if (contact) desk.found.contacts.push(contact);
  const organisation = organisationOf(facts, object);
  if (organisation) desk.found.organisations.push(organisation);
  if (contact || organisation) return true;
  const individual = object['identity_class'] === 'individual';
  const maker = desk.links.makers.has(object.id);
  if (maker || individual) {
    desk.found.contacts.push({
      role: maker ? 'creator' : 'other',
      kind: individual ? 'person' : 'organization',
      name,
      email: /[^\s,;<>]+@[^\s,;<>]+/.exec(text(object['contact_information']).slice(0, 1000))?.[0] ?? null,
      phone: null,
      country: null,
    });
    return true;
  }
  const sectors: unknown = object['sectors'];
  desk.found.organisations.push({
    role: desk.links.targeted.has(object.id) ? 'affected' : 'unknown',
    name,
    sector: Array.isArray(sectors) ? some(sectors[0]) : null,
    country: null,
  });
  return true;
}

function readNote(object: StixObject, { found, at }: ReadingDesk): boolean {
  const facts = caseFactsOf(object);
  const when = sharedTime(facts?.['at_time']) ?? sharedTime(object['created']) ?? at;
  const content = text(object['content']);
  const authors: unknown = object['authors'];
  if (facts?.['part'] === 'timeline')
    found.timeline.push({ at: when, kind: text(facts['kind']), text: content });
  else
    found.notes.push({ at: when, author: Array.isArray(authors) ? some(authors[0]) : null, text: content });
  return true;
}

const ACTION_STATES = ['planned', 'active', 'being-removed', 'removed'] as const;

function readAction(object: StixObject, { found }: ReadingDesk): boolean {
  const facts = caseFactsOf(object);
  found.countermeasures.push({
    kind: text(object['name']),
    description: text(object['description']),
    state: ACTION_STATES.find((state) => state === facts?.['state']) ?? 'planned',
    at: sharedTime(facts?.['done_at']),
  });
  return true;
}
