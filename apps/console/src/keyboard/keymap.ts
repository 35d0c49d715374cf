/**
 * Every command of the console with the keys that it is delivered with, in one table. A person may give it others
 * (`personal-keys.ts`); the listener, the palette, the help overlay, the tooltips and the key caps ask `bindings.ts`
 * for those in force. Nothing else names a key. A command without keys is found through the palette.
 *
 * Notation: `Mod` is Ctrl or ⌘; `Shift+x` for letters only (a symbol already says its shift); a space separates the
 * strokes of a sequence. No Ctrl+Shift: browsers and systems swallow those.
 */
export const SCOPES = ['global', 'go', 'list', 'triage', 'incident'] as const;
export type Scope = (typeof SCOPES)[number];

interface Binding {
  readonly keys: readonly string[];
  readonly scope: Scope;
  /** Fires while typing in a field as well (only what cannot be text). */
  readonly whileTyping?: true;
}

export const KEYMAP = {
  palette: { keys: ['Mod+k'], scope: 'global', whileTyping: true },
  search: { keys: ['/'], scope: 'global' },
  help: { keys: ['?'], scope: 'global' },
  undo: { keys: ['z'], scope: 'global' },
  'go-inbox': { keys: ['g i'], scope: 'go' },
  'go-mine': { keys: ['g m'], scope: 'go' },
  'go-incidents': { keys: ['g n'], scope: 'go' },
  'go-search': { keys: ['g s'], scope: 'go' },
  'go-phone': { keys: ['g r'], scope: 'go' },
  'go-import': { keys: [], scope: 'go' },
  'go-observables': { keys: ['g o'], scope: 'go' },
  'go-constituents': { keys: ['g c'], scope: 'go' },
  'go-outbox': { keys: ['g q'], scope: 'go' },
  'go-mail': { keys: ['g h'], scope: 'go' },
  'go-notifications': { keys: ['g b'], scope: 'go' },
  'go-templates': { keys: ['g t'], scope: 'go' },
  'go-keyring': { keys: ['g y'], scope: 'go' },
  'go-partners': { keys: ['g x'], scope: 'go' },
  'go-people': { keys: ['g p'], scope: 'go' },
  'go-keys': { keys: ['g k'], scope: 'go' },
  'go-ledger': { keys: ['g f'], scope: 'go' },
  'go-audit': { keys: ['g a'], scope: 'go' },
  'go-deadlines': { keys: ['g w'], scope: 'go' },
  'go-service-levels': { keys: ['g v'], scope: 'go' },
  'go-board': { keys: ['g d'], scope: 'go' },
  'go-statistics': { keys: ['g j'], scope: 'go' },
  'go-playbooks': { keys: ['g l'], scope: 'go' },
  'go-countermeasures': { keys: [], scope: 'go' },
  'go-duty': { keys: ['g u'], scope: 'go' },
  'go-settings': { keys: ['g e'], scope: 'go' },
  'list-next': { keys: ['j', 'ArrowDown'], scope: 'list' },
  'list-previous': { keys: ['k', 'ArrowUp'], scope: 'list' },
  'list-open': { keys: ['Enter'], scope: 'list' },
  'list-preview': { keys: ['Space'], scope: 'list' },
  'list-select': { keys: ['x'], scope: 'list' },
  'list-select-range': { keys: ['Shift+x'], scope: 'list' },
  'list-refresh': { keys: ['u'], scope: 'list' },
  'list-back': { keys: ['Escape'], scope: 'list', whileTyping: true },
  accept: { keys: ['1'], scope: 'triage' },
  attach: { keys: ['2'], scope: 'triage' },
  'reject-spam': { keys: ['3 s'], scope: 'triage' },
  'reject-duplicate': { keys: ['3 d'], scope: 'triage' },
  'reject-out-of-scope': { keys: ['3 o'], scope: 'triage' },
  'reject-false-positive': { keys: ['3 f'], scope: 'triage' },
  'reject-referred': { keys: ['3 r'], scope: 'triage' },
  snooze: { keys: ['h'], scope: 'triage' },
  mine: { keys: ['i'], scope: 'triage' },
  assign: { keys: ['a'], scope: 'triage' },
  severity: { keys: ['p'], scope: 'triage' },
  class: { keys: ['y'], scope: 'triage' },
  tlp: { keys: ['t'], scope: 'triage' },
  seal: { keys: ['Shift+s'], scope: 'triage' },
  escalate: { keys: ['e'], scope: 'triage' },
  reply: { keys: ['r'], scope: 'incident' },
  'reply-all': { keys: ['Shift+r'], scope: 'incident' },
  note: { keys: ['n'], scope: 'incident' },
  macro: { keys: ['m'], scope: 'incident' },
  'third-party': { keys: ['Shift+p'], scope: 'incident' },
  countermeasure: { keys: [], scope: 'incident' },
  send: { keys: ['Mod+Enter'], scope: 'incident', whileTyping: true },
  'leave-field': { keys: ['Escape'], scope: 'incident', whileTyping: true },
  'jump-observables': { keys: ['o'], scope: 'incident' },
  'change-state': { keys: ['w'], scope: 'incident' },
  'declare-duty': { keys: [], scope: 'incident' },
  'export-case': { keys: [], scope: 'incident' },
  merge: { keys: ['Shift+m'], scope: 'incident' },
  split: { keys: ['Shift+d'], scope: 'incident' },
  'copy-reference': { keys: ['.'], scope: 'incident' },
  'incident-previous': { keys: ['['], scope: 'incident' },
  'incident-next': { keys: [']'], scope: 'incident' },
} as const satisfies Record<string, Binding>;

export type CommandId = keyof typeof KEYMAP;

export const COMMAND_IDS = Object.keys(KEYMAP) as CommandId[];

export const isCommandId = (id: string): id is CommandId => Object.hasOwn(KEYMAP, id);

/** The command as it is delivered. */
export const deliveredBinding = (id: CommandId): Binding => KEYMAP[id];

/** Scopes whose commands can listen at the same time: within one of these no key may mean two things. */
export const LIVE_TOGETHER: readonly (readonly Scope[])[] = [
  ['global', 'go', 'list', 'triage'],
  ['global', 'go', 'incident', 'triage'],
];
