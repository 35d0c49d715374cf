import { restOf } from '../case/case-rest.js';
import { type SharedCase } from '../case/shared-case.js';
import { isObject } from '../checking/rules.js';
import { xmlText } from '../xml/write-xml.js';
import { caseOfIncident } from './case-of-incident.js';
import { assessmentToIodef } from './parts/assessment.js';
import { attachmentsToIodef } from './parts/attachments.js';
import { besideToIodef } from './parts/beside.js';
import { contactsToIodef, organisationsToIodef } from './parts/contacts.js';
import { EPOCH, historyToIodef } from './parts/history.js';
import { type Json, said, writtenTime } from './parts/iodef-json.js';
import { restrictionOf } from './parts/labels.js';
import { observablesToIodef } from './parts/write-observables.js';
import { referencesToIodef, relatedToIodef } from './parts/references.js';

/** RFC 7970 knows fewer states; the others are its extensions by our names. */
const STATUSES: Partial<Record<SharedCase['state'], string>> = {
  open: 'new',
  'in-progress': 'in-progress',
  resolved: 'resolved',
};

/**
 * A case as an IODEF document in the shape of RFC 8727. Each part of it goes where the standard has a place for it; what is
 * left stands in `AdditionalData` (`parts/beside.ts`). Pure, and always the same for the same case.
 */
export function caseToDocument(shared: SharedCase): Json {
  const incident = incidentOf(shared);
  const rest = restOf(
    { ...shared, extensions: [] },
    caseOfIncident({ ...incident, AdditionalData: besideToIodef({ ...shared, extensions: [] }, {}) }),
  );
  return {
    version: '2.0',
    ...langOf(shared),
    Incident: [{ ...incident, AdditionalData: besideToIodef(shared, rest) }],
  };
}

/** The incident without what stands beside it. */
export function incidentOf(shared: SharedCase): Json {
  const { owner, id, purpose, state, tlp, times, exercise, title, summary } = shared;
  const { indicators, events } = observablesToIodef(shared);
  const { methods, alternative } = referencesToIodef(shared);
  const status = STATUSES[state];
  const incident = said({
    purpose,
    ...(status ? { status } : { status: 'ext-value', 'ext-status': state }),
    ...langOf(shared),
    ...restrictionOf(tlp),
    IncidentID: { name: owner, id },
    AlternativeID: alternative,
    RelatedActivity: relatedToIodef(shared),
    DetectTime: writtenTime(times.detected),
    StartTime: writtenTime(times.started),
    EndTime: writtenTime(times.ended),
    RecoveryTime: writtenTime(times.resolved),
    ReportTime: writtenTime(times.reported),
    GenerationTime: writtenTime(shared.generatedAt) ?? EPOCH,
    Description: [exercise ? `${DRILL}${title}` : title, ...(summary ? [summary] : [])],
    Assessment: assessmentToIodef(shared),
    Method: methods,
    Contact: contactsToIodef(shared),
    EventData: [...organisationsToIodef(shared), ...events, ...attachmentsToIodef(shared)],
    Indicator: indicators,
    History: historyToIodef(shared),
  });
  return writable(incident) as Json;
}

/** People on the other side may have no program that reads the mark beside. */
const DRILL = 'EXERCISE ';

const langOf = ({ language }: SharedCase): Json =>
  /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(language) ? { lang: language } : {};

/** Text without what XML cannot hold, so that both ways of writing say the same. */
function writable(value: unknown): unknown {
  if (typeof value === 'string') return xmlText(value);
  if (Array.isArray(value)) return value.map(writable);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, writable(each)]));
}
