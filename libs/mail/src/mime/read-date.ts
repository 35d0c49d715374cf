const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Named zones in minutes; RFC 5322 4.3 and those that mail servers write. Unknown ones count as UTC. */
const zones = new Map<string, number>([
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['z', 0],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
  ['bst', 60],
  ['cet', 60],
  ['cest', 120],
  ['eet', 120],
  ['eest', 180],
  ['msk', 180],
  ['jst', 540],
  ['kst', 540],
]);

const rfc5322 =
  /(\d{1,2})[ -]+([a-z]{3})[a-z]{0,6}\.?,?[ -]+(\d{2,6})[ ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*(?:([+-])(\d{2}):?(\d{2})|\(?([a-z]{1,5})\b)?/i;

/** Reads a Date header. Null where it is no date; the caller judges whether the year is credible. */
export function readDate(header: string): Date | null {
  const value = header.slice(0, 120);
  const match = rfc5322.exec(value);
  if (!match) return fallback(value);
  const [, day, monthName, yearText, hour, minute, second, sign, zoneHours, zoneMinutes, zoneName] = match;
  const month = months.indexOf((monthName ?? '').toLowerCase());
  if (month < 0) return fallback(value);
  const short = Number(yearText);
  // RFC 5322 4.3: two digits below 50 are this century, three digits count from 1900.
  const year = (yearText ?? '').length >= 4 ? short : short < 50 ? 2000 + short : 1900 + short;
  const offset = sign
    ? (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes))
    : (zones.get((zoneName ?? 'utc').toLowerCase()) ?? 0);
  const date = new Date(0);
  date.setUTCFullYear(year, month, Number(day));
  date.setUTCHours(Number(hour), Number(minute) - offset, Number(second ?? 0), 0);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** `Thursday, April 09, 2003 9:00 AM`, ISO 8601 and other things that no RFC allows. */
function fallback(value: string): Date | null {
  const zoned = /(?:[+-]\d{2}:?\d{2}|z|gmt|utc?)\s*$/i.test(value) ? value : `${value} UTC`;
  const date = new Date(zoned);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Dates outside these years are the sender's mistake or an attempt at the database. */
export function isCredible(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 1970 && year <= 2200;
}
