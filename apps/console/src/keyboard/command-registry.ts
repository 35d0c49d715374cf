import { bindings } from './bindings.js';
import { COMMAND_IDS, type CommandId } from './keymap.js';

interface Handler {
  run: () => void;
}

/** Who answers a command right now: the page mounted last wins, the one below comes back when it leaves. */
class CommandRegistry {
  private readonly handlers = new Map<CommandId, Handler[]>();
  private readonly listeners = new Set<() => void>();
  private available: readonly CommandId[] = [];
  private prefix: string | null = null;

  register(id: CommandId, handler: Handler): () => void {
    this.handlers.set(id, [...(this.handlers.get(id) ?? []), handler]);
    this.changed();
    return () => {
      this.handlers.set(
        id,
        (this.handlers.get(id) ?? []).filter((each) => each !== handler),
      );
      this.changed();
    };
  }

  run(id: CommandId): boolean {
    const handler = this.handlers.get(id)?.at(-1);
    handler?.run();
    return handler !== undefined;
  }

  /** The command a complete stroke or sequence means here, among those somebody answers. */
  find(sequence: string): CommandId | null {
    return bindings.find(sequence, this.available);
  }

  startsSequence(stroke: string): boolean {
    return bindings.startsSequence(stroke, this.available);
  }

  setPrefix(prefix: string | null): void {
    if (this.prefix === prefix) return;
    this.prefix = prefix;
    this.notify();
  }

  readonly getPrefix = () => this.prefix;
  readonly getAvailable = () => this.available;
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  private changed(): void {
    this.available = COMMAND_IDS.filter((id) => (this.handlers.get(id)?.length ?? 0) > 0);
    this.notify();
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}

export const commands = new CommandRegistry();
