export interface MethodResult {
  method: string;
  result: string;
  /** `ptype.property`, lower case, with its value. */
  properties: Map<string, string>;
  /** All comments, without their brackets. */
  comment: string;
}

const MOST_METHODS = 50;

/** Reads the value of an Authentication-Results field (RFC 8601 2.2); null where it is none. Linear. */
export function parseAuthenticationResults(
  value: string,
): { authservId: string; methods: MethodResult[] } | null {
  const [head, ...rest] = statements(value.slice(0, 16_384));
  const authservId = head?.words[0]?.toLowerCase();
  if (!authservId || !/^[a-z0-9._-]{1,255}$/.test(authservId)) return null;
  return { authservId, methods: rest.slice(0, MOST_METHODS).flatMap(methodOf) };
}

function methodOf({ words, comment }: Statement): MethodResult[] {
  const [first, ...others] = words;
  const match = /^([a-z0-9_-]{1,40})(?:\/\d{1,4})?=([a-z]{1,40})$/i.exec(first ?? '');
  const [, method = '', result = ''] = match ?? [];
  if (method === '') return [];
  const properties = new Map<string, string>();
  for (const word of others) {
    const equals = word.indexOf('=');
    const name = word.slice(0, Math.max(0, equals)).toLowerCase();
    if (name !== '' && !properties.has(name)) properties.set(name, word.slice(equals + 1));
  }
  return [{ method: method.toLowerCase(), result: result.toLowerCase(), properties, comment }];
}

interface Statement {
  words: string[];
  comment: string;
}

/** Cuts at semicolons into words; blanks around `=` and `.` are allowed, quotes and comments hold anything. */
function statements(value: string): Statement[] {
  const found: Statement[] = [];
  let current: Statement = { words: [], comment: '' };
  let word = '';
  let depth = 0;
  let isQuoted = false;
  const endWord = (): void => {
    if (word !== '') current.words.push(word);
    word = '';
  };
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at);
    if (character === '\\' && (isQuoted || depth > 0)) {
      at++;
      if (depth === 0) word += value.charAt(at);
    } else if (depth > 0) {
      depth += character === '(' ? 1 : character === ')' ? -1 : 0;
      current.comment += depth > 0 ? character : ' ';
    } else if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) word += character;
    else if (character === '(') depth = 1;
    else if (character === ';') {
      endWord();
      found.push(current);
      current = { words: [], comment: '' };
    } else if (/\s/.test(character)) endWord();
    else word += character;
  }
  endWord();
  return [...found, current].map((each) => ({ ...each, words: joined(each.words) }));
}

/** `spf = pass` is `spf=pass`. */
function joined(words: readonly string[]): string[] {
  const whole: string[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    if (last !== undefined && (word.startsWith('=') || last.endsWith('=')))
      whole[whole.length - 1] = last + word;
    else whole.push(word);
  }
  return whole;
}
