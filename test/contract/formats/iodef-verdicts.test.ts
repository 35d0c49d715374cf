import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { readIodefValue, readIodefXml, writeIodefValue, writeIodefXml } from '@tocsin/formats';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { testWithShared } from '../../support/shared-folder.js';
import { fullCase } from './full-case.js';
import { officialIodef } from './official-iodef.js';

type Json = Record<string, unknown>;
type Path = readonly (string | number)[];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place in a document. */
function* places(value: unknown, path: Path = []): Generator<{ path: Path; value: unknown }> {
  yield { path, value };
  const parts: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  for (const [step, each] of parts) yield* places(each, [...path, step]);
}

/** A copy with something else at a place; `undefined` takes it out. */
function replaced(document: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(document)) {
    const list = document.map((each: unknown, index) => (index === step ? replaced(each, rest, by) : each));
    return list.filter((each) => each !== undefined);
  }
  const copy = { ...(document as Json), [step]: replaced((document as Json)[step], rest, by) };
  if (copy[step] === undefined) delete copy[step];
  return copy;
}

const ODD: readonly unknown[] = [undefined, null, 'odd', 'ext-value', [], {}];

/** For samples that others wrote: what they add to ours are classes, and not ways of being wrong. */
const FEW: readonly unknown[] = [undefined, 'odd'];

/** `minItems` was forgotten at one list of many. */
const MAY_BE_EMPTY = /EventData\/\d+\/Description(?:\/0)?$/;
/** Of these classes the schema forgot to say that they are objects, so anything else passes it. */
const FORGOTTEN = /(?:^|\/)(?:RelatedActivity|Impact)(?:\/\d+)?$/;
/**
 * XML Signature is kept as it stands, not judged; a language is judged as loosely as JSON's schema does; a list of bulk
 * observables may lack its type in JSON, and be anything in XML.
 */
const OTHERS =
  /^(?:CanonicalizationMethod\/|SignatureMethod\/|Reference\/Digest|DetectionPattern\/Description: an odd|Observable\/BulkObservable: no|BulkObservable\/BulkObservableList)/;

testWithShared('standards/iodef', 'JSON: our rules and the official schema agree', (folder) => {
  const official = officialIodef(folder);
  const sample = JSON.parse(readFileSync(join(folder, 'samples/converted/malware1.json'), 'utf8')) as unknown;
  const different: unknown[] = [];
  let compared = 0;
  for (const [document, odd] of [
    [writeIodefValue(fullCase()), ODD],
    [sample, FEW],
  ] as const) {
    for (const { path, value } of places(document)) {
      for (const by of [...odd, ...(isObject(value) ? [{ ...value, bogus: 'x' }] : [])]) {
        const mutated = replaced(document, path, by);
        if (mutated === undefined) continue;
        compared += 1;
        const ours = readIodefValue(mutated).every(({ errors }) => errors.length === 0);
        const isForgotten =
          (FORGOTTEN.test(path.join('/')) && !isObject(by)) || MAY_BE_EMPTY.test(path.join('/'));
        if (ours !== official.json(mutated) && !isForgotten)
          different.push({ path: path.join('/'), by: JSON.stringify(by)?.slice(0, 60), ours });
      }
    }
  }
  process.stdout.write(`iodef json: ${compared} verdicts compared\n`);
  expect(different.slice(0, 20)).toEqual([]);
});

/** One thing wrong with an element, or right in another way. */
const MUTATIONS: Record<string, (element: XmlElement) => void> = {
  removed: (element) => element.remove(),
  'an unknown attribute': (element) => void element.setAttr('bogus', 'x'),
  'an element of no class': (element) => void element.addElement('Bogus', element.prefix || undefined),
  'text behind it': (element) => void element.appendText('bogus'),
  'text in it': (element) => void element.addText(' bogus '),
  'an odd attribute': (element) => {
    for (const attribute of element.attrs) attribute.value = 'odd one';
  },
  'no attributes': (element) => {
    for (const attribute of element.attrs) attribute.remove();
  },
  empty: (element) => {
    while (element.firstChild) element.firstChild.remove();
  },
};

function mutations(text: string, kinds: readonly string[]): { name: string; xml: string }[] {
  const elements = (document: XmlDocument) =>
    document.find('//*').filter((node) => node instanceof XmlElement);
  const whole = XmlDocument.fromString(text);
  const count = elements(whole).length;
  whole.dispose();
  const all: { name: string; xml: string }[] = [];
  for (let index = 1; index < count; index += 1) {
    for (const [what, change] of Object.entries(MUTATIONS).filter(([kind]) => kinds.includes(kind))) {
      const document = XmlDocument.fromString(text);
      const element = elements(document)[index];
      if (element) {
        const name = `${element.parent?.name}/${element.name}: ${what}`;
        change(element);
        all.push({ name, xml: document.toString() });
      }
      document.dispose();
    }
  }
  return all;
}

testWithShared('standards/iodef', 'XML: our rules and the official schema agree', (folder) => {
  const official = officialIodef(folder);
  const sample = readFileSync(join(folder, 'samples/converted/LongExample_forVerification.xml'), 'utf8');
  const different: unknown[] = [];
  let compared = 0;
  for (const [document, kinds] of [
    [writeIodefXml(fullCase()), Object.keys(MUTATIONS)],
    [sample, ['removed', 'an odd attribute', 'empty']],
  ] as const) {
    for (const { name, xml } of mutations(document, kinds)) {
      compared += 1;
      const ours = readIodefXml(Buffer.from(xml)).every(({ errors }) => errors.length === 0);
      const theirs = official.xml(xml);
      if (ours !== (theirs === null) && !OTHERS.test(name))
        different.push({ name, ours, theirs: theirs?.slice(0, 160) });
    }
  }
  process.stdout.write(`iodef xml: ${compared} verdicts compared, ${different.length} different\n`);
  expect(different.slice(0, 40)).toEqual([]);
});
