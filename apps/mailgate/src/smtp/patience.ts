import { type Socket } from 'node:net';

type Peer = Pick<Socket, 'remoteAddress' | 'remotePort'>;

/**
 * How long a connection may stay without bringing a message. Silence is ended by the server's own timeout; a client
 * that says a byte a minute (slow loris) is never silent, and would keep its place for ever.
 */
export class Patience {
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(private readonly milliseconds: number) {}

  watch(socket: Socket): void {
    const key = nameOf(socket);
    const timer = setTimeout(() => socket.destroy(), this.milliseconds).unref();
    this.timers.set(key, timer);
    socket.once('close', () => {
      clearTimeout(timer);
      this.timers.delete(key);
    });
  }

  /** It brought one: the time begins anew. */
  renew(peer: Peer): void {
    this.timers.get(nameOf(peer))?.refresh();
  }
}

/** An IPv4 address is the same in its IPv6 coat. */
function nameOf({ remoteAddress = '', remotePort = 0 }: Peer): string {
  return `${remoteAddress.replace(/^::ffff:/i, '')} ${remotePort}`;
}
