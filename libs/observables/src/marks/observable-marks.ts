import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail } from '@tocsin/audit';
import { Database, staleError } from '@tocsin/platform';
import { normaliseObservable } from '../extract/normalise-observable.js';
import { type NormalisedObservable } from '../extract/observable-type.js';
import { observableInvalid, observableUnknown } from '../observables.errors.js';
import { type Verdict } from '../sightings/sighting.js';

/** What a person says of a value as such; what is left out stays. */
export interface Marks {
  /** Takes it out of the search for similar cases, or back in; it is still stored and shown. */
  ignored?: boolean;
  verdict?: Verdict | null;
}

export interface MarkedObservable extends NormalisedObservable {
  ignored: boolean;
  verdict: Verdict | null;
  version: number;
}

/** A line of a value's history. */
export interface MarkChange {
  at: Date;
  actor: string;
  action: string;
  reason: string | null;
  changes: Record<string, { from: unknown; to: unknown }>;
}

interface Before extends MarkedObservable {
  id: string;
}

const RETURNED = `o.type, o.value, o.ignored, o.verdict, o.version`;

/** Marks of values. Asks no access policy: callers do, and look whether the actor may know of the value at all. */
@Injectable()
export class ObservableMarks {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @param version the state that the actor saw; null for rules and machines, which decide on the value itself
   * @throws DomainError `OBSERVABLES.VALUE_INVALID` (422), `OBSERVABLES.UNKNOWN` (404), `OBSERVABLES.STALE` (409)
   */
  async set(
    actor: ActorRef,
    observable: NormalisedObservable,
    marks: Marks,
    reason: string,
    version: number | null,
  ): Promise<MarkedObservable> {
    const found = normaliseObservable(observable.type, observable.value);
    if (!found) throw observableInvalid(observable.type, observable.value);
    return this.database.transaction(async (tx) => {
      const [before] = await tx.query<Before>(
        `SELECT o.id, ${RETURNED} FROM observables.observable o WHERE o.type = $1 AND o.value = $2 FOR UPDATE`,
        [found.type, found.value],
      );
      if (!before) throw observableUnknown();
      const { id, ...current } = before;
      const changes = changesOf(before, marks);
      if (Object.keys(changes).length === 0) return current;
      if (version !== null && before.version !== version) throw stale(current);
      const after = await tx.one<MarkedObservable>(
        `UPDATE observables.observable o SET ignored = $2, verdict = $3, version = o.version + 1 WHERE o.id = $1
         RETURNING ${RETURNED}`,
        [id, marks.ignored ?? before.ignored, marks.verdict === undefined ? before.verdict : marks.verdict],
      );
      await this.audit.append(tx, {
        actor,
        action: 'verdict' in changes ? 'observable.verdict-changed' : 'observable.ignored-changed',
        subject: { kind: 'observable', id, ref: found.value },
        reason,
        detail: { changes, version: after.version },
      });
      return after;
    });
  }

  /** Who marked it and why, the latest first; 50 at most. */
  history(observableId: string): Promise<MarkChange[]> {
    return this.database.query<MarkChange>(
      `SELECT at, actor_name AS actor, action, reason, coalesce(detail->'changes', '{}') AS changes FROM audit.entry
        WHERE subject_id = $1::text::uuid AND action IN ('observable.ignored-changed', 'observable.verdict-changed')
        ORDER BY id DESC LIMIT 50`,
      [observableId],
    );
  }
}

function changesOf(before: Before, marks: Marks): Record<string, { from: unknown; to: unknown }> {
  const changes: Record<string, { from: unknown; to: unknown }> = {};
  if (marks.ignored !== undefined && marks.ignored !== before.ignored)
    changes.ignored = { from: before.ignored, to: marks.ignored };
  if (marks.verdict !== undefined && marks.verdict !== before.verdict)
    changes.verdict = { from: before.verdict, to: marks.verdict };
  return changes;
}

const stale = (current: MarkedObservable) =>
  staleError('OBSERVABLES.STALE', {
    current: { ...current },
    changedBy: null,
    changedAt: null,
    changes: {},
  });
