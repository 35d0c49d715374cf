/** Why a text is not taken as JSON. */
export class StrictJsonError extends Error {
  constructor(
    readonly reason: 'not-json' | 'duplicate-member' | 'too-deep',
    message: string,
  ) {
    super(message);
    this.name = 'StrictJsonError';
  }
}

export interface JsonLimits {
  depth: number;
  /** Members and elements altogether. */
  values: number;
}

const LIMITS: JsonLimits = { depth: 64, values: 200_000 };

/**
 * JSON as two systems must read it alike (I-JSON, RFC 7493 §2): UTF-8, no member twice (which one counts differs from
 * parser to parser, and a signature covers both), no lone surrogates; and no NUL, which the database cannot hold. What
 * is nested or numerous without reason is refused before it is built.
 * @throws StrictJsonError
 */
export function parseStrictJson(bytes: Uint8Array, limits: JsonLimits = LIMITS): unknown {
  const text = decode(bytes);
  scan(text, limits);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new StrictJsonError('not-json', 'it is not JSON');
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new StrictJsonError('not-json', 'it is not UTF-8');
  }
}

/** One pass without recursion; whether the rest is JSON is left to the parser. */
function scan(text: string, limits: JsonLimits): void {
  const open: (Set<string> | null)[] = [];
  let isKey = false;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      const members = open.at(-1);
      if (isKey && members) addMember(members, text.slice(at, end + 1));
      isKey = false;
      at = end;
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : null);
      if (open.length > limits.depth)
        throw new StrictJsonError('too-deep', `it is nested deeper than ${limits.depth}`);
      isKey = character === '{';
    } else if (character === '}' || character === ']') {
      open.pop();
      isKey = false;
    } else if (character === ',') {
      values += 1;
      if (values > limits.values)
        throw new StrictJsonError('too-deep', `it has more than ${limits.values} values`);
      isKey = open.at(-1) instanceof Set;
    }
  }
}

function addMember(members: Set<string>, literal: string): void {
  const name = stringOf(literal);
  if (members.has(name))
    throw new StrictJsonError('duplicate-member', `the member ${literal.slice(0, 80)} is there twice`);
  members.add(name);
}

/** @returns where the closing quote is */
function endOfString(text: string, start: number): number {
  let hasEscapes = false;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') {
      hasEscapes ||= text[at + 1] === 'u';
      at += 1;
    } else if (text[at] === '"') {
      if (hasEscapes) checkCharacters(stringOf(text.slice(start, at + 1)));
      return at;
    }
  }
  throw new StrictJsonError('not-json', 'a string does not end');
}

function checkCharacters(value: string): void {
  if (!value.isWellFormed() || value.includes('\0'))
    throw new StrictJsonError('not-json', 'a string holds NUL or half of a surrogate pair');
}

function stringOf(literal: string): string {
  try {
    return JSON.parse(literal) as string;
  } catch {
    throw new StrictJsonError('not-json', 'a string is not written as JSON');
  }
}
