import { type ClockKind } from '@tocsin/config';
import { type EscalationKind } from '../escalation/escalation.entity.js';
import { type IncidentState } from '../workflow/incident-state.js';

/** What incidents tell other libraries, by name; ids only, because a subscriber reads what holds when it runs. */
export interface IncidentEvents {
  'incident.opened': { incidentId: string; reference: string; reportIds: string[]; drill: boolean };
  'incident.assigned': { incidentId: string; assigneeId: string | null; teamId: string | null };
  'incident.changed': { incidentId: string; fields: string[] };
  'incident.state-changed': { incidentId: string; from: IncidentState; to: IncidentState };
  'incident.reports-linked': { incidentId: string; reportIds: string[] };
  'incident.report-unlinked': { incidentId: string; reportId: string };
  /** Named in a note, and may see the incident; without whoever wrote it. */
  'incident.mentioned': { incidentId: string; noteId: string; personIds: string[] };
  'incident.task-overdue': { incidentId: string; taskId: string; dueAt: string };
  'incident.countermeasure-due': { incidentId: string; countermeasureId: string; validUntil: string };
  'incident.clock-approaching': { incidentId: string; clock: ClockKind; dueAt: string };
  /** All that `mergedId` held belongs to `incidentId`. */
  'incident.merged': { incidentId: string; mergedId: string };
  /** Somebody took his own last change back; `entry` is its line in the record. */
  'incident.change-undone': { incidentId: string; action: string; entry: string };
  'incident.unmerged': { incidentId: string; mergedId: string };
  'incident.clock-missed': { incidentId: string; clock: ClockKind; dueAt: string };
  /** Somebody is called; of an incident, or of a report. */
  'incident.escalated': {
    escalationId: string;
    kind: EscalationKind;
    incidentId: string | null;
    reportId: string | null;
    clock: ClockKind | null;
    personIds: string[];
  };
  'incident.escalation-withdrawn': { escalationId: string };
}
