import { describe, expect, it } from '@jest/globals';
import { composeWebReport } from './compose-web-report.js';
import { type WebReport } from './web-report.js';

const SENT_AT = new Date('2026-11-21T10:00:00Z');
const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\x05tEXthello1234\0\0\0\0IEND1234', 'latin1');

const form = (more: Partial<WebReport> = {}): WebReport => ({
  kind: 'phishing',
  kindText: 'Phishing or online fraud',
  locale: 'ar',
  description: 'A mail from “my bank”.\nIt wants my password.',
  answers: [
    { name: 'kind', label: 'What happened?', value: 'phishing', text: 'Phishing or online fraud' },
    { name: 'suspectContact', label: 'Link', value: 'hxxp://a[.]example', text: 'hxxp://a[.]example' },
    { name: 'description', label: 'What happened?', value: 'A mail…', text: 'A mail…' },
  ],
  anonymous: false,
  contact: { name: 'Ada', address: 'ada@example.org' },
  keepMetadata: false,
  ...more,
});

describe('a finished form as a report', () => {
  it('has a subject and a text that an analyst can read', () => {
    const report = composeWebReport(form(), [], SENT_AT);
    expect(report.subject).toBe('Phishing or online fraud: A mail from “my bank”.');
    expect(report.text).toBe(
      'A mail from “my bank”.\nIt wants my password.\n\n' +
        'What happened? Phishing or online fraud\nLink: hxxp://a[.]example',
    );
    expect(report.form).toMatchObject({ kind: 'phishing', suspectContact: 'hxxp://a[.]example' });
    expect(report).toMatchObject({ language: 'ar', from: { address: 'ada@example.org' }, anonymous: false });
  });

  it('has the kind alone as its subject where nothing was described', () => {
    expect(composeWebReport(form({ description: '' }), [], SENT_AT).subject).toBe('Phishing or online fraud');
  });

  it('keeps everything as asked and answered in its raw document', () => {
    const { raw } = composeWebReport(
      form(),
      [{ name: 'a.txt', contentType: 'text/plain', bytes: Buffer.from('x') }],
      SENT_AT,
    );
    const document = JSON.parse('bytes' in raw ? raw.bytes.toString() : '') as Record<string, unknown>;
    expect(document).toMatchObject({ format: 'tocsin-web-report', version: 1, locale: 'ar' });
    expect(document.answers).toHaveLength(3);
    expect(document.files).toMatchObject([{ name: 'a.txt', size: 1 }]);
  });

  it('tells nothing of an anonymous reporter, who may opt out for pictures', () => {
    const picture = { name: 'a.png', contentType: 'image/png', bytes: PNG };
    const report = composeWebReport(form({ anonymous: true }), [picture], SENT_AT);
    expect(report.from).toBeNull();
    expect(report.attachments?.[0]?.bytes.includes('hello')).toBe(false);
    const kept = composeWebReport(form({ anonymous: true, keepMetadata: true }), [picture], SENT_AT);
    expect(kept.attachments?.[0]?.bytes).toBe(PNG);
    const named = composeWebReport(form(), [picture], SENT_AT);
    expect(named.attachments?.[0]?.bytes).toBe(PNG);
  });

  it('marks the files of an anonymous reporter that may still tell who it was', () => {
    const pdf = { name: 'a.pdf', contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.7') };
    const report = composeWebReport(form({ anonymous: true }), [pdf], SENT_AT);
    expect(report.attachments?.[0]?.problems).toMatchObject([{ code: 'metadata-kept' }]);
  });
});
