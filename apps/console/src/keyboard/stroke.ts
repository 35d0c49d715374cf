/** What a key event says about itself; the part of KeyboardEvent that matters here. */
export interface KeyStroke {
  key: string;
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const SYMBOLS: Record<string, [plain: string, shifted: string]> = {
  Slash: ['/', '?'],
  Period: ['.', '>'],
  Comma: [',', '<'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
};

/**
 * The stroke in the notation of the keymap, or null for a bare modifier.
 * `event.key` decides, so that AZERTY and QWERTZ users press the letter they see; where the layout writes another
 * script (Arabic, Cyrillic, Arabic-Indic digits) the physical key (`event.code`) stands in.
 */
export function strokeOf(event: KeyStroke): string | null {
  if (event.altKey && !event.ctrlKey) return null;
  const mod = event.ctrlKey || event.metaKey ? 'Mod+' : '';
  if (event.key === ' ' || event.code === 'Space') return `${mod}Space`;
  if (event.key.length > 1) {
    return ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process'].includes(event.key)
      ? null
      : `${mod}${event.key}`;
  }
  const character = isAscii(event.key) ? event.key : latinOf(event);
  if (character === null) return null;
  if (/[a-z]/i.test(character)) {
    const shift = event.shiftKey ? 'Shift+' : '';
    return `${mod}${shift}${character.toLowerCase()}`;
  }
  return `${mod}${character}`;
}

const isAscii = (key: string) => key >= '!' && key <= '~';

function latinOf(event: KeyStroke): string | null {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter) return letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  if (digit) return digit;
  return SYMBOLS[event.code]?.[event.shiftKey ? 1 : 0] ?? null;
}
