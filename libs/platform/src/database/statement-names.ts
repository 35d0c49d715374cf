/** A statement is prepared once it was sent so often: what is asked once (a filter that nobody sets again) is not. */
const SENT_BEFORE = 5;
/** Each name is a plan in every connection's memory. */
const MOST_NAMES = 300;
/** Texts that are counted at a time; lists with many filters make up new ones without end. */
const MOST_COUNTED = 2_000;

/** Which statements of this process are worth preparing, and under what name. */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private readonly sent = new Map<string, number>();
  private made = 0;

  /** Counts one more sending. Null: send it as it is. */
  nameOf(text: string): string | null {
    const name = this.names.get(text);
    if (name !== undefined) return name;
    if (this.names.size >= MOST_NAMES) return null;
    const times = (this.sent.get(text) ?? 0) + 1;
    if (times <= SENT_BEFORE) {
      if (this.sent.size >= MOST_COUNTED) this.sent.clear();
      this.sent.set(text, times);
      return null;
    }
    this.sent.delete(text);
    return this.give(text);
  }

  /** The plan can no longer be used, on no connection: a new name makes a new one. */
  renew(text: string): void {
    if (this.names.has(text)) this.give(text);
  }

  private give(text: string): string {
    // Never one that was used before: a connection may still hold it.
    const name = `tocsin_${(this.made += 1)}`;
    this.names.set(text, name);
    return name;
  }
}
