import { below, type FaultList } from '../checking/fault.js';
import { type IodefField, type IodefKind } from './model/iodef-class.js';
import { IODEF_NAMESPACE, iodefClass } from './model/iodef-classes.js';
import { writeElement } from '../xml/write-xml.js';
import { elementsOf, isElement, textOf, XML_NAMESPACE, type XmlTree } from '../xml/xml-tree.js';

type Json = Record<string, unknown>;

/** Elements that JSON dropped and lifts what they held (RFC 8727 §3.2). */
const IMPACTS = new Set(['SystemImpact', 'BusinessImpact', 'TimeImpact', 'MonetaryImpact', 'IntendedImpact']);
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * An IODEF document in XML as RFC 8727 has it in JSON, with what stands in no class or in the wrong place as faults.
 * Paths are those of the JSON, so that both ways of writing it are spoken of alike.
 */
export function xmlToDocument(root: XmlTree, faults: FaultList): Json | null {
  if (root.name !== 'IODEF-Document' || root.namespace !== IODEF_NAMESPACE) {
    faults.add('', `must be an IODEF-Document of the namespace ${IODEF_NAMESPACE}`);
    return null;
  }
  return readClass('IODEF-Document', root, '', faults);
}

function readClass(name: string, tree: XmlTree, path: string, faults: FaultList): Json {
  const { fields } = iodefClass(name);
  const result: Json = {};
  readAttributes(name, tree, path, result, faults);
  if (name === 'ExtensionType' || name === 'SoftwareReference') result.value = extensionValue(tree);
  else readContent(fields, tree, path, result, faults);
  if (fields.some(({ in: place }) => place === 'element'))
    readElements(name, fields, tree, path, result, faults);
  for (const { name: member, absent } of fields)
    if (absent !== undefined && !(member in result)) result[member] = absent;
  return result;
}

function readAttributes(owner: string, tree: XmlTree, path: string, result: Json, faults: FaultList): void {
  const { fields } = iodefClass(owner);
  for (const { name, namespace, value } of tree.attributes) {
    const spelled = namespace === XML_NAMESPACE ? `xml:${name}` : name;
    const field = fields.find((each) => each.in === 'attribute' && each.xml === spelled);
    if (field && (namespace === '' || namespace === XML_NAMESPACE))
      result[field.name] = scalar(field.kind, value);
    // Where a schema lies says nothing: it is never fetched.
    else if (namespace !== XSI && owner !== 'StructuredInfo')
      faults.add(below(path, spelled), 'is no attribute that IODEF has here');
  }
}

function readContent(
  fields: readonly IodefField[],
  tree: XmlTree,
  path: string,
  result: Json,
  faults: FaultList,
): void {
  const field = fields.find(({ in: place }) => place === 'content');
  const words = tree.children.map((child) => (isElement(child) ? '' : child)).join('');
  if (field) {
    result[field.name] = scalar(field.kind, words);
    for (const each of elementsOf(tree))
      faults.add(below(path, each.name), 'is an element where only text belongs');
  } else if (words.trim() !== '') faults.add(path, 'holds text where only elements belong');
}

/** Elements in the order of the schema: what comes too late is out of place, and so is what is no part of the class. */
function readElements(
  name: string,
  fields: readonly IodefField[],
  tree: XmlTree,
  path: string,
  result: Json,
  faults: FaultList,
): void {
  let last = 0;
  const mixed = name === 'Node' || name === 'IndicatorExpression';
  for (const child of elementsOf(tree)) {
    const at = fields.findIndex((field) => field.in === 'element' && isFor(field, child, name));
    const field = fields[at];
    // RFC 7203 is not IODEF's to judge: what it holds is kept as it stands.
    const raw = name === 'StructuredInfo' ? fields.find((each) => each.name === 'RawData') : undefined;
    if (!field && raw) {
      readElement(raw, child, path, result, faults);
      continue;
    }
    if (!field) {
      faults.add(below(path, child.name), `is not part of ${name} in IODEF`);
      continue;
    }
    if (at < last && !mixed)
      faults.add(below(path, child.name), 'stands too late: another element precedes it');
    last = Math.max(last, at);
    readElement(field, child, path, result, faults);
  }
}

function isFor(field: IodefField, child: XmlTree, owner: string): boolean {
  if (owner === 'Assessment' && field.name === 'Impact')
    return IMPACTS.has(child.name) && child.namespace === IODEF_NAMESPACE;
  if (field.wrap) return child.name === field.wrap && child.namespace === IODEF_NAMESPACE;
  return child.name === field.xml && child.namespace === (field.namespace ?? IODEF_NAMESPACE);
}

function readElement(field: IodefField, child: XmlTree, path: string, result: Json, faults: FaultList): void {
  const { name, kind, many, wrap } = field;
  if (wrap) return readWrapped(field, child, path, result, faults);
  const known = result[name];
  const place = many ? below(below(path, name), Array.isArray(known) ? known.length : 0) : below(path, name);
  if (!many && name in result) return faults.add(place, 'stands there twice');
  const value =
    name === 'Impact'
      ? { [child.name]: readValue(classOfImpact(child.name), child, below(place, child.name), faults) }
      : readValue(kind, child, place, faults);
  // Copied each time, a hundred thousand elements of one name would take minutes.
  if (many && Array.isArray(known)) known.push(value);
  else result[name] = many ? [value] : value;
}

const classOfImpact = (name: string): IodefKind => ({
  class: name === 'IntendedImpact' ? 'BusinessImpact' : name,
});

function readWrapped(
  field: IodefField,
  holder: XmlTree,
  path: string,
  result: Json,
  faults: FaultList,
): void {
  const { wrap: _wrap, ...inner } = field;
  const inside = elementsOf(holder);
  onlyAttributes(holder, holder.name === 'Record' ? RECORD : [], below(path, holder.name), faults);
  if (inside.length < holder.children.length)
    faults.add(below(path, holder.name), 'holds text where only elements belong');
  if (inside.length === 0) faults.add(below(path, holder.name), 'is empty');
  for (const child of inside) {
    if (isFor(inner, child, '')) readElement(inner, child, path, result, faults);
    else faults.add(below(path, child.name), `is not part of ${holder.name} in IODEF`);
  }
}

function readValue(kind: IodefKind, child: XmlTree, path: string, faults: FaultList): unknown {
  if (typeof kind === 'object' && 'class' in kind) return readClass(kind.class, child, path, faults);
  if (kind === 'foreign-xml') return Buffer.from(writeElement(child), 'utf8').toString('base64');
  const allowed =
    kind === 'multilingual' ? MULTILINGUAL : child.name === 'ObservableReference' ? ['uid-ref'] : [];
  onlyAttributes(child, allowed, path, faults);
  if (child.name === 'ObservableReference')
    return child.attributes.find(({ name }) => name === 'uid-ref')?.value ?? '';
  for (const each of elementsOf(child))
    faults.add(below(path, each.name), 'is an element where only text belongs');
  return kind === 'multilingual' ? multilingual(child) : scalar(kind, textOf(child));
}

/** `Record` says a label that JSON has no place for; `read.ts` sees to it that it holds. */
const RECORD = ['restriction', 'ext-restriction'];
const MULTILINGUAL = ['xml:lang', 'translation-id'];

function onlyAttributes(tree: XmlTree, allowed: readonly string[], path: string, faults: FaultList): void {
  for (const { name, namespace } of tree.attributes) {
    const spelled = namespace === XML_NAMESPACE ? `xml:${name}` : name;
    if (namespace !== XSI && !allowed.includes(spelled))
      faults.add(below(path, spelled), 'is no attribute that IODEF has here');
  }
}

function multilingual(tree: XmlTree): unknown {
  const attribute = (name: string) => tree.attributes.find((each) => each.name === name)?.value;
  const value = textOf(tree);
  const lang = attribute('lang');
  const translation = attribute('translation-id');
  if (lang === undefined && translation === undefined) return value;
  return {
    value,
    ...(lang === undefined ? {} : { lang }),
    ...(translation === undefined ? {} : { 'translation-id': translation }),
  };
}

/** Text as it stands; of what is a token, the layout around it goes (XML Schema `whiteSpace: collapse`). */
function scalar(kind: IodefKind, value: string): unknown {
  if (kind === 'text' || kind === 'multilingual') return value;
  const token = value.trim();
  if (kind !== 'integer' && kind !== 'number' && kind !== 'positive') return token;
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(token) ? Number(token) : token;
}

/** Text, or the XML that stands in it, as text. */
function extensionValue(tree: XmlTree): string {
  const elements = elementsOf(tree);
  const [only] = elements;
  if (!only) return textOf(tree);
  // As it is written here: a reference to software may hold no words of its own.
  if (tree.name === 'SoftwareReference' && tree.children.length === 1 && only.name === 'Description')
    return textOf(only);
  return tree.children.map((child) => (isElement(child) ? writeElement(child) : child)).join('');
}
