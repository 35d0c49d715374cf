import type { ObservableType } from './observable-type.js';

/**
 * The value in a spelling that no mail client turns into a link: `hxxp://evil[.]example/a`,
 * `a[@]evil[.]example`, `192[.]0[.]2[.]1`. `refang` undoes it exactly.
 */
export function defang(value: string, type: ObservableType): string {
  if (type === 'url') return defangUrl(value);
  if (type === 'ipv6') return value.replaceAll(':', '[:]').replaceAll('.', '[.]');
  if (type === 'cidr' && value.includes(':')) return value.replaceAll(':', '[:]');
  if (type === 'ipv4' || type === 'domain' || type === 'cidr') return dots(value);
  if (type === 'email') {
    const at = value.lastIndexOf('@');
    return `${value.slice(0, at)}[@]${dots(value.slice(at + 1))}`;
  }
  // Numbers, hashes and CVE ids are made into links by no one.
  return value;
}

function dots(text: string): string {
  return text.replaceAll('.', '[.]');
}

function defangUrl(value: string): string {
  const found = /^([a-z]+):\/\/([^/?#]*)(.*)$/s.exec(value);
  if (!found) return value;
  const [, scheme = '', authority = '', rest = ''] = found;
  // Only http and ftp have a customary defanged name; other schemes are not made into links by mail clients.
  const safe = scheme.startsWith('http') ? `hxxp${scheme.slice(4)}` : scheme === 'ftp' ? 'fxp' : scheme;
  // In front of "@" a dot may stand at the edge of a name ("a.@b"), where `[.]` would not read as a dot again.
  const at = authority.lastIndexOf('@') + 1;
  const host = authority.slice(at);
  return `${safe}://${authority.slice(0, at)}${host.startsWith('[') ? host : dots(host)}${rest}`;
}
