import { useSyncExternalStore } from 'react';
import { COMMAND_IDS, type CommandId } from './keymap.js';
import { keysWith, type PersonalKeys, readPersonalKeys } from './personal-keys.js';

const STORED = 'tocsin.keys';

/** The keys in force: the delivered ones under those of the person. Kept in this browser too, for the first paint. */
class Bindings {
  private readonly listeners = new Set<() => void>();
  private personal = fromBrowser();

  readonly get = (): PersonalKeys => this.personal;

  readonly keysOf = (id: CommandId): readonly string[] => keysWith(this.personal, id);

  /** Takes over what the account or the person says. */
  replace(stored: unknown): void {
    this.personal = readPersonalKeys(stored);
    localStorage.setItem(STORED, JSON.stringify(this.personal));
    for (const listener of this.listeners) listener();
  }

  /** The command that a complete stroke or sequence means, among those given. */
  find(sequence: string, among: readonly CommandId[] = COMMAND_IDS): CommandId | null {
    return among.find((id) => this.keysOf(id).includes(sequence)) ?? null;
  }

  startsSequence(stroke: string, among: readonly CommandId[]): boolean {
    return among.some((id) => this.keysOf(id).some((key) => key.startsWith(`${stroke} `)));
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };
}

function fromBrowser(): PersonalKeys {
  try {
    return readPersonalKeys(JSON.parse(localStorage.getItem(STORED) ?? '{}'));
  } catch {
    return {}; // Not ours, or damaged: the delivered keys work until the account answers.
  }
}

export const bindings = new Bindings();

export const usePersonalKeys = () => useSyncExternalStore(bindings.subscribe, bindings.get);
