/** What is wrong with a document and where: `path` is a JSON pointer (RFC 6901), '' for the whole. */
export interface Fault {
  path: string;
  /** For people, and short; the value itself is not repeated. */
  reason: string;
}

/** Collects faults, no more than 100: a hostile document must not fill a table. */
export class FaultList {
  readonly items: Fault[] = [];
  private left = 100;

  add(path: string, reason: string): void {
    if (this.left > 0) this.items.push({ path: path.slice(0, 300), reason });
    this.left -= 1;
  }
}

/** `path` and one step more; `~` and `/` in names are written as RFC 6901 section 3 says. */
export function below(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}/${step}`;
  return `${path}/${step.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
