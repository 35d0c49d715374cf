import { SHARED_PURPOSES, type SharedCase, type SharedCaseState } from '../case/shared-case.js';
import { assessmentFromIodef } from './parts/assessment.js';
import { attachmentsFromIodef } from './parts/attachments.js';
import { type Beside, besideFromIodef } from './parts/beside.js';
import { contactsFromIodef, organisationsFromIodef, wordOf } from './parts/contacts.js';
import { EPOCH, historyFromIodef } from './parts/history.js';
import { type Json, member, textsOf, timeOf, wordsOf } from './parts/iodef-json.js';
import { labelOf } from './parts/labels.js';
import { observablesFromIodef } from './parts/read-observables.js';
import { referencesFromIodef, relatedFromIodef } from './parts/references.js';

const DRILL = /^EXERCISE /;
const LONGEST_TITLE = 200;

const STATES = new Map<string, SharedCaseState>([
  ['new', 'open'],
  ['in-progress', 'in-progress'],
  ['forwarded', 'in-progress'],
  ['future', 'open'],
  ['resolved', 'resolved'],
  ['waiting', 'waiting'],
  ['contained', 'contained'],
  ['closed', 'closed'],
  ['abandoned', 'abandoned'],
]);

/** What an incident of RFC 8727's shape says by IODEF's own words, and by the words beside that are no corrections. */
export function caseOfIncident(
  incident: Json,
  lang?: unknown,
  beside: Beside = besideFromIodef(incident),
): SharedCase {
  const generatedAt = timeOf(incident.GenerationTime) ?? EPOCH;
  const time = (name: string) => timeOf(incident[name]);
  const purpose = SHARED_PURPOSES.find((each) => each === incident.purpose) ?? 'other';
  const shared: SharedCase = {
    owner: wordsOf(member(incident.IncidentID, 'name')),
    id: wordsOf(member(incident.IncidentID, 'id')),
    revision: beside.revision ?? 1,
    generatedAt,
    language: wordsOf(incident.lang) || wordsOf(lang) || 'en',
    exercise: beside.exercise,
    // RFC 7970 §3.2: an incident that says no restriction is private.
    tlp: labelOf(incident) ?? 'RED',
    pap: beside.pap,
    purpose,
    state: STATES.get(wordOf(incident, 'status')) ?? 'open',
    ...textsOfIncident(incident, beside.exercise),
    ...assessmentFromIodef(incident),
    times: {
      reported: time('ReportTime') ?? generatedAt,
      detected: time('DetectTime'),
      started: time('StartTime'),
      ended: time('EndTime'),
      contained: null,
      resolved: time('RecoveryTime'),
    },
    contacts: contactsFromIodef(incident),
    organisations: organisationsFromIodef(incident),
    observables: [],
    ...historyFromIodef(incident, generatedAt),
    references: referencesFromIodef(incident),
    related: relatedFromIodef(incident),
    attachments: [],
    extensions: [],
  };
  shared.observables = observablesFromIodef(incident, shared);
  shared.attachments = attachmentsFromIodef(incident, shared.tlp);
  return shared;
}

/** The first description is the title if it is short enough to be one. */
function textsOfIncident(incident: Json, exercise: boolean): Pick<SharedCase, 'title' | 'summary'> {
  const [given = '', ...others] = textsOf(incident, 'Description');
  const first = exercise ? given.replace(DRILL, '') : given;
  const line = first.split('\n', 1)[0] ?? '';
  const isTitle = line === first && first.length <= LONGEST_TITLE;
  return {
    title: isTitle ? first : `${line.slice(0, LONGEST_TITLE - 1).toWellFormed()}…`,
    summary: [...(isTitle ? [] : [first]), ...others].filter(Boolean).join('\n\n'),
  };
}
