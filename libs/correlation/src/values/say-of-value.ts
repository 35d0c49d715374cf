import { Injectable } from '@nestjs/common';
import { Enrichments } from '@tocsin/enrichment';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import {
  type MarkedObservable,
  type Marks,
  type NewNotedSighting,
  type NormalisedObservable,
  NotedSightings,
  type NotedSightingView,
  ObservableMarks,
} from '@tocsin/observables';
import { ValuePage } from './value-page.js';

/** What a person says or asks of a value; only of one that he may know of, or he would learn that it is known. */
@Injectable()
export class SayOfValue {
  constructor(
    private readonly access: AccessPolicy,
    private readonly page: ValuePage,
    private readonly marks: ObservableMarks,
    private readonly noted: NotedSightings,
    private readonly enrichments: Enrichments,
  ) {}

  /** @throws DomainError `CORRELATION.VALUE_UNKNOWN` (404), `OBSERVABLES.STALE` (409) */
  async mark(
    actor: Actor,
    { type, value }: NormalisedObservable,
    marks: Marks & { reason: string; version: number },
  ): Promise<MarkedObservable> {
    this.access.require(actor, 'report.triage');
    await this.page.known(actor, type, value);
    const { reason, version, ...wanted } = marks;
    return this.marks.set(actor, { type, value }, wanted, reason, version);
  }

  /** @throws DomainError `CORRELATION.VALUE_UNKNOWN` (404) */
  async note(
    actor: Actor,
    { type, value }: NormalisedObservable,
    sighting: NewNotedSighting,
  ): Promise<NotedSightingView> {
    this.access.require(actor, 'report.triage');
    await this.page.known(actor, type, value);
    return this.noted.add(actor, { type, value }, sighting);
  }

  /** @throws DomainError `OBSERVABLES.SIGHTING_UNKNOWN`, `CORRELATION.VALUE_UNKNOWN` (404) */
  async withdraw(actor: Actor, sightingId: string): Promise<void> {
    this.access.require(actor, 'report.triage');
    const about = await this.noted.valueOf(sightingId);
    if (about) await this.page.known(actor, about.type, about.value);
    await this.noted.withdraw(actor, sightingId);
  }

  /**
   * Has the plug-ins asked, again where they were asked before.
   * @param outside also those that ask somebody else
   * @throws DomainError `CORRELATION.VALUE_UNKNOWN` (404)
   */
  async enrich(actor: Actor, { type, value }: NormalisedObservable, outside: boolean): Promise<void> {
    this.access.require(actor, outside ? 'report.triage' : 'report.read');
    const { id, ...known } = await this.page.known(actor, type, value);
    await this.enrichments.request({ id, type: known.type, value: known.value }, outside);
  }
}
