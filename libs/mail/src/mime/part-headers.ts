import { type HeaderField, headerText } from './header-block.js';

/** The header fields of one part, decoded on demand: most of a hundred trace headers are never looked at. */
export class PartHeaders {
  private readonly byName = new Map<string, HeaderField[]>();

  constructor(
    readonly fields: readonly HeaderField[],
    private readonly maxBytes: number,
  ) {
    for (const field of fields) {
      const same = this.byName.get(field.name);
      if (same) same.push(field);
      else this.byName.set(field.name, [field]);
    }
  }

  get names(): Iterable<string> {
    return this.byName.keys();
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  count(name: string): number {
    return this.byName.get(name)?.length ?? 0;
  }

  /** Unfolded values in order; encoded words not yet decoded. */
  all(name: string): string[] {
    return (this.byName.get(name) ?? []).map((field) => headerText(field.raw, this.maxBytes));
  }

  first(name: string): string | undefined {
    const field = this.byName.get(name)?.[0];
    return field && headerText(field.raw, this.maxBytes);
  }
}
