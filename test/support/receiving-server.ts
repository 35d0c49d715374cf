import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { eventually } from './eventually.js';

/** A mail server of somebody else's that takes everything and keeps it. */
export interface ReceivingServer {
  url: string;
  /** The next mail to an address that was not asked for before; waits for it. */
  next(to: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startReceivingServer(): Promise<ReceivingServer> {
  const kept: { to: string[]; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      // One character a byte: nothing of a mail is changed.
      stream.setEncoding('latin1');
      void text(stream).then((raw) => {
        kept.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: (to) =>
      eventually(() => {
        const at = kept.findIndex((mail) => mail.to.includes(to));
        if (at < 0) throw new Error(`no mail for ${to} yet`);
        return kept.splice(at, 1)[0]!.raw;
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
