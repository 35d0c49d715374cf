import { type SharedObservable } from '../writing/shared-observable.js';
import { observableOf } from './read-observable.js';

type Value = Pick<SharedObservable, 'type' | 'value'>;

interface Token {
  kind: 'word' | 'text' | 'mark';
  value: string;
}

const LONGEST = 20_000;
// One alternative at each place, so the work is linear: a literal, a mark, a path or word.
const TOKENS =
  /\s*(?:'((?:[^'\\]|\\.)*)'|(\[|\]|\(|\)|,|!=|=|<=|>=|<|>)|([\w:.-]+(?:'[\w-]+'|\[[\w*]+\])?(?:[\w:.-]*)))/sy;

/**
 * The values that a pattern of STIX (§9) looks for: comparisons by `=`, `IN` and `ISSUBSET` joined by `OR`, or the
 * hashes of one file joined by `AND`. Null for whatever means more than "one of these values": it must not be taken for
 * less than it says.
 */
export function valuesOfPattern(pattern: string): Value[] | null {
  const tokens = tokensOf(pattern);
  if (!tokens) return null;
  const found: Value[] = [];
  const reader = new Reader(tokens);
  do {
    const values = reader.observation();
    if (!values) return null;
    found.push(...values);
  } while (reader.takes('OR'));
  return reader.done ? found : null;
}

function tokensOf(pattern: string): Token[] | null {
  if (pattern.length > LONGEST) return null;
  const tokens: Token[] = [];
  const end = pattern.trimEnd().length;
  TOKENS.lastIndex = 0;
  while (TOKENS.lastIndex < end) {
    const match = TOKENS.exec(pattern);
    if (!match) return null;
    const [, literal, mark, word] = match;
    if (literal !== undefined) tokens.push({ kind: 'text', value: literal.replaceAll(/\\(.)/gs, '$1') });
    else if (mark !== undefined) tokens.push({ kind: 'mark', value: mark });
    else tokens.push({ kind: 'word', value: word ?? '' });
  }
  return tokens;
}

/** Walks the tokens; null wherever the pattern leaves the shape that is read. */
class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get done(): boolean {
    return this.at === this.tokens.length;
  }

  takes(value: string): boolean {
    const token = this.tokens[this.at];
    if (!token || token.kind === 'text' || token.value !== value) return false;
    this.at += 1;
    return true;
  }

  /** `[ … ]` without qualifiers. */
  observation(): Value[] | null {
    if (!this.takes('[')) return null;
    const first = this.comparison();
    if (!first) return null;
    const found = [...first.values];
    const paths = [first.path];
    let joined: 'AND' | 'OR' | null = null;
    while (!this.takes(']')) {
      const by = this.takes('OR') ? 'OR' : this.takes('AND') ? 'AND' : null;
      if (by === null || (joined !== null && by !== joined)) return null;
      joined = by;
      const next = this.comparison();
      if (!next) return null;
      found.push(...next.values);
      paths.push(next.path);
    }
    // All hashes of one file name that file; any other AND narrows what each value alone would match.
    return joined === 'AND' && !paths.every((path) => path.startsWith('file:hashes')) ? null : found;
  }

  private comparison(): { path: string; values: Value[] } | null {
    const path = this.next('word');
    if (path === null) return null;
    const literals = this.literals();
    if (!literals) return null;
    const values = literals.flatMap((literal) => valueAt(path, literal) ?? []);
    return values.length === literals.length ? { path, values } : null;
  }

  private literals(): string[] | null {
    if (this.takes('=') || this.takes('ISSUBSET')) {
      const literal = this.next('text') ?? this.next('word');
      return literal === null ? null : [literal];
    }
    if (!this.takes('IN') || !this.takes('(')) return null;
    const all: string[] = [];
    do {
      const literal = this.next('text') ?? this.next('word');
      if (literal === null) return null;
      all.push(literal);
    } while (this.takes(','));
    return this.takes(')') ? all : null;
  }

  private next(kind: Token['kind']): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== kind) return null;
    this.at += 1;
    return token.value;
  }
}

const PATHS: Record<string, string> = {
  'network-traffic:src_ref.value': 'ipv4-addr',
  'network-traffic:dst_ref.value': 'ipv4-addr',
  'email-message:from_ref.value': 'email-addr',
  'email-message:sender_ref.value': 'email-addr',
};
/** The names of §10.7, and as people write them. */
const HASH = /^file:hashes\.'?(?:(md5)|(sha-?1)|(sha-?256))'?$/i;
const HASH_NAMES = ['MD5', 'SHA-1', 'SHA-256'];

function valueAt(path: string, literal: string): Value | null {
  const hash = HASH_NAMES[(HASH.exec(path)?.slice(1) ?? []).findIndex((name) => name !== undefined)];
  if (hash !== undefined) return observableOf({ type: 'file', hashes: { [hash]: literal } })[0] ?? null;
  if (path === 'autonomous-system:number')
    return observableOf({ type: 'autonomous-system', number: Number(literal) })[0] ?? null;
  const type = PATHS[path] ?? (path.endsWith(':value') ? path.slice(0, -':value'.length) : null);
  if (type === null) return null;
  const v6 = type === 'ipv4-addr' && literal.includes(':');
  return observableOf({ type: v6 ? 'ipv6-addr' : type, value: literal })[0] ?? null;
}
