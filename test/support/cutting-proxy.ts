import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** When a line of the client matches, so many bytes of the answer still come through; then both ends are cut. */
interface Cut {
  command: RegExp;
  answerBytes: number;
}

/** Stands between a client and a server on loopback and behaves like a bad network. */
export class CuttingProxy {
  /** Everything that clients said, for counting commands. */
  said = '';
  private readonly open = new Set<Socket>();
  private cuts: Cut[] = [];
  private refusing = false;
  /** What has to happen before an answer goes on to the client. */
  hold: (answer: string) => Promise<unknown> | undefined = () => undefined;
  /** Changes what the server says. */
  rewrite: (answer: string) => string = (answer) => answer;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async before(targetPort: number): Promise<CuttingProxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const proxy = new CuttingProxy(server, (server.address() as AddressInfo).port);
    server.on('connection', (client) => proxy.join(client, connect(targetPort, '127.0.0.1')));
    return proxy;
  }

  /** Once, at the next command that matches. */
  cutAt(command: RegExp, answerBytes: number): void {
    this.cuts.push({ command, answerBytes });
  }

  get cutsLeft(): number {
    return this.cuts.length;
  }

  /** As a server that is down: what is connected falls, what connects falls at once. */
  refuse(refusing: boolean): void {
    this.refusing = refusing;
    if (refusing) for (const socket of this.open) socket.destroy();
  }

  async close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket, server: Socket): void {
    const fall = (): void => [client, server].forEach((socket) => socket.destroy());
    for (const socket of [client, server]) {
      this.open.add(socket);
      socket.on('error', fall).on('close', () => {
        this.open.delete(socket);
        fall();
      });
    }
    if (this.refusing) return fall();
    let left = Infinity;
    client.on('data', (bytes) => {
      const text = bytes.toString('latin1');
      this.said += text;
      const cut = this.cuts.find(({ command }) => command.test(text));
      if (cut) {
        this.cuts = this.cuts.filter((each) => each !== cut);
        left = cut.answerBytes;
      }
      // The command still reaches the server: what it did, the client will not hear of.
      server.write(bytes, () => left === 0 && setTimeout(fall, 50));
    });
    let passing: Promise<unknown> = Promise.resolve();
    server.on('data', (bytes) => {
      passing = passing
        .then(() => this.hold(bytes.toString('latin1')))
        .then(() => {
          if (left <= 0) return;
          const answer =
            left === Infinity ? Buffer.from(this.rewrite(bytes.toString('latin1')), 'latin1') : bytes;
          client.write(answer.subarray(0, left));
          left -= answer.length;
          if (left <= 0) client.end(fall);
        }, fall);
    });
  }
}
