import { describe, expect, it } from '@jest/globals';
import { strokeOf, type KeyStroke } from './stroke.js';

const press = (key: string, code: string, more: Partial<KeyStroke> = {}) =>
  strokeOf({ key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('strokeOf', () => {
  it('follows the letter a Latin layout writes, not the place of the key', () => {
    expect(press('a', 'KeyQ')).toBe('a'); // AZERTY
    expect(press('z', 'KeyY')).toBe('z'); // QWERTZ
  });

  it('falls back to the place of the key on Arabic and Cyrillic layouts', () => {
    expect(press('ت', 'KeyJ')).toBe('j');
    expect(press('о', 'KeyJ')).toBe('j');
    expect(press('١', 'Digit1')).toBe('1');
    expect(press('ظ', 'Slash')).toBe('/');
    expect(press('؟', 'Slash', { shiftKey: true })).toBe('?');
  });

  it('names Shift for letters only', () => {
    expect(press('X', 'KeyX', { shiftKey: true })).toBe('Shift+x');
    expect(press('?', 'Slash', { shiftKey: true })).toBe('?');
  });

  it('takes Ctrl and ⌘ alike and leaves Alt combinations to the system', () => {
    expect(press('k', 'KeyK', { ctrlKey: true })).toBe('Mod+k');
    expect(press('k', 'KeyK', { metaKey: true })).toBe('Mod+k');
    expect(press('j', 'KeyJ', { altKey: true })).toBeNull();
  });

  it('is silent on bare modifiers and dead keys', () => {
    expect(press('Shift', 'ShiftLeft')).toBeNull();
    expect(press('Dead', 'BracketLeft')).toBeNull();
  });

  it('names Space, Enter and the arrows', () => {
    expect(press(' ', 'Space')).toBe('Space');
    expect(press('Enter', 'Enter', { ctrlKey: true })).toBe('Mod+Enter');
    expect(press('ArrowDown', 'ArrowDown')).toBe('ArrowDown');
  });
});
