import { Injectable } from '@nestjs/common';
import { type AffectedMatch, AffectedOrganisations } from '@tocsin/constituency';
import { Enrichments, type EnrichmentView } from '@tocsin/enrichment';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import {
  type ListedObservable,
  type MarkChange,
  NotedSightings,
  type NotedSightingView,
  ObservableMarks,
  Observables,
  type ObservableType,
} from '@tocsin/observables';
import { sightingsReader } from '@tocsin/triage';
import { valueUnknown } from '../correlation.errors.js';
import { type RelatedValue, type ValuePlaces, ValuePlacesQuery } from './value-places.js';

export interface ValuePageView extends Omit<ListedObservable, 'id' | 'count'>, ValuePlaces {
  /** Whose it is: organisations with the asset that holds it. */
  owners: { id: string; name: string; kind: string; by: AffectedMatch['by']; asset: string }[];
  related: RelatedValue[];
  noted: NotedSightingView[];
  history: MarkChange[];
  enrichment: EnrichmentView[];
}

/** One value with everything its page shows, but for the list of places: seven statements, whatever is known. */
@Injectable()
export class ValuePage {
  constructor(
    private readonly access: AccessPolicy,
    private readonly observables: Observables,
    private readonly places: ValuePlacesQuery,
    private readonly affected: AffectedOrganisations,
    private readonly noted: NotedSightings,
    private readonly marks: ObservableMarks,
    private readonly enrichments: Enrichments,
  ) {}

  /**
   * The value as far as the actor may know of it.
   * @throws DomainError `CORRELATION.VALUE_UNKNOWN` for what was never seen and what he may not know alike
   */
  async known(actor: Actor, type: ObservableType, value: string): Promise<ListedObservable> {
    this.access.require(actor, 'report.read');
    const found = await this.observables.find(sightingsReader(actor), type, value);
    if (!found) throw valueUnknown();
    return found;
  }

  /** @throws DomainError `CORRELATION.VALUE_UNKNOWN`, `OBSERVABLES.VALUE_INVALID` */
  async execute(actor: Actor, type: ObservableType, value: string): Promise<ValuePageView> {
    this.access.require(actor, 'report.read');
    const { id, count: _count, ...observable } = await this.known(actor, type, value);
    const [places, owners, related, noted, history, enrichment] = await Promise.all([
      this.places.of(actor, observable),
      this.affected.forObservables([{ type: observable.type, value: observable.value }]),
      this.places.related(actor, observable),
      this.noted.of(id),
      this.marks.history(id),
      this.enrichments.of({ id, type: observable.type, value: observable.value }),
    ]);
    return {
      ...observable,
      ...places,
      owners: owners.map(({ id: organisation, name, kind, matches }) => ({
        id: organisation,
        name,
        kind,
        by: matches[0]?.by ?? 'domain',
        asset: matches[0]?.asset ?? '',
      })),
      related,
      noted,
      history,
      enrichment,
    };
  }
}
