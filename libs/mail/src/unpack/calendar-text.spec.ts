import { describe, expect, test } from '@jest/globals';
import { parseMail } from '../parse/parse-mail.js';
import { calendarText } from './calendar-text.js';

const calendar = [
  'BEGIN:VCALENDAR',
  'METHOD:REQUEST',
  'BEGIN:VTIMEZONE',
  'TZID:Africa/Nairobi',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:1@example.org',
  'SUMMARY:Incident call\\, phase 2',
  'DTSTART;TZID=Africa/Nairobi:20260303T090000',
  'DTEND:20260303T070000Z',
  'LOCATION:Room 4',
  'ORGANIZER;CN="Jane: CERT":mailto:jane@example.org',
  'ATTENDEE;CN=Ali;RSVP=TRUE:mailto:ali@example.org',
  'DESCRIPTION:Agenda:\\n1. what ha',
  ' ppened\\n2. next',
  'BEGIN:VALARM',
  'DESCRIPTION:reminder',
  'END:VALARM',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

const words = [
  '—',
  'text/calendar: REQUEST',
  '',
  'VEVENT',
  'SUMMARY: Incident call, phase 2',
  'START: 2026-03-03 09:00 Africa/Nairobi',
  'END: 2026-03-03 07:00 UTC',
  'PLACE: Room 4',
  'ORGANIZER: Jane: CERT <jane@example.org>',
  'ATTENDEE: Ali <ali@example.org>',
  'DESCRIPTION: Agenda:',
  '1. what happened',
  '2. next',
].join('\n');

describe('calendar parts', () => {
  test('are read as what they are', () => {
    expect(calendarText(calendar)).toBe(words);
    expect(calendarText('BEGIN:VCARD\nFN:x')).toBeNull();
    expect(calendarText('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260303')).toBe(
      '—\ntext/calendar\n\nVEVENT\nSTART: 2026-03-03',
    );
  });

  test.each(['multipart/alternative', 'multipart/mixed'])('stand below the text in %s', async (type) => {
    const mail = await parseMail(
      Buffer.from(
        `From: a@example.org\nSubject: x\nContent-Type: ${type}; boundary=q\n\n--q\n\nJoin us.\n--q\n` +
          `Content-Type: text/calendar; method=REQUEST; charset=utf-8\n\n${calendar}\n--q--\n`,
      ),
    );
    expect(mail.text).toBe(`Join us.\n\n${words}`);
    expect(mail.attachments.map((each) => each.contentType)).toEqual(['text/calendar']);
  });

  test('bombs are bounded', () => {
    for (const piece of [
      'BEGIN:VEVENT\nSUMMARY:a\n',
      ' \n',
      'A;B="',
      'ATTENDEE:mailto:a@b.example\n',
      'X:\n ',
    ]) {
      const started = process.cpuUsage();
      calendarText(`BEGIN:VCALENDAR\n${piece.repeat(1_000_000 / piece.length)}`);
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
    }
  });
});
