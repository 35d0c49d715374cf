import { createHash } from 'node:crypto';
import { type SharedExtension } from '../case/shared-case.js';
import { isObject } from '../checking/rules.js';
import { type SharedObservable } from '../writing/shared-observable.js';

/** `format` of what came in an event and has no place in a case. */
export const MISP_FORMAT = 'misp';

/** Lists of an event whose entries are kept as they stood; a path is `/Event/<list>/<n>`. */
export const KEPT_LISTS = ['Attribute', 'Object', 'ShadowAttribute', 'Tag', 'EventReport'] as const;
export type KeptList = (typeof KEPT_LISTS)[number];

const UUIDS = '/uuids';

export const kept = (path: string, value: unknown): SharedExtension => ({
  format: MISP_FORMAT,
  path,
  value: JSON.stringify(value),
});

/** What was kept of each list, to go back as it came. Pure. */
export function keptOf(extensions: readonly SharedExtension[], list: KeptList): Record<string, unknown>[] {
  return extensions
    .filter(({ format, path }) => format === MISP_FORMAT && path.startsWith(`/Event/${list}/`))
    .map(({ value }) => parsed(value))
    .filter((value) => value !== null);
}

// A digest, not the value: what is kept beside a case must not repeat what a projection took out of it.
const nameOf = ({ type, value }: Pick<SharedObservable, 'type' | 'value'>): string =>
  createHash('sha256').update(`${type} ${value}`).digest('hex').slice(0, 24);

/** The UUIDs that a MISP gave to attributes, so that ours go back under the same ones. */
export class AttributeUuids {
  private constructor(private readonly byValue: Map<string, string>) {}

  static none(): AttributeUuids {
    return new AttributeUuids(new Map());
  }

  static from(extensions: readonly SharedExtension[]): AttributeUuids {
    const found = extensions.find(({ format, path }) => format === MISP_FORMAT && path === UUIDS);
    const value = found ? parsed(found.value) : null;
    return new AttributeUuids(
      new Map(
        Object.entries(value ?? {}).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string' && isUuid(entry[1]),
        ),
      ),
    );
  }

  set(value: Pick<SharedObservable, 'type' | 'value'>, uuid: unknown): void {
    if (typeof uuid === 'string' && isUuid(uuid) && !this.byValue.has(nameOf(value)))
      this.byValue.set(nameOf(value), uuid);
  }

  of(value: Pick<SharedObservable, 'type' | 'value'>): string | undefined {
    return this.byValue.get(nameOf(value));
  }

  get extension(): SharedExtension[] {
    return this.byValue.size === 0 ? [] : [kept(UUIDS, Object.fromEntries(this.byValue))];
  }
}

export const isUuid = (value: string): boolean =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch (error) {
    // Not JSON: no event had it.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
