import { expect, test } from '@jest/globals';
import { refusalOfXml } from './measure-xml.js';

const limits = { maxBytes: 0, maxDepth: 3, maxNodes: 6 };

test.each([
  ['<a><b><c/></b></a>', null],
  ['<a><b><c><d/></c></b></a>', null],
  ['<a><b><c><d></d></c></b></a>', 'is nested deeper than 3 levels'],
  ['<a x="1" y="2"/><b x="1"/><c/>', null],
  ['<a x="1" y="2"/><b x="1"/><c x=""/>', 'holds more than 6 elements and attributes'],
  ['<a x=">" y="/>">t</a>', null],
  ['<!-- <!DOCTYPE x> <a><a><a><a> --><a/>', null],
  ['<a><![CDATA[<!DOCTYPE x><a><a><a><a>]]></a>', null],
  ['<?x <!DOCTYPE ?><a/>', null],
  ['<!DOCTYPE x><a/>', 'has a document type declaration, which no such document needs'],
  ['<a><!ENTITY x "y"></a>', 'has a document type declaration, which no such document needs'],
  ['<a', 'ends inside of a tag'],
  ['<a x="', 'ends inside of a tag'],
  ['<!-- no end', 'ends inside of a tag'],
])('%s', (text, refusal) => {
  expect(refusalOfXml(text, limits)).toBe(refusal);
});
