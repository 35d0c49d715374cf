/** Bounds of a document. Work is linear in its bytes under them. */
export interface XmlLimits {
  maxBytes: number;
  /** Elements in each other. */
  maxDepth: number;
  /** Elements and attributes. */
  maxNodes: number;
}

/**
 * Why a text is not given to a parser at all; null where nothing is wrong with its shape. Runs over the tags once, without
 * building anything: depth and number are known, and declarations are seen, before a parser could act on them.
 *
 * A document type declaration is refused whole. With it go entities (billion laughs), external entities (XXE), default
 * attributes and parameter entities; no exchange format of ours has one.
 */
export function refusalOfXml(text: string, { maxDepth, maxNodes }: XmlLimits): string | null {
  let depth = 0;
  let nodes = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const end = endOfMarkup(text, at);
    if (end === 'declaration') return 'has a document type declaration, which no such document needs';
    if (end < 0) return 'ends inside of a tag';
    const tag = text.slice(at, at + 2);
    if (tag === '</') depth -= 1;
    else if (tag !== '<!' && tag !== '<?') {
      nodes += 1 + equalsIn(text, at, end);
      if (text[end - 2] !== '/') depth += 1;
      if (depth > maxDepth) return `is nested deeper than ${maxDepth} levels`;
      if (nodes > maxNodes) return `holds more than ${maxNodes} elements and attributes`;
    }
    at = end;
  }
  return null;
}

/** Behind the markup that begins at `at`; -1 where it has no end. */
function endOfMarkup(text: string, at: number): number | 'declaration' {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) return after(text, ']]>', at + 9);
  if (text.startsWith('<!', at)) return 'declaration';
  if (text.startsWith('<?', at)) return after(text, '?>', at + 2);
  return endOfTag(text, at);
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

/** `>` may stand in the value of an attribute. */
function endOfTag(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === '>') return at + 1;
    if (char === '"' || char === "'") {
      at = text.indexOf(char, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

/** Equals signs of a tag, at least one an attribute. By steps, for a search would run through all that follows the tag. */
function equalsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 0x3d) count += 1;
  return count;
}
