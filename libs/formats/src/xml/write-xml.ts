import { isElement, XML_NAMESPACE, type XmlTree } from './xml-tree.js';

/** Characters that XML 1.0 cannot hold at all, not even by reference (§2.2); lone surrogates are none either. */
const FORBIDDEN = /[^\t\n\r\u0020-\uFFFD]/g;

/** The text that XML can carry: what it cannot becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.toWellFormed().replaceAll(FORBIDDEN, '\uFFFD');
}

/** The element and all in it, without a declaration. Namespaces stand where they change, as defaults. */
export function writeElement(tree: XmlTree, within = ''): string {
  const { name, namespace, attributes, children } = tree;
  const declared = namespace === within ? '' : ` xmlns="${inAttribute(namespace)}"`;
  const written = attributes.map((each, index) => attributeOf(each, index)).join('');
  const inside = children
    .map((child) => (isElement(child) ? writeElement(child, namespace) : inText(child)))
    .join('');
  return inside === ''
    ? `<${name}${declared}${written}/>`
    : `<${name}${declared}${written}>${inside}</${name}>`;
}

function attributeOf({ name, namespace, value }: XmlTree['attributes'][number], index: number): string {
  if (namespace === '') return ` ${name}="${inAttribute(value)}"`;
  if (namespace === XML_NAMESPACE) return ` xml:${name}="${inAttribute(value)}"`;
  return ` xmlns:n${index}="${inAttribute(namespace)}" n${index}:${name}="${inAttribute(value)}"`;
}

/** A carriage return is written by its number: as it is, a parser makes a line feed of it (§2.11). */
const inText = (text: string): string =>
  xmlText(text).replaceAll(/[&<>\r]/g, (char) => ESCAPES[char] ?? char);

const inAttribute = (text: string): string =>
  xmlText(text).replaceAll(/[&<>"\r\n\t]/g, (char) => ESCAPES[char] ?? char);

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};
