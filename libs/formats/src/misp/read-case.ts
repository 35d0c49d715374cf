import { blankCase } from '../case/blank-case.js';
import { type CaseReading, type CaseReadingContext } from '../case/case-reading.js';
import { below, FaultList } from '../checking/fault.js';
import { cleanValue } from '../checking/clean-value.js';
import { readJson } from '../checking/read-json.js';
import { isObject } from '../checking/rules.js';
import { readEvent } from './read-event.js';
import { eventRule, mispLimits, MOST_EVENTS } from './rules.js';

/** Reads events of MISP: one, a list of them, or the answer of its search (`response`). Never throws. */
export function readMispCases(bytes: Buffer, context: CaseReadingContext): CaseReading[] {
  const reading = readJson(bytes, mispLimits);
  if ('refused' in reading) return [refused('', reading.refused)];
  const { value } = reading;
  const answer = isObject(value) && Array.isArray(value['response']) ? value['response'] : value;
  if (!Array.isArray(answer)) return [readOne(answer, context)];
  if (answer.length > MOST_EVENTS) return [refused('', `must hold no more than ${MOST_EVENTS} events`)];
  return answer.map((each: unknown) => readOne(each, context));
}

function readOne(document: unknown, context: CaseReadingContext): CaseReading {
  const value = cleanValue(document);
  if (!isObject(value)) return refused('', 'must be an object');
  const path = 'Event' in value ? '/Event' : '';
  const event = 'Event' in value ? value['Event'] : value;
  if (!isObject(event)) return refused(path, 'must be an object');
  const errors = new FaultList();
  eventRule(event, path, errors);
  if (errors.items.length > 0) return { case: null, errors: errors.items, warnings: [] };
  const warnings = new FaultList();
  if (path === '') warnings.add('', 'is an event without its wrapper: read as one');
  if (typeof event['uuid'] !== 'string')
    warnings.add(below(path, 'uuid'), 'is missing: the case has an id of ours');
  const shared = readEvent(event, blankCase(context, ''), warnings, path);
  return { case: shared, errors: [], warnings: warnings.items };
}

const refused = (path: string, reason: string): CaseReading => ({
  case: null,
  errors: [{ path, reason }],
  warnings: [],
});
