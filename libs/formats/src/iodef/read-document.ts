import { type CaseReading } from '../case/case-reading.js';
import { strictest } from '../case/tlp-order.js';
import { isSharedCase } from '../case/case-rule.js';
import { withRest } from '../case/case-rest.js';
import { type SharedCase, type SharedExtension } from '../case/shared-case.js';
import { cleanValue } from '../checking/clean-value.js';
import { below, FaultList } from '../checking/fault.js';
import { isObject } from '../checking/rules.js';
import { type SharedTlp } from '../writing/shared-observable.js';
import { caseOfIncident } from './case-of-incident.js';
import { incidentOf } from './case-to-document.js';
import { type IodefForm, judgeDocument } from './document-rules.js';
import { besideFromIodef } from './parts/beside.js';
import { type Json, objectsOf } from './parts/iodef-json.js';
import { labelOf, strictestIn } from './parts/labels.js';

/** More in one go belong into several. */
const MOST_INCIDENTS = 500;

/**
 * The cases of a document in the shape of RFC 8727, one reading each. `faults` are what its XML said before, `floor` the
 * strictest label that stood where JSON has no place for one.
 */
export function readDocument(
  value: unknown,
  form: IodefForm,
  faults = new FaultList(),
  floor: SharedTlp | null = null,
): CaseReading[] {
  judgeDocument(value, form, faults);
  const document = cleanValue(value);
  const incidents = objectsOf(document, 'Incident');
  if (incidents.length > MOST_INCIDENTS) faults.add('/Incident', `must hold no more than ${MOST_INCIDENTS}`);
  const errors = faults.items;
  if (incidents.length === 0) return [{ case: null, errors, warnings: [] }];
  const lang = isObject(document) ? document.lang : undefined;
  return incidents.slice(0, MOST_INCIDENTS).map((incident, index) => {
    const path = `/Incident/${index}`;
    const prefix = `${path}/`;
    const own = errors.filter(
      ({ path: at }) => at === path || at.startsWith(prefix) || !/^\/Incident\/\d/.test(at),
    );
    return { ...readIncident(incident, { lang, path, floor }), errors: own };
  });
}

function readIncident(
  incident: Json,
  { lang, path, floor }: { lang: unknown; path: string; floor: SharedTlp | null },
): Omit<CaseReading, 'errors'> {
  const warnings = new FaultList();
  const beside = besideFromIodef(incident);
  const said = caseOfIncident(incident, lang, beside);
  const shared = complete(said, beside.rest, below(path, 'AdditionalData'), warnings);
  const inside = strictestIn(incident) ?? 'CLEAR';
  const lost = floor && strictest([floor, inside]) !== inside ? floor : null;
  // Where exactly it stood, JSON cannot say: it holds for all that may have stood there.
  if (lost)
    for (const part of [...shared.observables, ...shared.attachments]) part.tlp = strictest([part.tlp, lost]);
  const parts = [...shared.observables, ...shared.attachments].map(({ tlp }) => tlp);
  const label = strictest([shared.tlp, inside, ...(lost ? [lost] : []), ...parts]);
  if (label !== shared.tlp) {
    warnings.add(below(path, 'restriction'), `is less strict than a part of it: taken as TLP:${label}`);
    shared.tlp = label;
  }
  if (labelOf(incident) === null)
    warnings.add(below(path, 'restriction'), 'is missing: private, as RFC 7970 has it');
  const left = leftOver(incident, incidentOf({ ...shared, tlp: said.tlp }));
  for (const { path: at } of left)
    warnings.add(`${path}${at}`, 'is more than a case has fields for: kept as it stands');
  shared.extensions = [...beside.extensions, ...left];
  return { case: shared, warnings: warnings.items };
}

/** With the rest that was written beside; without it where that is no case any more. */
function complete(said: SharedCase, rest: Json | null, path: string, warnings: FaultList): SharedCase {
  if (rest === null) return said;
  const whole = withRest(said, rest);
  if (isSharedCase(whole)) return whole;
  warnings.add(path, 'holds a rest that does not fit the case: left out');
  return said;
}

/**
 * Members of a foreign document that writing the case again would lose. Whole items, so that what belongs together stays
 * together; compared with what we would write, so that no list of supported things can grow stale.
 */
function leftOver(incident: Json, written: Json): SharedExtension[] {
  // Labels are read whole; what stands beside has its own way.
  const { AdditionalData: _beside, restriction: _label, 'ext-restriction': _word, ...members } = incident;
  return Object.entries(members).flatMap(([name, value]) => {
    const ours = written[name];
    if (!Array.isArray(value)) {
      return isSame(value, ours) ? [] : [kept(`/${name}`, value)];
    }
    const known = new Set((Array.isArray(ours) ? (ours as unknown[]) : []).map(comparable));
    return (value as unknown[]).flatMap((item, index) =>
      known.has(comparable(item)) ? [] : [kept(`/${name}/${index}`, item)],
    );
  });
}

const kept = (path: string, value: unknown): SharedExtension => ({
  format: 'iodef',
  path,
  value: JSON.stringify(value),
});

const isSame = (a: unknown, b: unknown): boolean => comparable(a) === comparable(b);

/** Without order of members, layout around text, and the two ways to write a moment or a text. */
function comparable(value: unknown): string {
  return JSON.stringify(value, (_name, each: unknown) => {
    if (typeof each === 'string') return plain(each);
    if (!isObject(each)) return each;
    const names = Object.keys(each);
    if (names.length === 1 && names[0] === 'value') return plain(String(each.value));
    return Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function plain(text: string): string {
  const trimmed = text.trim();
  if (!/^\d{4}-\d\d-\d\dT/.test(trimmed)) return trimmed;
  const date = new Date(trimmed);
  return Number.isNaN(date.getTime()) ? trimmed : date.toISOString();
}
