import { createTransport } from 'nodemailer';
import { type Delivery } from '../message/message.vocabulary.js';
import { oneLine } from '../message/one-line.js';
import { MailCarrier, type Parcel } from './mail-carrier.js';
import { refusalsOf, toDeliveryError } from './smtp-failure.js';

const TIMEOUTS = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 120_000 };

/** Hands mail to the configured server, one connection a mail: ours are few, and a stuck one holds up no other. */
export class SmtpCarrier extends MailCarrier {
  private readonly url: string;

  constructor(smtpUrl: string) {
    super();
    const url = new URL(smtpUrl);
    for (const [name, milliseconds] of Object.entries(TIMEOUTS)) {
      if (!url.searchParams.has(name)) url.searchParams.set(name, String(milliseconds));
    }
    this.url = url.toString();
  }

  async carry({ bytes, envelope }: Parcel): Promise<Delivery[]> {
    const transport = createTransport(this.url);
    try {
      // With its size, so that a server that takes less says so before the bytes are sent (RFC 1870).
      const sized = { ...envelope, size: bytes.length };
      const sent = await transport.sendMail({ envelope: sized, raw: bytes });
      const refusals = refusalsOf(sent);
      return envelope.to.map((address) => deliveryOf(address, refusals));
    } catch (error) {
      const refusals = refusalsOf(error);
      // Each recipient was refused by itself, some perhaps for now only.
      if (envelope.to.every((address) => refusals.has(address.toLowerCase())))
        return envelope.to.map((address) => deliveryOf(address, refusals));
      throw toDeliveryError(error, bytes.length);
    } finally {
      transport.close();
    }
  }
}

function deliveryOf(to: string, refusals: ReadonlyMap<string, { code: number; reply: string }>): Delivery {
  const address = to.toLowerCase();
  const refusal = refusals.get(address);
  if (!refusal) return { address, state: 'taken', reply: null };
  return {
    address,
    state: refusal.code >= 500 ? 'refused' : 'deferred',
    reply: oneLine(refusal.reply, 300),
  };
}
