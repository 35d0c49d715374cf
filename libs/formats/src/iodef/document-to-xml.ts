import { isObject } from '../checking/rules.js';
import { readXml } from '../xml/read-xml.js';
import { writeElement } from '../xml/write-xml.js';
import { XML_NAMESPACE, type XmlTree } from '../xml/xml-tree.js';
import { type IodefField, type IodefKind } from './model/iodef-class.js';
import { IODEF_NAMESPACE, iodefClass } from './model/iodef-classes.js';

type Json = Record<string, unknown>;

/**
 * A document in the shape of RFC 8727 as XML of RFC 7970, its elements in the order of the schema. Written by hand and not
 * by a library of maps: the schema is one of sequences, and what a map sorts otherwise is not valid.
 */
export function documentToXml(document: Json): string {
  const root = classOf('IODEF-Document', 'IODEF-Document', IODEF_NAMESPACE, {
    ...document,
    version: '2.00',
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root)}\n`;
}

function classOf(name: string, element: string, namespace: string, value: Json): XmlTree {
  const { fields } = iodefClass(name);
  const tree: XmlTree = { name: element, namespace, attributes: [], children: [] };
  for (const field of fields) {
    const each = value[field.name];
    if (each === undefined) continue;
    if (field.in === 'attribute') tree.attributes.push(attributeOf(field, each));
    else if (field.in === 'content') tree.children.push(...contentOf(name, wordsOf(each)));
    else tree.children.push(...elementsFor(field, Array.isArray(each) ? (each as unknown[]) : [each]));
  }
  return tree;
}

/** A reference to software may hold elements only (RFC 7970 §2.15.1), so its words need one around them. */
function contentOf(name: string, words: string): XmlTree['children'] {
  if (words === '') return [];
  if (name !== 'SoftwareReference') return [words];
  return [{ name: 'Description', namespace: IODEF_NAMESPACE, attributes: [], children: [words] }];
}

function attributeOf({ xml }: IodefField, value: unknown): XmlTree['attributes'][number] {
  const [prefix, local] = xml.split(':');
  return local
    ? { name: local, namespace: XML_NAMESPACE, value: wordsOf(value) }
    : { name: prefix ?? xml, namespace: '', value: wordsOf(value) };
}

function elementsFor(field: IodefField, values: unknown[]): XmlTree[] {
  const { wrap, xml, kind, namespace = IODEF_NAMESPACE } = field;
  const inside =
    field.name === 'Impact'
      ? values.flatMap(impactOf)
      : values.map((each) => valueOf(xml, namespace, kind, each));
  return wrap ? [{ name: wrap, namespace: IODEF_NAMESPACE, attributes: [], children: inside }] : inside;
}

/** `{ "SystemImpact": … }` is the element of that name. */
function impactOf(impact: unknown): XmlTree[] {
  if (!isObject(impact)) return [];
  return Object.entries(impact).map(([name, value]) =>
    classOf(
      name === 'IntendedImpact' ? 'BusinessImpact' : name,
      name,
      IODEF_NAMESPACE,
      isObject(value) ? value : {},
    ),
  );
}

function valueOf(name: string, namespace: string, kind: IodefKind, value: unknown): XmlTree {
  const plain = (attributes: XmlTree['attributes'], words: string): XmlTree => ({
    name,
    namespace,
    attributes,
    children: words === '' ? [] : [words],
  });
  if (name === 'ObservableReference')
    return plain([{ name: 'uid-ref', namespace: '', value: wordsOf(value) }], '');
  if (typeof kind === 'object' && 'class' in kind)
    return classOf(kind.class, name, namespace, isObject(value) ? value : {});
  if (kind === 'foreign-xml') return foreignElement(wordsOf(value)) ?? plain([], wordsOf(value));
  if (kind === 'multilingual' && isObject(value)) {
    const attributes: XmlTree['attributes'] = [];
    if (typeof value.lang === 'string')
      attributes.push({ name: 'lang', namespace: XML_NAMESPACE, value: value.lang });
    if (typeof value['translation-id'] === 'string')
      attributes.push({ name: 'translation-id', namespace: '', value: value['translation-id'] });
    return plain(attributes, wordsOf(value.value));
  }
  return plain([], wordsOf(value));
}

/** What another standard defines, out of the base64 that JSON has it in; null where that is no XML. */
function foreignElement(base64: string): XmlTree | null {
  const reading = readXml(Buffer.from(base64, 'base64'), {
    maxBytes: 1_000_000,
    maxDepth: 32,
    maxNodes: 10_000,
  });
  return 'root' in reading ? reading.root : null;
}

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : String(value));
