import { once } from 'node:events';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** Where to, and in whose name; without `from` it is the null sender. */
export interface Envelope {
  host: string;
  port: number;
  from?: string;
  to?: string[];
  lmtp?: boolean;
}

/**
 * Gives bytes to a mail server as a plain client does, unchanged.
 * @returns the id that the server's answer names
 * @throws Error with `responseCode` where the server refuses
 */
export async function sendMail(raw: Buffer | string, envelope: Envelope): Promise<string> {
  const { host, port, from = '', to = ['cirt@cirt.example'], lmtp = false } = envelope;
  const connection = new SMTPConnection({ host, port, lmtp, ignoreTLS: true, socketTimeout: 30_000 });
  const failed = once(connection, 'error').then(([error]: unknown[]) => {
    throw error;
  });
  // The race below hears of it; after the answer nobody waits any more.
  failed.catch(() => undefined);
  const answered = (async () => {
    await new Promise<void>((resolve) => connection.connect(() => resolve()));
    return new Promise<string>((resolve, reject) => {
      connection.send({ from, to }, raw, (error, info) => (error ? reject(error) : resolve(info.response)));
    });
  })();
  try {
    const response = await Promise.race([answered, failed]);
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/u.exec(response)?.[0];
    if (!id) throw new Error(`the answer names no message: ${response}`);
    return id;
  } finally {
    connection.close();
  }
}
