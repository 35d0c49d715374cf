import { strictestTlp } from '@tocsin/config';
import { type IncidentChanges, type IncidentRecord } from '../incident/incident.record.js';
import { incidentEnded, mergeOfDrill, mergeWithItself } from '../incidents.errors.js';
import { isEnded } from '../workflow/incident-state.js';

/** One of the two, with who reads it by name. */
export interface Mergeable extends IncidentRecord {
  memberIds: readonly string[];
}

/** What a merge makes of the survivor's own row and of its readers. */
export interface MergeOutcome {
  changes: IncidentChanges;
  members: { added: string[]; removed: string[] };
}

/** @throws DomainError `INCIDENT.MERGE_WITH_ITSELF`, `INCIDENT.MERGE_OF_DRILL`, `INCIDENT.ENDED` */
export function requireMergeable(merged: IncidentRecord, survivor: IncidentRecord): void {
  if (merged.id === survivor.id) throw mergeWithItself();
  if (merged.drill !== survivor.drill) throw mergeOfDrill();
  // Work that goes on must not disappear in something that nobody looks at any more.
  if (isEnded(survivor.state) && !isEnded(merged.state)) throw incidentEnded(survivor.state);
}

/**
 * The survivor is as strict as its strictest part. Where one of the two is restricted, its readers are the readers: the
 * open one's assignee and team stay only where they were among them. Where both are, each side's readers by name are
 * added up (the preview names who gains sight), because otherwise somebody would lose his own case. Pure.
 * @param actorId who merges; he sees both already
 */
export function outcomeOfMerge(merged: Mergeable, survivor: Mergeable, actorId: string | null): MergeOutcome {
  const tlp = strictestTlp([merged.tlp, survivor.tlp], survivor.tlp);
  const changes: IncidentChanges = tlp === survivor.tlp ? {} : { tlp };
  const known = new Set(survivor.memberIds);
  const added = (ids: readonly (string | null)[]) =>
    [...new Set(ids)].filter((id): id is string => id !== null && !known.has(id));
  if (!merged.restricted && survivor.restricted) return { changes, members: { added: [], removed: [] } };
  if (merged.restricted === survivor.restricted) {
    const readers = merged.restricted ? [...merged.memberIds, merged.assigneeId] : merged.memberIds;
    return { changes, members: { added: added(readers), removed: [] } };
  }
  const reads = (id: string | null) =>
    id !== null && (id === merged.assigneeId || id === actorId || merged.memberIds.includes(id));
  const readers = [...merged.memberIds, merged.assigneeId, actorId];
  return {
    changes: {
      ...changes,
      restricted: true,
      ...(reads(survivor.assigneeId) ? {} : { assigneeId: merged.assigneeId }),
      ...(survivor.teamId === merged.teamId ? {} : { teamId: merged.teamId }),
    },
    members: { added: added(readers), removed: [...known].filter((id) => !readers.includes(id)) },
  };
}
