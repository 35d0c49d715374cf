import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { commands } from './command-registry.js';
import type { CommandId } from './keymap.js';

/** Answers a command of the keymap while mounted and enabled: by key, palette, button or tooltip alike. */
export function useCommand(id: CommandId, run: () => void, enabled = true): void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    return commands.register(id, { run: () => latest.current() });
  }, [id, enabled]);
}

export const useAvailableCommands = () => useSyncExternalStore(commands.subscribe, commands.getAvailable);

/** The first stroke of a sequence that waits for its second (`g`, `3`). */
export const usePendingPrefix = () => useSyncExternalStore(commands.subscribe, commands.getPrefix);
