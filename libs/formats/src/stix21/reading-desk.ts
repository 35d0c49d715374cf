import { type GatheredValues } from '../case/gathered-values.js';
import { type SharedCase } from '../case/shared-case.js';
import { type FaultList } from '../checking/fault.js';
import { type SharedTlp } from '../writing/shared-observable.js';
import { type StixObject } from './stix-object.js';

/** What reading a bundle has on its table. */
export interface ReadingDesk {
  found: SharedCase;
  values: GatheredValues;
  byId: ReadonlyMap<string, StixObject>;
  labels: ReadonlyMap<string, SharedTlp>;
  warnings: FaultList;
  at: string;
  /** Ids of objects that have no place in the case. */
  kept: Set<string>;
  links: Links;
}

/** What objects are to each other. */
export interface Links {
  hasIncident: boolean;
  /** Whoever made our own incident: says nothing beside the case's owner. */
  ownMaker: string | null;
  makers: ReadonlySet<string>;
  attached: ReadonlySet<string>;
  targeted: ReadonlySet<string>;
  /** Cyber-observables that an `observed-data` speaks of. */
  observed: ReadonlySet<string>;
}

/** Takes an object into the case; false where it has no place there. `path` is where it stands. */
export type PartReader = (object: StixObject, desk: ReadingDesk, path: string) => boolean;
