import type { KeyFilter } from '../api/keys.js';

/** Which keys of others are shown; what waits for a person comes first. */
export const KEY_VIEWS = ['offered', 'trusted', 'expiring', 'rejected', 'revoked', 'all'] as const;
export type KeyView = (typeof KEY_VIEWS)[number];

export function isKeyView(value: unknown): value is KeyView {
  return KEY_VIEWS.some((view) => view === value);
}

export function filterOf(view: KeyView): KeyFilter {
  if (view === 'all') return {};
  return view === 'expiring' ? { expiring: true } : { state: view };
}
