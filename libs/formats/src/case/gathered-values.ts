import { type SharedObservable, type SharedTlp } from '../writing/shared-observable.js';
import { type SharedCaseObservable, type SharedTime } from './shared-case.js';
import { strictest } from './tlp-order.js';

/** One mention of a value in a document. */
export interface Mention {
  value: Pick<SharedObservable, 'type' | 'value'>;
  tlp: SharedTlp;
  firstSeen: SharedTime;
  lastSeen: SharedTime;
  /** Places where it was seen; 0 for what only speaks of it. */
  count: number;
  malicious: boolean;
  affected: boolean;
  note: string;
}

/** Gathers the mentions of each value into one observable: nothing that any of them says is made milder. */
export class GatheredValues {
  private readonly found = new Map<string, SharedCaseObservable>();

  add({ value, ...mention }: Mention): void {
    const key = `${value.type} ${value.value}`;
    const known = this.found.get(key);
    this.found.set(key, known ? merged(known, mention) : { ...value, ...mention });
  }

  get all(): SharedCaseObservable[] {
    return [...this.found.values()].map((each) => ({ ...each, count: Math.max(1, each.count) }));
  }
}

function merged(known: SharedCaseObservable, more: Omit<Mention, 'value'>): SharedCaseObservable {
  return {
    ...known,
    tlp: strictest([known.tlp, more.tlp]),
    firstSeen: known.firstSeen < more.firstSeen ? known.firstSeen : more.firstSeen,
    lastSeen: known.lastSeen > more.lastSeen ? known.lastSeen : more.lastSeen,
    count: known.count + more.count,
    malicious: known.malicious || more.malicious,
    affected: known.affected || more.affected,
    note: known.note === '' ? more.note : known.note,
  };
}
