import { useSyncExternalStore } from 'react';

/** How long a decision can be taken back (UX.md): the same for everything. */
export const UNDO_MS = 10_000;
const NOTICE_MS = 5_000;

export interface Toast {
  id: number;
  tone: 'done' | 'problem';
  text: string;
  detail?: string;
  /** Takes the decision back; offered until `until`. */
  undo?: () => Promise<void>;
  action?: { label: string; run: () => void };
  /** Epoch milliseconds at which it goes away by itself; a problem stays until dismissed. */
  until: number | null;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function dismiss(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

function show(toast: Omit<Toast, 'id'>): number {
  lastId += 1;
  const id = lastId;
  set([...toasts.slice(-19), { ...toast, id }]);
  if (toast.until !== null) setTimeout(() => dismiss(id), toast.until - Date.now());
  return id;
}

export const toast = {
  done: (text: string) => show({ tone: 'done', text, until: Date.now() + NOTICE_MS }),
  problem: (text: string, detail?: string, action?: Toast['action']) =>
    show({ tone: 'problem', text, detail, action, until: null }),
  undoable: (text: string, undo: () => Promise<void>, action?: Toast['action']) =>
    show({ tone: 'done', text, undo, action, until: Date.now() + UNDO_MS }),
};

/** Takes back the most recent decision that still can be. */
export async function undoLast(): Promise<void> {
  const last = toasts.findLast((each) => each.undo);
  if (!last?.undo) return;
  dismiss(last.id);
  await last.undo();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useToasts = () => useSyncExternalStore(subscribe, () => toasts);
