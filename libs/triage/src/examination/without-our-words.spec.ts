import { describe, expect, it } from '@jest/globals';
import { withoutOurWords } from './without-our-words.js';

const ours = `Hello,

we saw connections from 192.0.2.17 to your server. Please look whether the page
hxxp://evil.example/login is still there, and block 198.51.100.4 if you can.

Your CIRT`;

describe('what we had written ourselves', () => {
  it.each([
    ['quoted with marks', ours.replaceAll(/^/gm, '> ')],
    ['quoted twice', ours.replaceAll(/^/gm, '> > ')],
    ['wrapped anew', ours.replaceAll(/\n(?!\n)/g, ' ').replaceAll(/(.{30}\S*) /g, '$1\n')],
    ['without a mark, below a line', `-----\n${ours}`],
    ['in capitals', ours.toUpperCase()],
  ])('is taken out where it is %s', (_how, quoted) => {
    const left = withoutOurWords(`It is gone now; look at 203.0.113.9 instead.\n\n${quoted}`, [ours]);
    expect(left).toContain('203.0.113.9');
    expect(left).not.toMatch(/192\.0\.2\.17|198\.51\.100\.4|evil\.example/i);
  });

  it('leaves what the sender says of the same value in his own words', () => {
    const text = '> and block 198.51.100.4 if you can.\nI blocked 198.51.100.4 yesterday.';
    expect(withoutOurWords(text, [ours])).toContain('I blocked 198.51.100.4 yesterday.');
  });

  it('stands in nothing that has other words', () => {
    const text = 'A mail about 192.0.2.17 that we never sent, with words of its own.';
    expect(withoutOurWords(text, [ours])).toBe(text);
    expect(withoutOurWords(text, [])).toBe(text);
  });

  it('is found where it was but two words', () => {
    expect(withoutOurWords('> 192.0.2.1 alive?\nYes.', ['192.0.2.1 alive?'])).not.toContain('192.0.2.1');
  });

  it('takes no longer than the texts are long', () => {
    const long = 'word '.repeat(50_000);
    expect(withoutOurWords(long, [long]).trim()).toBe('');
  });
});
