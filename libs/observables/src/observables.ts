import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail } from '@tocsin/audit';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { normaliseObservable } from './extract/normalise-observable.js';
import { type NormalisedObservable, type ObservableType } from './extract/observable-type.js';
import { observableInvalid, observableUnknown } from './observables.errors.js';
import * as lists from './sightings/list-observables.js';
import { recordSightings } from './sightings/record-sightings.js';
import {
  type NewSighting,
  type ObservableView,
  type SightingView,
  type SubjectObservable,
  type SubjectRef,
} from './sightings/sighting.js';
import { type SimilarityLimits, type SimilarSubject, similarSubjects } from './sightings/similar-subjects.js';
import { observablesOfSubjects } from './sightings/subject-observables.js';
import { forgetWords } from './sightings/without-words.js';

const MOST_SHOWN = 5000;

/**
 * The stored values and where each was seen. Knows nothing of who may see a report or an incident: callers ask
 * the access policy first and leave out the subjects that the actor may not see.
 */
@Injectable()
export class Observables {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Stores what a subject names, in one statement; what is there already stays, so a job may run twice.
   * @param into where there is no change beside it, the database itself: one round trip instead of three
   */
  record(
    into: Transaction | Database,
    subject: SubjectRef,
    sightings: readonly NewSighting[],
  ): Promise<void> {
    return recordSightings(into, subject, sightings, this.clock.now());
  }

  /** Of sealed evidence identifiers stay, and the words round them go (DOMAIN: child protection). */
  forgetWords(tx: Transaction, subjects: readonly SubjectRef[]): Promise<void> {
    return forgetWords(tx, subjects);
  }

  /** By type, then value; at most 5,000. */
  forSubject(subject: SubjectRef): Promise<SubjectObservable[]> {
    return this.forSubjects([subject]);
  }

  /** The values of several subjects (an incident with its reports) in one query, each value once. */
  forSubjects(subjects: readonly SubjectRef[], limit: number = MOST_SHOWN): Promise<SubjectObservable[]> {
    return observablesOfSubjects(this.database, subjects, limit);
  }

  /** Subjects that share values with this one, the strongest likeness first. One query. */
  similarSubjects(subject: SubjectRef, limits: SimilarityLimits = {}): Promise<SimilarSubject[]> {
    return similarSubjects(this.database, subject, limits);
  }

  list(filter: lists.ObservableFilter): Promise<lists.Page<ObservableView>> {
    return lists.listObservables(this.database, filter);
  }

  /** Null for a value that was never seen. @throws DomainError `OBSERVABLES.VALUE_INVALID` (422) */
  async lookUp(type: ObservableType, value: string): Promise<ObservableView | null> {
    return lists.findObservable(this.database, normalised(type, value));
  }

  /** Where a value was seen, newest first; empty for one that never was. @throws DomainError `OBSERVABLES.VALUE_INVALID` */
  async seenIn(
    type: ObservableType,
    value: string,
    filter: lists.SeenFilter,
  ): Promise<lists.Page<SightingView>> {
    return lists.listSightings(this.database, normalised(type, value), filter);
  }

  /**
   * Takes a value out of the search for similar reports, or back in; it is still stored and shown.
   * @throws DomainError `OBSERVABLES.VALUE_INVALID` (422), `OBSERVABLES.UNKNOWN` (404)
   */
  async setIgnored(
    actor: ActorRef,
    observable: NormalisedObservable,
    ignored: boolean,
    reason: string,
  ): Promise<ObservableView> {
    const { type, value } = normalised(observable.type, observable.value);
    await this.database.transaction(async (tx) => {
      const [before] = await tx.query<{ id: string; ignored: boolean }>(
        `SELECT id, ignored FROM observables.observable WHERE type = $1 AND value = $2 FOR UPDATE`,
        [type, value],
      );
      if (!before) throw observableUnknown();
      if (before.ignored === ignored) return;
      await tx.query(`UPDATE observables.observable SET ignored = $2 WHERE id = $1`, [before.id, ignored]);
      await this.audit.append(tx, {
        actor,
        action: 'observable.ignored-changed',
        subject: { kind: 'observable', id: before.id, ref: value },
        reason,
        detail: { changes: { ignored: { from: before.ignored, to: ignored } } },
      });
    });
    const changed = await this.lookUp(type, value);
    if (!changed) throw observableUnknown();
    return changed;
  }
}

function normalised(type: ObservableType, value: string): NormalisedObservable {
  const found = normaliseObservable(type, value);
  if (!found) throw observableInvalid(type, value);
  return found;
}
