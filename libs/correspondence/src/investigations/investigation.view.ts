import { type TlpLabel } from '@tocsin/config';
import { MESSAGE_VIEW, type MessageView } from '../message/message.view.js';
import { unreachableSql, type UnreachableView } from '../unreachable/unreachable-addresses.js';
import { type InvestigationState, type ThirdPartyKind } from './investigation.vocabulary.js';

/** An investigation as a line of a list. */
export interface InvestigationRow {
  /** Of its thread too. */
  id: string;
  ref: string;
  incident: string;
  kind: ThirdPartyKind;
  party: string;
  organisation: { id: string; name: string } | null;
  subject: string;
  state: InvestigationState;
  stateReason: string | null;
  clearance: TlpLabel;
  language: string | null;
  followUpAt: Date | null;
  openedAt: Date;
  closedAt: Date | null;
  /** Whom a message goes to, and whose word is believed. */
  participants: string[];
  version: number;
}

/** With what was said; times inside the messages are ISO 8601 text. */
export interface InvestigationView extends InvestigationRow {
  bounced: string[];
  unreachable: UnreachableView[];
  /** To be sent along with a message, so that nothing newer is overlooked. */
  lastMessageId: string | null;
  /** Whom a message goes to unless others are named. */
  recipients: string[];
  /** The newest 100, oldest first. */
  messages: MessageView[];
}

/** Columns of `InvestigationRow`; `v` is the investigation, `t` its thread, `i` its incident. */
export const INVESTIGATION_ROW = `
  v.thread_id AS id, v.reference AS ref, i.reference AS incident, v.kind, v.party,
  (SELECT json_build_object('id', o.id, 'name', o.name) FROM constituency.organisation o WHERE o.id = v.organisation_id) AS organisation,
  t.subject, v.state, v.state_reason AS "stateReason", v.clearance, v.language, v.follow_up_at AS "followUpAt",
  v.opened_at AS "openedAt", v.closed_at AS "closedAt", v.version,
  array(SELECT p.address FROM correspondence.participant p WHERE p.thread_id = t.id ORDER BY p.address) AS participants`;

/**
 * SQL list of addresses: whom we wrote to last, else all that were named. Somebody whom the other side copied in is
 * part of the thread and reads our next mail only where a person says so. `t` is the thread.
 */
export const RECIPIENTS = `coalesce(
  (SELECT array(SELECT lower(to_each->>'address') FROM jsonb_array_elements(said.recipients) to_each)
     FROM correspondence.message said
    WHERE said.thread_id = t.id AND said.direction = 'out' AND said.state <> 'cancelled'
    ORDER BY said.position DESC LIMIT 1),
  array(SELECT p.address FROM correspondence.participant p WHERE p.thread_id = t.id ORDER BY p.address))`;

/** Columns that `InvestigationView` has besides. */
export const INVESTIGATION_SAID = `
  array(SELECT p.address FROM correspondence.participant p
         WHERE p.thread_id = t.id AND p.bounced_at IS NOT NULL ORDER BY p.address) AS bounced,
  ${unreachableSql(`array(SELECT p.address FROM correspondence.participant p WHERE p.thread_id = t.id)`)} AS unreachable,
  ${RECIPIENTS} AS recipients,
  (SELECT last.id FROM correspondence.message last
    WHERE last.thread_id = t.id ORDER BY last.position DESC LIMIT 1) AS "lastMessageId",
  coalesce((SELECT json_agg(to_jsonb(newest) - 'position' ORDER BY newest.position)
              FROM (SELECT ${MESSAGE_VIEW}, m.position FROM correspondence.message m
                     WHERE m.thread_id = t.id ORDER BY m.position DESC LIMIT 100) newest), '[]'::json) AS messages`;

export const INVESTIGATIONS = `
  correspondence.investigation v
  JOIN correspondence.thread t ON t.id = v.thread_id
  JOIN incidents.incident i ON i.id = v.incident_id`;
