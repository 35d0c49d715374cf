import { Exclusions } from './exclusions.js';
import { displayObservable } from './normalise-observable.js';
import type { ExtractedObservable, ExtractOptions, NormalisedObservable } from './observable-type.js';
import { refangWithPositions, type RefangedText } from './refang.js';

/** Why a stretch of text is not looked at again by the finders that follow. */
export const TAKEN_BY_ADDRESS = 1;
export const TAKEN_BY_MAILBOX = 2;

/** One reading of one text: what the finders share. Positions in here are those of the refanged text. */
export class Scan {
  readonly text: string;
  /** Nothing more is taken up: the bound on distinct observables is reached. */
  full = false;
  private readonly taken: Uint8Array;
  private readonly refanged: RefangedText;
  private readonly found = new Map<string, ExtractedObservable>();
  private readonly exclusions: Exclusions;
  private readonly maxObservables: number;

  constructor(
    private readonly original: string,
    private readonly options: ExtractOptions,
  ) {
    this.refanged = refangWithPositions(original);
    this.text = this.refanged.text;
    this.taken = new Uint8Array(this.text.length);
    this.exclusions = new Exclusions(options.exclude ?? []);
    this.maxObservables = options.maxObservables ?? 5000;
  }

  /** Keeps the first place of each value; later ones in the same text add nothing to correlation. */
  add(observable: NormalisedObservable, start: number, end: number): void {
    if (this.full) return;
    const key = `${observable.type} ${observable.value}`;
    const known = this.found.get(key);
    if (known) {
      // The finders do not go through the text together: a later one may meet an earlier place.
      if ((this.refanged.starts?.[start] ?? start) < known.start)
        Object.assign(known, this.place(start, end));
      return;
    }
    if (this.exclusions.has(observable)) return;
    if (this.found.size >= this.maxObservables) {
      this.full = true;
      const detail = `Only the first ${this.maxObservables} observables of this text were taken up.`;
      this.options.onProblem?.({ code: 'too-many-observables', detail });
      return;
    }
    const display = displayObservable(observable);
    const extracted = { ...observable, ...this.place(start, end) };
    this.found.set(key, display === undefined ? extracted : { ...extracted, display });
  }

  private place(start: number, end: number): { raw: string; start: number; end: number } {
    const from = this.refanged.starts?.[start] ?? start;
    const to = this.refanged.ends?.[end - 1] ?? end;
    return { raw: this.original.slice(from, to), start: from, end: to };
  }

  take(start: number, end: number, why: number = TAKEN_BY_ADDRESS): void {
    this.taken.fill(why, start, end);
  }

  takenBy(position: number): number {
    return this.taken[position] ?? 0;
  }

  /** The writer went out of his way to keep this from being a link, so he meant an address. */
  wasDefanged(start: number, end: number): boolean {
    const { starts, ends } = this.refanged;
    if (!starts || !ends) return false;
    return (ends[end - 1] ?? 0) - (starts[start] ?? 0) !== end - start;
  }

  noteUrlTooLong(length: number): void {
    const detail = `A URL of ${length} characters was too long to be taken up; its host was.`;
    this.options.onProblem?.({ code: 'url-too-long', detail });
  }

  /** In the order of the text. */
  results(): ExtractedObservable[] {
    return [...this.found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  }
}
