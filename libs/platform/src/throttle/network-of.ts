import ipaddr from 'ipaddr.js';

/** Whom a limit counts: an IPv4 address, or of IPv6 the /64, since a customer gets that or more. Other text as it is. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv6' ? parsed.toByteArray().slice(0, 8).join('.') : parsed.toString();
}
