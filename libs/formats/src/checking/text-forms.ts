import { isIPv4, isIPv6 } from 'node:net';

/** Forms of text that standards name. Each test is linear, and gives up on what is longer than anybody writes. */
export type TextForm = 'date' | 'date-time' | 'email' | 'hostname' | 'ip' | 'ipv4' | 'ipv6' | 'uri' | 'uuid';

const LONGEST = 20_000;

const tests: Record<TextForm, (text: string) => boolean> = {
  date: isDate,
  'date-time': isDateTime,
  email: isEmail,
  hostname: isHostname,
  ip: (text) => isIPv4(text) || isAddress6(text),
  ipv4: (text) => isIPv4(text),
  ipv6: isAddress6,
  uri: isUri,
  uuid: (text) => /^(?:urn:uuid:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
};

export const formNames: Record<TextForm, string> = {
  date: 'a date such as 2026-03-01',
  'date-time': 'a time with its zone such as 2026-03-01T12:00:00Z',
  email: 'a mail address',
  hostname: 'a host name',
  ip: 'an IPv4 or IPv6 address',
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
  uri: 'an absolute URI',
  uuid: 'a UUID',
};

export function hasForm(text: string, form: TextForm): boolean {
  return text.length <= LONGEST && tests[form](text);
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (!year || !month || !day) return false;
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  // Through a leap year first: what only February decides is asked of the year itself.
  if (date.getUTCMonth() !== Number(month) - 1) return false;
  return !(month === '02' && day === '29') || isLeap(Number(year));
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** RFC 3339 section 5.6, and offsets without their colon, which senders write and no reader can mistake. */
function isDateTime(text: string): boolean {
  const match = /^(\d{4}-\d\d-\d\d)[T\s](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d)(?::?(\d\d))?)$/i.exec(
    text,
  );
  if (!match) return false;
  const [, day = '', hour, minute, second, zoneHour = '0', zoneMinute = '0'] = match;
  const inRange = Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59;
  return isDate(day) && inRange && Number(zoneHour) <= 23 && Number(zoneMinute) <= 59;
}

/** Host names of letters, digits and hyphens, each label of 1 to 63 characters (RFC 1123 section 2.1). */
function isHostname(text: string): boolean {
  const labels = (text.endsWith('.') ? text.slice(0, -1) : text).split('.');
  return text.length <= 254 && labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label));
}

/** An address as machines write it: dot-atom, and a domain of two labels or more. */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1).split('.');
  if (at < 1 || domain.length < 2) return false;
  const atoms = text.slice(0, at).split('.');
  return (
    atoms.every((atom) => /^[\w!#$%&'*+/=?^`{|}~-]+$/.test(atom)) &&
    domain.every((label) => /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(label))
  );
}

/** Without a zone: an interface's name says nothing outside the machine it is on. */
function isAddress6(text: string): boolean {
  return !text.includes('%') && isIPv6(text);
}

/** RFC 3986: a scheme, something behind it, and no character that a URI cannot hold. */
function isUri(text: string): boolean {
  const [, rest = ''] = /^[a-z][a-z0-9+.-]*:(.+)$/i.exec(text) ?? [];
  if (rest === '' || /^[?#]/.test(rest)) return false;
  const hash = rest.indexOf('#');
  const main = hash < 0 ? rest : rest.slice(0, hash);
  const fragment = hash < 0 ? '' : rest.slice(hash + 1);
  const authority = /^\/\/[^/?#]*/.exec(main)?.[0] ?? '';
  return (
    areUriCharacters(main.slice(authority.length)) && areUriCharacters(fragment) && isAuthority(authority)
  );
}

function isAuthority(text: string): boolean {
  const [, inBrackets, around = ''] = /^\/\/(?:[^@[\]]*@)?\[([^\]]*)\](.*)$/.exec(text) ?? [];
  if (inBrackets !== undefined) {
    return /^(?::\d*)?$/.test(around) && (isAddress6(inBrackets) || /^v[0-9a-f]+\.[^/]+$/i.test(inBrackets));
  }
  const host = text.slice(text.lastIndexOf('@') + 1).replace(/^\/\//, '');
  const parts = host.split(':');
  return parts.length <= 2 && /^\d*$/.test(parts[1] ?? '') && areUriCharacters(text);
}

function areUriCharacters(text: string): boolean {
  return /^(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})*$/i.test(text);
}
