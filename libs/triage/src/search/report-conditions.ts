import {
  assigneeIs,
  type ConditionContext,
  idsOf,
  oneOf,
  place,
  teamIs,
  within,
  wordsOf,
} from './condition-context.js';
import { visibleConversation } from '@tocsin/correspondence';
import { visibleIncidents } from '@tocsin/incidents';
import { REPORT_STATES } from '@tocsin/intake';
import { rsit } from '@tocsin/config';
import { type OperatorTerm } from './query-terms.js';
import { mark } from './report-marks.js';
import { type Flag } from './search-vocabulary.js';
import { lexeme } from './text-query.js';

/** Undecided and not put off, in the words of the inbox's partial indexes. */
const OPEN = `r.state = 'received' AND r.snoozed_until IS NULL`;
const CLASSES = new Set(rsit.classes.map(({ id }) => id));

/**
 * What an operator asks of a report besides its words and marks, as SQL on `intake.report r`; null where no report
 * can have it.
 */
export function reportCondition(term: OperatorTerm, context: ConditionContext): string | null {
  const values = wordsOf(term.value);
  switch (term.name) {
    case 'obs':
      return seen(context, idsOf(context, term));
    case 'tlp':
      return oneOf(context, 'r.tlp', values, 'text');
    case 'state': {
      const states = values.filter((value) => REPORT_STATES.some((state) => state === value));
      return states.length === 0 ? null : oneOf(context, 'r.state', states, 'text');
    }
    case 'severity':
      return term.value.kind === 'levels'
        ? oneOf(
            context,
            'r.priority',
            term.value.levels.map((level) => 5 - level),
            'smallint',
          )
        : null;
    case 'channel':
      return oneOf(context, 'r.channel', values, 'text');
    case 'assignee':
      return assigneeIs(context, 'r.assignee_id', term);
    case 'team':
      return teamIs(context, 'r.team_id', term);
    case 'due':
      return `${OPEN} AND ${within(context, 'r.due_at', term.value)}`;
    case 'received':
      return within(context, 'r.received_at', term.value);
    case 'kind':
      return values.includes('report') ? 'true' : null;
    case 'ref':
      return references(context, values);
    case 'is':
      return anyOf(values.map((flag) => flagged(flag as Flag, context)));
    // Marks in the vector: `reportMarkQuery`.
    case 'org':
    case 'sector':
    case 'class':
    case 'from':
      return `r.search @@ ${place(context, reportMarkQuery(term, context) ?? '', 'tsquery')}`;
  }
}

/** The marks that an operator looks for, as a `tsquery`; null for one that looks elsewhere. */
export function reportMarkQuery(term: OperatorTerm, context: ConditionContext): string | null {
  const values = wordsOf(term.value);
  const marks = (found: string[]) => (found.length === 0 ? NO_MARK : found.map(lexeme).join(' | '));
  if (term.name === 'org') return marks(idsOf(context, term).map((id) => mark('org', id)));
  if (term.name === 'sector') return marks(values.map((id) => mark('sector', id)));
  if (term.name === 'class') return marks(values.map((id) => mark(CLASSES.has(id) ? 'class' : 'type', id)));
  if (term.name === 'from')
    return marks(values.map((each) => mark('from', each.toLowerCase().replace(/^@/, ''))));
  return null;
}

/** A mark that no report has: an operator without a known name finds nothing. */
const NO_MARK = lexeme(mark('org', 'nobody'));

export function anyOf(conditions: readonly (string | null)[]): string | null {
  const possible = conditions.filter((each) => each !== null);
  if (possible.length === 0) return null;
  return possible.length === 1 ? (possible[0] ?? null) : `(${possible.join(' OR ')})`;
}

/** In the report itself, or in what was written about it, if he may read that. */
function seen(context: ConditionContext, ids: readonly string[]): string {
  if (ids.length === 0) return 'false';
  const values = place(context, ids, 'uuid[]');
  return `r.id IN (
    SELECT os.subject_id FROM observables.sighting os WHERE os.observable_id = ANY(${values}) AND os.subject_kind = 'report'
    UNION ALL
    SELECT ot.report_id FROM observables.sighting os
      JOIN correspondence.message om ON om.id = os.subject_id
      JOIN correspondence.thread ot ON ot.id = om.thread_id
     WHERE os.observable_id = ANY(${values}) AND os.subject_kind = 'message'
       AND ${visibleConversation('om.incident_id', 'ot.report_id', context.actor, context.params)})`;
}

/** Whole references by their own index, beginnings by the words of the vector. */
function references(context: ConditionContext, values: readonly string[]): string | null {
  const upper = values.map((value) => value.toUpperCase()).filter((value) => value.startsWith('R'));
  if (upper.length === 0) return null;
  const whole = upper.filter((value) => /^R-\d{4}-\d{6,}$/.test(value));
  const begun = upper.filter((value) => !whole.includes(value));
  return anyOf([
    whole.length > 0 ? oneOf(context, 'r.reference', whole, 'text') : null,
    begun.length > 0
      ? `r.search @@ ${place(context, begun.map((value) => `${lexeme(value.toLowerCase())}:*`).join(' | '), 'tsquery')}`
      : null,
  ]);
}

function flagged(flag: Flag, context: ConditionContext): string | null {
  switch (flag) {
    case 'unassigned':
      return `(r.state = 'received' AND r.assignee_id IS NULL)`;
    case 'overdue':
      return `(${OPEN} AND r.due_at < ${place(context, context.now, 'timestamptz')})`;
    case 'waiting':
      return `(${OPEN} AND r.asked_at IS NOT NULL)`;
    case 'snoozed':
      return `(r.state = 'received' AND r.snoozed_until IS NOT NULL)`;
    case 'sealed':
      return 'r.sealed_at IS NOT NULL';
    case 'restricted':
      return `r.id IN (SELECT fl.report_id FROM incidents.incident_report fl
                         JOIN incidents.incident fi ON fi.id = fl.incident_id
                        WHERE fi.restricted AND ${visibleIncidents('fi', context.actor, context.params)})`;
    case 'drill':
      return `r.id IN (SELECT fr.id FROM intake.report fr WHERE fr.search @@ ${place(context, lexeme(mark('is', 'drill')), 'tsquery')}
                       UNION ALL
                       SELECT fl.report_id FROM incidents.incident_report fl
                         JOIN incidents.incident fi ON fi.id = fl.incident_id
                        WHERE fi.drill AND ${visibleIncidents('fi', context.actor, context.params)})`;
  }
}
