import { type TlpLabel } from '@tocsin/config';
import { type IncidentState } from '../workflow/incident-state.js';

export interface NamedView {
  id: string;
  name: string;
}

/** An incident as a line of a list. */
export interface IncidentRow {
  id: string;
  ref: string;
  title: string;
  state: IncidentState;
  drill: boolean;
  restricted: boolean;
  rsitClass: string;
  rsitType: string | null;
  /** 0 baseline … 5 emergency, after an override. */
  severityLevel: number;
  tlp: TlpLabel;
  assignee: NamedView | null;
  team: NamedView | null;
  dueAt: Date | null;
  openedAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  version: number;
}

/** The columns of `IncidentRow`; `i` is the incident. */
export const ROW_COLUMNS = `
  i.id, i.reference AS ref, i.title, i.state, i.drill, i.restricted, i.rsit_class AS "rsitClass",
  i.rsit_type AS "rsitType", coalesce(i.severity_override, i.severity_level)::int AS "severityLevel", i.tlp,
  (SELECT json_build_object('id', p.id, 'name', p.name) FROM identity.person p WHERE p.id = i.assignee_id) AS assignee,
  (SELECT json_build_object('id', t.id, 'name', t.name) FROM identity.team t WHERE t.id = i.team_id) AS team,
  i.due_at AS "dueAt", i.opened_at AS "openedAt", i.updated_at AS "updatedAt", i.closed_at AS "closedAt", i.version`;

/** SQL: the id of the incident that the reference `$1` leads to now. */
export const SURVIVOR = `(SELECT coalesce(named.merged_into_id, named.id) FROM incidents.incident named WHERE named.reference = $1)`;
