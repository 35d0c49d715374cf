import { COMMAND_IDS, type CommandId, deliveredBinding, isCommandId, LIVE_TOGETHER } from './keymap.js';

/** What a person changed: command → his keys; an empty list switches the keys of that command off (WCAG 2.1.4). */
export type PersonalKeys = Partial<Record<CommandId, readonly string[]>>;

const MOST_KEYS = 4;
/** A stroke as `strokeOf` writes it, or two of them with a space between. */
const KEYS = /^\S{1,20}(?: \S{1,20})?$/u;

/** Keys that must stay what they are everywhere: moving the focus, and the browser's own. */
const RESERVED = new Set(
  (
    'Tab F1 F3 F5 F6 F7 F10 F11 F12 ' +
    'Mod+a Mod+c Mod+f Mod+l Mod+n Mod+p Mod+r Mod+t Mod+v Mod+w Mod+x Mod+z'
  ).split(' '),
);

/** The keys in force. */
export function keysWith(personal: PersonalKeys, id: CommandId): readonly string[] {
  return personal[id] ?? deliveredBinding(id).keys;
}

/**
 * What was stored for a person, without what this version does not know: a command that is gone, keys in no notation
 * of ours. It comes from the account, so it may have been written by another version.
 */
export function readPersonalKeys(stored: unknown): PersonalKeys {
  if (typeof stored !== 'object' || stored === null) return {};
  const known: PersonalKeys = {};
  for (const [id, keys] of Object.entries(stored)) {
    if (!isCommandId(id) || !Array.isArray(keys)) continue;
    const readable = keys.filter((key): key is string => typeof key === 'string' && KEYS.test(key));
    if (readable.length === keys.length) known[id] = readable.slice(0, MOST_KEYS);
  }
  return known;
}

export type KeyFault =
  { fault: 'reserved' } | { fault: 'taken'; by: CommandId } | { fault: 'begins'; with: CommandId };

/**
 * Why a command cannot have these keys: the browser or the focus needs them, another command that can listen at the
 * same time has them, or one would begin where the other is complete (`g` beside `g i`). Null when it can.
 */
export function faultOf(personal: PersonalKeys, id: CommandId, keys: string): KeyFault | null {
  if (keys.split(' ').some((stroke) => RESERVED.has(stroke))) return { fault: 'reserved' };
  const scope = deliveredBinding(id).scope;
  for (const other of COMMAND_IDS) {
    if (other === id) continue;
    const { scope: theirs } = deliveredBinding(other);
    if (!LIVE_TOGETHER.some((scopes) => scopes.includes(scope) && scopes.includes(theirs))) continue;
    for (const taken of keysWith(personal, other)) {
      if (taken === keys) return { fault: 'taken', by: other };
      if (taken.startsWith(`${keys} `) || keys.startsWith(`${taken} `))
        return { fault: 'begins', with: other };
    }
  }
  return null;
}
