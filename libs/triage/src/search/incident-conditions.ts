import { visibleConversation } from '@tocsin/correspondence';
import { rsit } from '@tocsin/config';
import { INCIDENT_STATES, NOT_ENDED } from '@tocsin/incidents';
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
import { type OperatorTerm } from './query-terms.js';
import { anyOf, reportMarkQuery } from './report-conditions.js';
import { type Flag } from './search-vocabulary.js';

const CLASSES = new Set(rsit.classes.map(({ id }) => id));

/** What an operator asks of an incident, as SQL on `incidents.incident i`; null where no incident can have it. */
export function incidentCondition(term: OperatorTerm, context: ConditionContext): string | null {
  const values = wordsOf(term.value);
  switch (term.name) {
    case 'obs':
      return seen(context, idsOf(context, term));
    case 'org':
      return organisations(`no.organisation_id = ANY(${place(context, idsOf(context, term), 'uuid[]')})`);
    case 'sector':
      return organisations(oneOf(context, 'o.sector', values, 'text'));
    case 'tlp':
      return oneOf(context, 'i.tlp', values, 'text');
    case 'state': {
      const states = values.filter((value) => INCIDENT_STATES.some((state) => state === value));
      return states.length === 0 ? null : oneOf(context, 'i.state', states, 'text');
    }
    case 'severity':
      return term.value.kind === 'levels'
        ? oneOf(
            context,
            'i.priority',
            term.value.levels.map((level) => 5 - level),
            'smallint',
          )
        : null;
    case 'class':
      return anyOf([
        listed(
          context,
          'i.rsit_class',
          values.filter((id) => CLASSES.has(id)),
        ),
        listed(
          context,
          'i.rsit_type',
          values.filter((id) => !CLASSES.has(id)),
        ),
      ]);
    case 'assignee':
      return assigneeIs(context, 'i.assignee_id', term);
    case 'team':
      return teamIs(context, 'i.team_id', term);
    case 'from':
      return `i.id IN (SELECT ol.incident_id FROM intake.report fr JOIN incidents.incident_report ol ON ol.report_id = fr.id
                        WHERE fr.search @@ ${place(context, reportMarkQuery(term, context) ?? '', 'tsquery')})`;
    case 'due':
      return `i.${NOT_ENDED} AND ${within(context, 'i.due_at', term.value)}`;
    case 'received':
      return within(context, 'i.opened_at', term.value);
    case 'ref':
      return references(context, values);
    case 'kind':
      return values.includes('incident') ? 'true' : null;
    case 'is':
      return anyOf(values.map((flag) => flagged(flag as Flag, context)));
    // Reports come by a channel; an incident is opened.
    case 'channel':
      return null;
  }
}

const listed = (context: ConditionContext, column: string, values: readonly string[]) =>
  values.length === 0 ? null : oneOf(context, column, values, 'text');

const organisations = (condition: string) => `i.id IN (
  SELECT no.incident_id FROM incidents.incident_organisation no
    JOIN constituency.organisation o ON o.id = no.organisation_id WHERE ${condition})`;

function seen(context: ConditionContext, ids: readonly string[]): string {
  if (ids.length === 0) return 'false';
  const values = place(context, ids, 'uuid[]');
  return `i.id IN (
    SELECT os.subject_id FROM observables.sighting os WHERE os.observable_id = ANY(${values}) AND os.subject_kind = 'incident'
    UNION ALL
    SELECT ol.incident_id FROM observables.sighting os JOIN incidents.incident_report ol ON ol.report_id = os.subject_id
     WHERE os.observable_id = ANY(${values}) AND os.subject_kind = 'report'
    UNION ALL
    SELECT ol.incident_id FROM observables.sighting os
      JOIN correspondence.message om ON om.id = os.subject_id
      JOIN correspondence.thread ot ON ot.id = om.thread_id
      JOIN incidents.incident_report ol ON ol.report_id = ot.report_id
     WHERE os.observable_id = ANY(${values}) AND os.subject_kind = 'message'
       AND ${visibleConversation('om.incident_id', 'ot.report_id', context.actor, context.params)})`;
}

function references(context: ConditionContext, values: readonly string[]): string | null {
  const upper = values.map((value) => value.toUpperCase()).filter((value) => /^(?:I|EX)/.test(value));
  if (upper.length === 0) return null;
  // Few incidents, and a beginning of a few letters: what an index on patterns would save is nothing.
  return anyOf(upper.map((value) => `starts_with(i.reference, ${place(context, value, 'text')})`));
}

function flagged(flag: Flag, context: ConditionContext): string | null {
  switch (flag) {
    case 'unassigned':
      return `(i.${NOT_ENDED} AND i.assignee_id IS NULL)`;
    case 'overdue':
      return `(i.${NOT_ENDED} AND i.due_at < ${place(context, context.now, 'timestamptz')})`;
    case 'waiting':
      return `i.state = 'waiting'`;
    case 'restricted':
      return 'i.restricted';
    case 'drill':
      return 'i.drill';
    case 'snoozed':
    case 'sealed':
      return null;
  }
}
