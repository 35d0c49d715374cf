/** An element of XML with what a codec needs of it, free of the parser's memory. */
export interface XmlTree {
  /** Local name. */
  name: string;
  /** '' for none. */
  namespace: string;
  attributes: XmlAttributeOf[];
  /** Elements and text in their order; white space between elements is left out. */
  children: (XmlTree | string)[];
}

export interface XmlAttributeOf {
  name: string;
  namespace: string;
  value: string;
}

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

export const isElement = (node: XmlTree | string): node is XmlTree => typeof node !== 'string';

export const elementsOf = (tree: XmlTree): XmlTree[] => tree.children.filter(isElement);

/** All text in it and below, as a person would read it. */
export function textOf(tree: XmlTree): string {
  return tree.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
}
