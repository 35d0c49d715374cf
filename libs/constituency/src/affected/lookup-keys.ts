import { hostOf, type NormalisedObservable } from '@tocsin/observables';

/** What is looked up for a list of values; `n` points back into the list. */
export interface LookupKeys {
  addresses: { n: number[]; address: string[] };
  /** Each name with all its parents: "a.b.example" asks for "a.b.example" and "b.example". */
  names: { n: number[]; name: string[]; labels: number[] };
  asns: { n: number[]; asn: string[] };
}

/** A name deeper than this is looked up by its last labels only; a registrable name has two to five. */
const MOST_LABELS = 12;

/** The keys under which owners are found: addresses and ranges as they are, URLs and mailboxes by their host. Pure. */
export function lookupKeys(observables: readonly NormalisedObservable[]): LookupKeys {
  const keys: LookupKeys = {
    addresses: { n: [], address: [] },
    names: { n: [], name: [], labels: [] },
    asns: { n: [], asn: [] },
  };
  for (const [n, observable] of observables.entries()) {
    const { type, value } = hostOf(observable) ?? observable;
    if (type === 'ipv4' || type === 'ipv6' || type === 'cidr') {
      keys.addresses.n.push(n);
      keys.addresses.address.push(value);
    } else if (type === 'asn') {
      keys.asns.n.push(n);
      keys.asns.asn.push(value.slice(2));
    } else if (type === 'domain') addName(keys, n, value);
  }
  return keys;
}

function addName({ names }: LookupKeys, n: number, name: string): void {
  const labels = name.split('.').slice(-MOST_LABELS);
  for (let count = labels.length; count >= 2; count--) {
    names.n.push(n);
    names.name.push(labels.slice(-count).join('.'));
    names.labels.push(count);
  }
}
