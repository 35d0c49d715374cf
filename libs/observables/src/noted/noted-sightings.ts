import { Injectable } from '@nestjs/common';
import { AuditTrail, type ActorRef } from '@tocsin/audit';
import { Clock, Database, newId } from '@tocsin/platform';
import { normaliseObservable } from '../extract/normalise-observable.js';
import { type NormalisedObservable } from '../extract/observable-type.js';
import { observableInvalid, observableUnknown, sightingUnknown } from '../observables.errors.js';

/** MISP's types of sightings 0, 1, 2; STIX tells the first as a Sighting, the others are opinions on it. */
export const NOTED_KINDS = ['seen', 'false-positive', 'expiry'] as const;
export type NotedKind = (typeof NOTED_KINDS)[number];

export interface NewNotedSighting {
  kind: NotedKind;
  at: Date;
  /** Who or what saw it: "proxy log of the ministry". */
  source: string;
  note: string;
}

export interface NotedSightingView extends NewNotedSighting {
  id: string;
  by: string;
  notedAt: Date;
}

const VIEW = `n.id, n.kind, n.at, n.source, n.note, n.noted_by_name AS by, n.noted_at AS "notedAt"`;

/** Sightings that people write down. Asks no access policy: callers do. */
@Injectable()
export class NotedSightings {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `OBSERVABLES.VALUE_INVALID` (422), `OBSERVABLES.UNKNOWN` (404) */
  async add(
    actor: ActorRef,
    observable: NormalisedObservable,
    { kind, at, source, note }: NewNotedSighting,
  ): Promise<NotedSightingView> {
    const found = normaliseObservable(observable.type, observable.value);
    if (!found) throw observableInvalid(observable.type, observable.value);
    return this.database.transaction(async (tx) => {
      const [added] = await tx.query<NotedSightingView & { observableId: string }>(
        `INSERT INTO observables.noted_sighting AS n
                (id, observable_id, kind, at, source, note, noted_by, noted_by_name, noted_at)
         SELECT $1, o.id, $2, $3, $4, $5, $6, $7, $8 FROM observables.observable o WHERE o.type = $9 AND o.value = $10
         RETURNING ${VIEW}, n.observable_id AS "observableId"`,
        [
          newId(),
          kind,
          at,
          source,
          note,
          actor.kind === 'person' ? actor.id : null,
          actor.name,
          this.clock.now(),
          found.type,
          found.value,
        ],
      );
      if (!added) throw observableUnknown();
      const { observableId, ...view } = added;
      await this.audit.append(tx, {
        actor,
        action: 'observable.sighting-noted',
        subject: { kind: 'observable', id: observableId, ref: found.value },
        detail: { sightingId: view.id, kind, source },
      });
      return view;
    });
  }

  /** Takes a noted sighting back; it stays in the table and in the record. @throws DomainError `OBSERVABLES.SIGHTING_UNKNOWN` (404) */
  withdraw(actor: ActorRef, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const [gone] = await tx.query<{ id: string; value: string }>(
        `UPDATE observables.noted_sighting n SET withdrawn_at = $2 FROM observables.observable o
          WHERE n.id = $1 AND n.withdrawn_at IS NULL AND o.id = n.observable_id RETURNING o.id, o.value`,
        [id, this.clock.now()],
      );
      if (!gone) throw sightingUnknown();
      await this.audit.append(tx, {
        actor,
        action: 'observable.sighting-withdrawn',
        subject: { kind: 'observable', id: gone.id, ref: gone.value },
        detail: { sightingId: id },
      });
    });
  }

  /** The latest first; 100 at most. */
  of(observableId: string): Promise<NotedSightingView[]> {
    return this.database.query<NotedSightingView>(
      `SELECT ${VIEW} FROM observables.noted_sighting n
        WHERE n.observable_id = $1 AND n.withdrawn_at IS NULL ORDER BY n.at DESC, n.id DESC LIMIT 100`,
      [observableId],
    );
  }

  /** The value of a noted sighting, for callers who ask whether the actor may know it. Null if there is none. */
  async valueOf(id: string): Promise<NormalisedObservable | null> {
    const [found] = await this.database.query<NormalisedObservable>(
      `SELECT o.type, o.value FROM observables.noted_sighting n JOIN observables.observable o ON o.id = n.observable_id
        WHERE n.id = $1`,
      [id],
    );
    return found ?? null;
  }
}
