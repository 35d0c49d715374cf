import { useEffect, useSyncExternalStore } from 'react';

/** Something that the palette offers besides the commands of the keymap: a saved view, a next state, a template. */
export interface PaletteOffer {
  /** Unique among all that is offered at a time. */
  id: string;
  label: string;
  /** What kind of thing it is, in a word. */
  group: string;
  run: () => void;
}

class PaletteSource {
  private readonly offers = new Map<symbol, readonly PaletteOffer[]>();
  private readonly listeners = new Set<() => void>();
  private all: readonly PaletteOffer[] = [];

  offer(offers: readonly PaletteOffer[]): () => void {
    const key = Symbol('offers');
    this.offers.set(key, offers);
    this.changed();
    return () => {
      this.offers.delete(key);
      this.changed();
    };
  }

  readonly getAll = () => this.all;
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  private changed(): void {
    this.all = [...this.offers.values()].flat();
    for (const listener of this.listeners) listener();
  }
}

const source = new PaletteSource();

/** Adds to the palette while mounted. Give it the same array until something changes (`useMemo`). */
export function usePaletteOffers(offers: readonly PaletteOffer[]): void {
  useEffect(() => (offers.length > 0 ? source.offer(offers) : undefined), [offers]);
}

export const useOffered = () => useSyncExternalStore(source.subscribe, source.getAll);
