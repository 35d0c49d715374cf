import { describe, expect, it } from '@jest/globals';
import { COMMAND_IDS, bindingOf } from './keymap.js';

describe('KEYMAP', () => {
  it('gives no key to two commands that can listen at once', () => {
    const owners = new Map<string, string[]>();
    for (const id of COMMAND_IDS) {
      const { keys, scope } = bindingOf(id);
      for (const key of keys) {
        const where = `${scope} ${key}`;
        owners.set(where, [...(owners.get(where) ?? []), id]);
      }
    }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });
});
