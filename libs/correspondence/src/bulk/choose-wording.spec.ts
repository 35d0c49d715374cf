import { expect, test } from '@jest/globals';
import { chooseWording, wordingKey } from './choose-wording.js';

const text = { text: 'Bonjour', language: 'fr' as const, template: null };
const template = { text: null, language: null, template: 'closed' as const };
const both = { ...text, template: 'closed' as const };

test.each([
  ['own words for who reads them', text, 'fr-CA', 'text:fr', 'same'],
  ['the template in his language', template, 'ru', 'template:ru', 'same'],
  ['both: his language first', both, 'fr', 'text:fr', 'same'],
  ['both: the template for the others', both, 'ar', 'template:ar', 'same'],
  ['own words for another language, marked', text, 'ru', 'text:fr', 'other'],
  ['the template in the site’s, marked', template, 'pt', 'template:en', 'other'],
  ['both, in a language that we do not write', both, 'pt', 'text:fr', 'other'],
  ['nobody knows what he reads, marked', both, null, 'text:fr', 'unknown'],
  ['nor here', template, null, 'template:en', 'unknown'],
] as const)('%s', (_what, order, reader, key, match) => {
  const wording = chooseWording(order, reader, 'en');
  expect({ key: wordingKey(wording), match: wording.match }).toEqual({ key, match });
});
