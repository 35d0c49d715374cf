import { describe, expect, test } from '@jest/globals';
import { parseTlpLabel, readTlp, tlpOfSubject, withoutTlp } from './read-tlp.js';

describe('reading TLP labels', () => {
  test('several labels: the strictest', () => {
    expect(readTlp('[TLP:GREEN] Re: [TLP:AMBER+STRICT] Fwd: TLP:AMBER').effective).toBe('AMBER+STRICT');
  });

  test('WHITE is CLEAR and said to be old', () => {
    expect(readTlp('TLP:WHITE advisory')).toMatchObject({
      effective: 'CLEAR',
      legacy: true,
      nonConforming: false,
    });
  });

  test.each([
    ['TLP AMBER', 'AMBER'],
    ['TLP: RED', 'RED'],
    ['tlp:amber-strict', 'AMBER+STRICT'],
    ['TLP:AMBER (STRICT)', 'AMBER+STRICT'],
  ])('%s is read, and flagged', (text, label) => {
    expect(readTlp(text)).toMatchObject({ effective: label, nonConforming: true });
    expect(parseTlpLabel(text)).toBeNull();
  });

  test.each(['TLP:REDACTED', 'XTLP:RED', 'TLP:EX:CHR', 'red alert', 'TLP'])('%s is no label', (text) => {
    expect(readTlp(text).effective).toBeNull();
  });

  test('no label: the default of the site, assumed', () => {
    expect(tlpOfSubject('logs', 'AMBER')).toEqual({ tlp: 'AMBER', assumed: true });
    expect(tlpOfSubject('[TLP:CLEAR] logs', 'AMBER')).toEqual({ tlp: 'CLEAR', assumed: false });
  });

  test('labels can be taken out of a subject', () => {
    expect(withoutTlp('[TLP:RED] Re: (tlp:amber) logs of TLP:CLEAR host')).toBe('Re: logs of host');
  });

  test('time grows with length only', () => {
    const started = performance.now();
    readTlp('TLP '.repeat(100_000) + ' '.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
