import { describe, expect, test } from '@jest/globals';
import { unflow } from './format-flowed.js';

describe('unflow', () => {
  test.each([
    ['one \r\nparagraph\r\n\r\nnext', 'one paragraph\n\nnext'],
    // A line joins only lines of its own depth (RFC 3676 4.5).
    ['>a \n>b\n>> c \n>> d\ne', '> a b\n>> c d\ne'],
    ['> quoted \nanswer', '> quoted \nanswer'],
    // Stuffing: one blank goes, more stay.
    [' >not quoted\n From here\n  two', '>not quoted\nFrom here\n two'],
    // The signature's line neither flows nor is joined to.
    ['text \n-- \nJane \nDoe', 'text \n-- \nJane Doe'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(unflow(text, false)).toBe(expected);
  });

  test('DelSp takes the blank that the program added', () => {
    expect(unflow('日本 \n語', true)).toBe('日本語');
    expect(unflow('a  \nb', true)).toBe('a b');
  });

  test('a megabyte of flowing lines is joined at once', () => {
    const started = process.cpuUsage();
    expect(unflow('a \n'.repeat(350_000), false)).toHaveLength(700_000);
    expect(unflow('>'.repeat(1_000_000), false)).toHaveLength(1_000_001);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
  });
});
