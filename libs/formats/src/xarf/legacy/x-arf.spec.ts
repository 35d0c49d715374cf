import { expect, test } from '@jest/globals';
import { readXArf } from './x-arf.js';

const read = (text: string) => readXArf(Buffer.from(text))[0];

test('the machine part of an X-ARF mail', () => {
  const reading = read(
    [
      '---',
      'Reported-From: reporter@example.org',
      'Category: abuse',
      'Report-Type: login-attack',
      'Service: ssh',
      'Version: 0.2',
      'User-Agent: Watcher 1.0',
      'Date: Sun, 01 Mar 2026 12:00:00 +0000',
      'Source-Type: ipv4',
      "Source: '192.0.2.7'",
      'Source-Port: 4711',
      'Report-ID: 4711@example.org',
      'Nested:',
      '  Source: 203.0.113.9',
    ].join('\r\n'),
  );
  expect(reading).toMatchObject({ form: 'x-arf', conforms: true, errors: [], warnings: [] });
  expect(reading?.report).toMatchObject({
    version: '0.2',
    reportId: '4711@example.org',
    timestamp: '2026-03-01T12:00:00.000Z',
    reporter: { contact: 'reporter@example.org' },
    sourceIdentifier: '192.0.2.7',
    sourcePort: 4711,
    category: 'connection',
    type: 'login_attack',
    details: { service: 'ssh', user_agent: 'Watcher 1.0', source_type: 'ipv4' },
  });
});

test('what is missing is a warning; prose is no report', () => {
  const reading = read('Report-Type: weirdness\nCategory: info');
  expect(reading?.report).toMatchObject({ category: 'info', type: 'weirdness', timestamp: null });
  expect(reading?.warnings.map(({ path }) => path)).toEqual([
    '/reported-from',
    '/report-id',
    '/date',
    '/source',
  ]);
  expect(read('Hello,\nyour server attacks: me')).toBeUndefined();
});
