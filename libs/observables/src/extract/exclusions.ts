import ipaddr from 'ipaddr.js';
import { hostOf, normaliseObservable } from './normalise-observable.js';
import type { NormalisedObservable } from './observable-type.js';

type Range = ReturnType<typeof ipaddr.parseCIDR>;

/** The site's own addresses: a report that quotes our signature must not name us as affected. */
export class Exclusions {
  private readonly names = new Set<string>();
  private readonly mailboxes = new Set<string>();
  private readonly ranges: Range[] = [];

  /** Entries that are no domain, mailbox, address or range are ignored: they could match nothing. */
  constructor(entries: readonly string[]) {
    for (const entry of entries) {
      const mailbox = normaliseObservable('email', entry);
      const range = normaliseObservable('cidr', entry);
      const address = normaliseObservable('ipv4', entry) ?? normaliseObservable('ipv6', entry);
      const name = normaliseObservable('domain', entry);
      if (mailbox) this.mailboxes.add(mailbox.value);
      else if (range) this.ranges.push(ipaddr.parseCIDR(range.value));
      else if (address)
        this.ranges.push(ipaddr.parseCIDR(`${address.value}/${address.type === 'ipv4' ? 32 : 128}`));
      else if (name) this.names.add(name.value);
    }
  }

  has(observable: NormalisedObservable): boolean {
    const { type, value } = observable;
    if (type === 'email' && this.mailboxes.has(value)) return true;
    if (type === 'ipv4' || type === 'ipv6') return this.hasAddress(value);
    if (type === 'cidr') return this.hasAddress(value.slice(0, value.indexOf('/')));
    const host = this.names.size > 0 || this.ranges.length > 0 ? hostOf(observable) : null;
    if (!host) return false;
    return host.type === 'domain' ? this.hasName(host.value) : this.hasAddress(host.value);
  }

  private hasName(name: string): boolean {
    for (let rest = name; ; rest = rest.slice(rest.indexOf('.') + 1)) {
      if (this.names.has(rest)) return true;
      if (!rest.includes('.')) return false;
    }
  }

  private hasAddress(value: string): boolean {
    if (this.ranges.length === 0) return false;
    const address = ipaddr.parse(value);
    return this.ranges.some(
      ([network, bits]) => network.kind() === address.kind() && address.match([network, bits]),
    );
  }
}
