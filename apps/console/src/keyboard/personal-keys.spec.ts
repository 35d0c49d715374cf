import { describe, expect, it } from '@jest/globals';
import { COMMAND_IDS, deliveredBinding } from './keymap.js';
import { faultOf, keysWith, readPersonalKeys } from './personal-keys.js';

describe('the keys that are delivered', () => {
  it('mean one thing wherever several commands listen at once, and none begins where another is complete', () => {
    const faults = COMMAND_IDS.flatMap((id) =>
      deliveredBinding(id).keys.map((keys) => ({ id, keys, fault: faultOf({}, id, keys) })),
    );
    expect(faults.filter(({ fault }) => fault !== null)).toEqual([]);
  });

  it('leave Ctrl+Shift to browsers and systems', () => {
    const keys = COMMAND_IDS.flatMap((id) => deliveredBinding(id).keys);
    expect(keys.filter((key) => key.includes('Mod+Shift'))).toEqual([]);
  });
});

describe('a key of one\u2019s own', () => {
  it('is refused where another command that can listen has it', () => {
    expect(faultOf({}, 'snooze', 'j')).toEqual({ fault: 'taken', by: 'list-next' });
    expect(faultOf({}, 'reply', 'i')).toEqual({ fault: 'taken', by: 'mine' });
  });

  it('is free again when its owner has given it up', () => {
    expect(faultOf({ 'list-next': ['ArrowDown'] }, 'snooze', 'j')).toBeNull();
  });

  it('may not swallow the beginning of a sequence, nor follow a complete key', () => {
    expect(faultOf({}, 'snooze', 'g')).toMatchObject({ fault: 'begins' });
    expect(faultOf({}, 'snooze', '1 x')).toEqual({ fault: 'begins', with: 'accept' });
  });

  it('may be what a page that is never open at the same time uses', () => {
    expect(faultOf({}, 'list-select', 'w')).toBeNull();
  });

  it('is never one that the browser or the focus needs', () => {
    expect(faultOf({}, 'snooze', 'Tab')).toEqual({ fault: 'reserved' });
    expect(faultOf({}, 'snooze', 'Mod+w')).toEqual({ fault: 'reserved' });
  });
});

describe('stored keys', () => {
  it('replace the delivered ones, and an empty list switches them off', () => {
    const personal = readPersonalKeys({ snooze: ['b'], accept: [] });
    expect(keysWith(personal, 'snooze')).toEqual(['b']);
    expect(keysWith(personal, 'accept')).toEqual([]);
    expect(keysWith(personal, 'attach')).toEqual(['2']);
  });

  it('are left out where this version cannot read them', () => {
    expect(readPersonalKeys({ 'no-such': ['q'], snooze: 'b', accept: [1], attach: ['a b c'] })).toEqual({});
    expect(readPersonalKeys('x')).toEqual({});
    expect(readPersonalKeys(null)).toEqual({});
  });
});
