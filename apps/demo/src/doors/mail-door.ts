import { createTransport } from 'nodemailer';
import type { Target } from './target.js';

/** Few enough not to crowd out real mail, enough not to wait for each answer. */
const CONNECTIONS = 4;

export interface Letter {
  envelopeFrom: string;
  raw: Buffer;
}

/** Gives mails to the system's SMTP server, as other mail servers do. */
export async function sendLetters({ smtp }: Target, to: string, letters: readonly Letter[]): Promise<void> {
  const transport = createTransport({
    ...smtp,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: Infinity,
    ignoreTLS: true,
  });
  try {
    await Promise.all(
      letters.map(({ envelopeFrom, raw }) =>
        transport.sendMail({ envelope: { from: envelopeFrom, to: [to] }, raw }),
      ),
    );
  } finally {
    transport.close();
  }
}
