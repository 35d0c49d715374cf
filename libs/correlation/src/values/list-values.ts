import { Injectable } from '@nestjs/common';
import { AffectedOrganisations } from '@tocsin/constituency';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { readPasted } from '@tocsin/incidents';
import {
  type ListedObservable,
  type NormalisedObservable,
  Observables,
  type ObservableType,
  type SightingView,
  type Verdict,
} from '@tocsin/observables';
import { sightingsReader } from '@tocsin/triage';

export interface ValueFilter {
  q?: string;
  type?: ObservableType;
  verdict?: Verdict;
  ignored?: boolean;
  cursor?: string;
  limit: number;
}

export interface Owner {
  id: string;
  name: string;
}

export interface ListedValue extends Omit<ListedObservable, 'id'> {
  owner: Owner | null;
}

/** A value that stood in a pasted text. */
export interface PastedValue extends NormalisedObservable {
  /** What is known of it as far as the reader may know; null: nothing. */
  known: ListedValue | null;
  owner: Owner | null;
}

export interface PastedText {
  values: PastedValue[];
  /** Lines in which no value was found. */
  refused: string[];
  /** More was pasted than is looked at. */
  cut: boolean;
}

const MOST_PASTED = 500;

/** Values as a person may know them: listed, searched, and found again in what he pastes. */
@Injectable()
export class ListValues {
  constructor(
    private readonly access: AccessPolicy,
    private readonly observables: Observables,
    private readonly affected: AffectedOrganisations,
  ) {}

  /** Two statements. */
  async execute(actor: Actor, filter: ValueFilter): Promise<{ items: ListedValue[]; next: string | null }> {
    this.access.require(actor, 'report.read');
    const { items, next } = await this.observables.list({ ...filter, reader: sightingsReader(actor) });
    const owners = await this.owners(items);
    return { items: items.map((item) => listed(item, owners)), next };
  }

  /** Where one value was seen, the latest first. @throws DomainError `OBSERVABLES.VALUE_INVALID` */
  places(
    actor: Actor,
    type: ObservableType,
    value: string,
    page: { cursor?: string; limit: number },
  ): Promise<{ items: SightingView[]; next: string | null }> {
    this.access.require(actor, 'report.read');
    return this.observables.seenIn(type, value, { ...page, ...sightingsReader(actor) });
  }

  /** Takes a pasted text apart and says what is known. Two statements. */
  async pasted(actor: Actor, text: string): Promise<PastedText> {
    this.access.require(actor, 'report.read');
    const { values, refused } = readPasted(text);
    const looked = values.slice(0, MOST_PASTED);
    const [{ items }, owners] = await Promise.all([
      this.observables.list({ reader: sightingsReader(actor), values: looked, limit: MOST_PASTED }),
      this.owners(looked),
    ]);
    const known = new Map(items.map((item) => [keyOf(item), listed(item, owners)]));
    return {
      values: looked.map((value) => ({
        ...value,
        known: known.get(keyOf(value)) ?? null,
        owner: owners.get(keyOf(value)) ?? null,
      })),
      refused: refused.slice(0, MOST_PASTED),
      cut: values.length > MOST_PASTED,
    };
  }

  /** The first of those whose assets hold a value: the most specific, a constituent before others. */
  private async owners(values: readonly NormalisedObservable[]): Promise<Map<string, Owner>> {
    const organisations = await this.affected.forObservables(
      values.map(({ type, value }) => ({ type, value })),
    );
    const owners = new Map<string, Owner>();
    for (const { id, name, matches } of organisations)
      for (const match of matches) if (!owners.has(keyOf(match))) owners.set(keyOf(match), { id, name });
    return owners;
  }
}

function listed({ id: _id, ...item }: ListedObservable, owners: ReadonlyMap<string, Owner>): ListedValue {
  return { ...item, owner: owners.get(keyOf(item)) ?? null };
}

const keyOf = ({ type, value }: NormalisedObservable): string => `${type} ${value}`;
