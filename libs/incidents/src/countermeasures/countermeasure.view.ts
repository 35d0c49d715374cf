import { type Actor } from '@tocsin/identity';
import { type NamedView } from '../incident/incident.view.js';
import { visibleIncidents } from '../incident/visible-incidents.js';
import { type CountermeasureKind, type CountermeasureState } from './countermeasure.workflow.js';

/** A countermeasure as the console shows it. */
export interface CountermeasureView {
  id: string;
  kind: CountermeasureKind;
  targets: string[];
  description: string;
  askedOf: string;
  state: CountermeasureState;
  stateReason: string | null;
  owner: NamedView | null;
  validUntil: Date | null;
  createdAt: Date;
  activeSince: Date | null;
  removedAt: Date | null;
  /** Reference of the incident that it was planned in; null for who may not see that one, but one that holds it too. */
  incident: string | null;
  version: number;
}

/**
 * Columns of `CountermeasureView`; `c` is the countermeasure, `i` its incident.
 * @param params the statement's parameters; what the reader's sight needs is appended
 */
export const countermeasureColumns = (actor: Actor, params: unknown[]): string => `
  c.id, c.kind, c.targets, c.description, c.asked_of AS "askedOf", c.state, c.state_reason AS "stateReason",
  (SELECT json_build_object('id', p.id, 'name', p.name) FROM identity.person p WHERE p.id = c.owner_id) AS owner,
  c.valid_until AS "validUntil", c.created_at AS "createdAt", c.active_since AS "activeSince",
  c.removed_at AS "removedAt", CASE WHEN ${visibleIncidents('i', actor, params)} THEN i.reference END AS incident, c.version`;

/** What a step can follow, for whoever has the right. */
export interface CountermeasureStep {
  action: string;
  to: CountermeasureState;
  right: string;
  /** Whether somebody has to say why. */
  reason: boolean;
}
