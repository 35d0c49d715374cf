/** The properties that a person needs, by the names that iCalendar gives them (RFC 5545). */
const shown = [
  'SUMMARY',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'LOCATION',
  'ORGANIZER',
  'ATTENDEE',
  'STATUS',
  'URL',
  'DESCRIPTION',
];
const labels: Record<string, string> = {
  DTSTART: 'START',
  DTEND: 'END',
  RRULE: 'REPEATS',
  LOCATION: 'PLACE',
};

/** The line over a calendar in words, which tells it from the sender's text. */
export const calendarMark = '—';

const maxEvents = 20;
const maxLines = 5000;

/**
 * A calendar part in words: method, and for each event what, when, where and who. Null where it is no calendar.
 * Labels are the standard's own, because no language of ours is the reader's for sure.
 */
export function calendarText(calendar: string): string | null {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(calendar.slice(0, 200))) return null;
  const out: string[] = [];
  let method = '';
  let events = 0;
  let depth = 0;
  let attendees = 0;
  for (const { name, parameters, value } of contentLines(calendar)) {
    if (name === 'BEGIN') {
      if (/^(?:VEVENT|VTODO|VJOURNAL|VFREEBUSY)$/i.test(value)) {
        if (++events > maxEvents) break;
        out.push('', value.toUpperCase());
        depth = 1;
        attendees = 0;
      } else if (depth > 0) depth++;
    } else if (name === 'END') depth = Math.max(0, depth - 1);
    else if (name === 'METHOD') method = value;
    else if (
      depth === 1 &&
      shown.includes(name) &&
      value !== '' &&
      (name !== 'ATTENDEE' || ++attendees <= 20)
    ) {
      out.push(`${labels[name] ?? name}: ${readable(name, parameters, value)}`);
    }
  }
  return [calendarMark, `text/calendar${method === '' ? '' : `: ${method.toUpperCase()}`}`, ...out]
    .join('\n')
    .trim();
}

interface ContentLine {
  name: string;
  parameters: string;
  value: string;
}

/** Unfolds (RFC 5545 3.1) and cuts `NAME;PARAMS:value`, colons in quoted parameters left alone. */
function* contentLines(calendar: string): Generator<ContentLine> {
  const lines = calendar.slice(0, 1_000_000).split(/\r\n|\n|\r/);
  let index = 0;
  for (let count = 0; index < lines.length && count < maxLines; count++) {
    const pieces = [lines[index++] ?? ''];
    while (index < lines.length && /^[ \t]/.test(lines[index] ?? ''))
      pieces.push((lines[index++] ?? '').slice(1));
    const match = /^([A-Za-z0-9-]{1,60})((?:;[^":]{0,500}(?:"[^"]{0,500}")?){0,20}):(.*)$/s.exec(
      pieces.join('').slice(0, 20_000),
    );
    if (match) {
      yield { name: (match[1] ?? '').toUpperCase(), parameters: match[2] ?? '', value: match[3] ?? '' };
    }
  }
}

function readable(name: string, parameters: string, value: string): string {
  const plain = value
    .replaceAll(/\\[nN]/g, '\n')
    .replaceAll(/\\([\\,;])/g, '$1')
    .slice(0, name === 'DESCRIPTION' ? 10_000 : 1000)
    .trim();
  if (name.startsWith('DT')) return moment(plain, parameters);
  if (name !== 'ORGANIZER' && name !== 'ATTENDEE') return plain;
  const address = plain.replace(/^mailto:/i, '');
  const called = /;CN=(?:"([^"]{0,300})"|([^;:"]{0,300}))/i.exec(parameters);
  const person = called?.[1] ?? called?.[2] ?? '';
  return person === '' || person === address ? address : `${person} <${address}>`;
}

/** `20260303T090000Z` as `2026-03-03 09:00 UTC`, with the zone where one is named. */
function moment(value: string, parameters: string): string {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z?))?$/.exec(value);
  if (!match) return value;
  const [, year, month, day, hour, minute, utc] = match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  const zone = utc === 'Z' ? 'UTC' : (/;TZID="?([^";:]{1,80})/i.exec(parameters)?.[1] ?? '');
  return `${date} ${hour}:${minute} ${zone}`.trim();
}
