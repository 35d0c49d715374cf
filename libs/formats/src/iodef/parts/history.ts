import {
  type SharedAction,
  type SharedCase,
  type SharedEvent,
  type SharedNote,
} from '../../case/shared-case.js';
import { wordOf } from './contacts.js';
import {
  type Json,
  firstText,
  member,
  objectsOf,
  said,
  textsOf,
  timeOf,
  wordsIn,
  writtenTime,
} from './iodef-json.js';

/**
 * Countermeasures are courses of action that have a name; events and notes are items with a word of ours. RFC 7970 wants a
 * time of each: one that was never set is written as that of the document, and what it was stands beside.
 */
export function historyToIodef({
  countermeasures,
  timeline,
  notes,
  generatedAt,
}: SharedCase): Json | undefined {
  const at = (time: string | null) => writtenTime(time) ?? writtenTime(generatedAt) ?? EPOCH;
  const HistoryItem: Json[] = [
    ...countermeasures.map(({ kind, description, at: time }) =>
      said({
        action: 'defined-coa',
        DateTime: at(time),
        Description: wordsIn(description),
        DefinedCOA: [kind],
      }),
    ),
    ...timeline.map(({ kind, at: time, text }) =>
      said({ action: 'ext-value', 'ext-action': kind, DateTime: at(time), Description: wordsIn(text) }),
    ),
    ...notes.map(({ author, at: time, text }) =>
      said({
        action: 'ext-value',
        'ext-action': NOTE,
        DateTime: at(time),
        Contact: author
          ? { role: 'ext-value', 'ext-role': 'author', type: 'person', ContactName: [author] }
          : undefined,
        Description: wordsIn(text),
      }),
    ),
  ];
  return HistoryItem.length > 0 ? { HistoryItem } : undefined;
}

export const EPOCH = '1970-01-01T00:00:00.000Z';
const NOTE = 'note';

export function historyFromIodef(
  incident: unknown,
  generatedAt: string,
): { countermeasures: SharedAction[]; timeline: SharedEvent[]; notes: SharedNote[] } {
  const countermeasures: SharedAction[] = [];
  const timeline: SharedEvent[] = [];
  const notes: SharedNote[] = [];
  for (const item of objectsOf(member(incident, 'History'), 'HistoryItem')) {
    const at = timeOf(item.DateTime) ?? generatedAt;
    const text = textsOf(item, 'Description').join('\n\n');
    const [course] = textsOf(item, 'DefinedCOA');
    const kind = wordOf(item, 'action') || 'other';
    if (course) countermeasures.push({ kind: course, description: text, state: 'active', at });
    else if (kind === NOTE) notes.push({ at, author: firstText(item.Contact, 'ContactName'), text });
    else timeline.push({ at, kind, text });
  }
  return { countermeasures, timeline, notes };
}
