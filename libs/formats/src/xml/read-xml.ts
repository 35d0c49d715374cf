import { isUtf8 } from 'node:buffer';
import { ParseOption, XmlCData, XmlDocument, XmlElement, XmlError, XmlLibError, XmlText } from 'libxml2-wasm';
import { refusalOfXml, type XmlLimits } from './measure-xml.js';
import { type XmlTree } from './xml-tree.js';

export type XmlReading = { root: XmlTree } | { refused: string };

const XINCLUDE = 'http://www.w3.org/2001/XInclude';

/** Nothing is loaded, nothing is substituted: said to the parser too, although a document with entities never comes here. */
const OPTIONS =
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NO_SYS_CATALOG |
  ParseOption.XML_PARSE_NOCDATA |
  // What was decoded here is UTF-8, whatever its declaration says.
  ParseOption.XML_PARSE_IGNORE_ENC;

/** Reads XML in UTF-8. No DTD, no entity but the five, no XInclude. Refuses with a reason, never throws. */
export function readXml(bytes: Buffer, limits: XmlLimits): XmlReading {
  if (bytes.length > limits.maxBytes) return { refused: `is larger than ${limits.maxBytes} bytes` };
  if (!isUtf8(bytes)) return { refused: 'is not XML in UTF-8' };
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const refused = refusalOfXml(text, limits);
  return refused === null ? parse(text) : { refused };
}

function parse(text: string): XmlReading {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromString(text, { option: OPTIONS });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { refused: `is not well-formed XML${placeOf(error)}` };
  }
  try {
    const root = treeOf(document.root);
    return 'included' in root ? { refused: 'asks for other documents (XInclude)' } : { root };
  } finally {
    document.dispose();
  }
}

/** Where the parser stopped, without the words that it quotes: they may be anybody's. */
function placeOf(error: XmlError): string {
  const detail = error instanceof XmlLibError ? error.details[0] : undefined;
  return detail?.line ? ` (line ${detail.line}${detail.col ? `, column ${detail.col}` : ''})` : '';
}

function treeOf(element: XmlElement): XmlTree | { included: true } {
  if (element.namespaceUri === XINCLUDE) return { included: true };
  const children: XmlTree['children'] = [];
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlElement) {
      const below = treeOf(node);
      if ('included' in below) return below;
      children.push(below);
    } else if (node instanceof XmlText || node instanceof XmlCData) {
      children.push(node.content);
    }
  }
  return {
    name: element.name,
    namespace: element.namespaceUri,
    attributes: element.attrs.map(({ name, namespaceUri, value }) => ({
      name,
      namespace: namespaceUri,
      value,
    })),
    children: withoutIndentation(children),
  };
}

/** White space between elements is layout; alone in an element it may be a value. */
function withoutIndentation(children: XmlTree['children']): XmlTree['children'] {
  if (children.every((child) => typeof child === 'string')) return children;
  return children.filter((child) => typeof child !== 'string' || child.trim() !== '');
}
