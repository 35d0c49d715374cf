import { createTransport } from 'nodemailer';
import { DeliveryError } from './delivery-error.js';
import { MailCarrier, type Parcel } from './mail-carrier.js';

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

  async carry({ bytes, envelope }: Parcel): Promise<void> {
    const transport = createTransport(this.url);
    try {
      const { rejected } = await transport.sendMail({ envelope, raw: bytes });
      // Some of several recipients: the rest has it, so sending all again would double it for them.
      if (rejected.length > 0) throw new DeliveryError(`refused for ${rejected.length} recipient(s)`, true);
    } catch (error) {
      throw error instanceof DeliveryError ? error : toDeliveryError(error);
    } finally {
      transport.close();
    }
  }
}

interface SmtpFailure {
  code?: unknown;
  responseCode?: unknown;
  response?: unknown;
}

/**
 * A 5yz reply to sender, recipient or content is final (RFC 5321 §4.2.1). One to our own login is a wrong setting of
 * ours, which somebody will mend. Only the server's reply is kept: an error's own text could name the login.
 */
export function toDeliveryError(error: unknown): DeliveryError {
  const { code, responseCode, response } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as SmtpFailure;
  const aboutUs = code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2' || code === 'ETLS';
  if (aboutUs) return new DeliveryError(`the mail server refused our login (${code})`, false, error);
  if (typeof responseCode === 'number') {
    const permanent =
      responseCode >= 500 && responseCode < 600 && (code === 'EENVELOPE' || code === 'EMESSAGE');
    return new DeliveryError(
      typeof response === 'string' ? response : `SMTP ${responseCode}`,
      permanent,
      error,
    );
  }
  return new DeliveryError(
    `the mail server was not reached (${typeof code === 'string' ? code : 'unknown'})`,
    false,
    error,
  );
}
