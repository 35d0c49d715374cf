import { expect, test } from '@jest/globals';
import { readForeignTags } from './foreign-tags.js';
import { readSubjectTags } from './subject-tag.js';

test.each([
  ['[example.org #1234] Phishing', ['[example.org #1234]']],
  ['Re: [R-2026-000123] [Ticket#2026112210000017] Phishing', ['[Ticket#2026112210000017]']],
  ['AW: [#4711] x [GLPI #0000042]', ['[#4711]', '[GLPI #0000042]']],
  ['[SEC-112] host is down', ['[SEC-112]']],
  ['[A1B2C3-D4E5] Re: abuse', ['[A1B2C3-D4E5]']],
  ['[a #1] [a #1] [b #2] [c #3] [d #4]', ['[a #1]', '[b #2]', '[c #3]']],
  ['[R-2026-000123] [TLP:AMBER] [EXTERNAL] x', []],
  [`[${'x'.repeat(5000)}#1]`, []],
])('%s', (subject, tags) => {
  expect(readForeignTags(subject)).toEqual(tags);
});

test.each([
  '[example.org #1234]',
  '[Ticket#2026000123]',
  '[PR-2026-000123]',
  '[JIRA] (R-12)',
  '[INC-2026-000123]',
])('another system’s %s is not taken for ours', (tag) => expect(readSubjectTags(`Re: ${tag} x`)).toEqual([]));
