import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Clock, Config, Database, type Transaction } from '@tocsin/platform';
import { normaliseObservable } from './extract/normalise-observable.js';
import { type NormalisedObservable, type ObservableType } from './extract/observable-type.js';
import { observableInvalid } from './observables.errors.js';
import * as lists from './sightings/list-observables.js';
import { listSightings, type SeenFilter } from './sightings/list-sightings.js';
import { recordSightings } from './sightings/record-sightings.js';
import {
  type NewSighting,
  type SightingView,
  type SubjectObservable,
  type SubjectRef,
} from './sightings/sighting.js';
import { dropUnseen } from './sightings/drop-unseen.js';
import { forgetSightings } from './sightings/forget-sightings.js';
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
    @Inject(Config) private readonly config: Pick<TocsinConfig, 'correlation'>,
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

  /** What was seen in the subjects was not: it was taken back. The values themselves stay, as they may be others' too. */
  forget(tx: Transaction, subjects: readonly SubjectRef[]): Promise<void> {
    return forgetSightings(tx, subjects);
  }

  /** Values that stand nowhere any more, and of which nobody said anything: as if they had never come. */
  dropUnseen(
    tx: Transaction,
    values: readonly Pick<NormalisedObservable, 'type' | 'value'>[],
  ): Promise<void> {
    return dropUnseen(tx, values);
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
    return similarSubjects(this.database, subject, {
      noise: this.config.correlation.noiseLimit,
      ...limits,
    });
  }

  /** What was seen where the reader may look, newest first. One query. */
  list(filter: lists.ObservableFilter): Promise<lists.Page<lists.ListedObservable>> {
    return lists.listObservables(this.database, filter);
  }

  /** One value as far as the reader may know of it; null where he may not or where it was never seen. @throws DomainError `OBSERVABLES.VALUE_INVALID` */
  async find(
    reader: lists.Reader,
    type: ObservableType,
    value: string,
  ): Promise<lists.ListedObservable | null> {
    const { items } = await this.list({ reader, values: [normalised(type, value)], limit: 1 });
    return items[0] ?? null;
  }

  /** Where a value was seen, newest first; empty for one that never was. @throws DomainError `OBSERVABLES.VALUE_INVALID` */
  async seenIn(type: ObservableType, value: string, filter: SeenFilter): Promise<lists.Page<SightingView>> {
    return listSightings(this.database, normalised(type, value), filter);
  }
}

function normalised(type: ObservableType, value: string): NormalisedObservable {
  const found = normaliseObservable(type, value);
  if (!found) throw observableInvalid(type, value);
  return found;
}
