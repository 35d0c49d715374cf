/** Who did something, as the record keeps it: the name too, because people and keys may be removed later. */
export interface ActorRef {
  kind: 'person' | 'api-key' | 'reporter' | 'system' | 'rule';
  id: string | null;
  name: string;
}

/** Tocsin itself: parsing, filing, clocks. */
export const SYSTEM: ActorRef = { kind: 'system', id: null, name: 'Tocsin' };
