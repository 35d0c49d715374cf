import { isAscii, isUtf8 } from 'node:buffer';
import { decodeCharset } from './decode-charset.js';
import { CharsetGuess } from './detect-charset.js';
import { type HeaderField, headerText } from './header-block.js';

/** The header fields of one part, decoded on demand: most of a hundred trace headers are never looked at. */
export class PartHeaders {
  private readonly byName = new Map<string, HeaderField[]>();
  private charset: string | null = null;

  constructor(
    readonly fields: readonly HeaderField[],
    private readonly maxBytes: number,
    /** For encoded words of unknown charsets too, so that one message has one allowance. */
    readonly guess = new CharsetGuess(),
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
    return (this.byName.get(name) ?? []).map((field) => this.text(field));
  }

  first(name: string): string | undefined {
    const field = this.byName.get(name)?.[0];
    return field && this.text(field);
  }

  private text({ raw }: HeaderField): string {
    return headerText(raw, this.maxBytes, (bytes) => decodeCharset(bytes, this.guessed(), this.guess).text);
  }

  /** One charset for all raw 8-bit fields of a head: together they say more than a name of four letters does. */
  private guessed(): string {
    if (this.charset !== null) return this.charset;
    const strange = this.fields.filter(({ raw }) => !isAscii(raw) && !isUtf8(raw)).slice(0, 50);
    const sample = Buffer.concat(strange.flatMap(({ raw }) => [raw.subarray(0, 1000), Buffer.from('\n')]));
    this.charset = this.guess.detect(sample);
    return this.charset;
  }
}
