import { DeliveryError } from './delivery-error.js';

interface SmtpFailure {
  message?: unknown;
  code?: unknown;
  command?: unknown;
  responseCode?: unknown;
  response?: unknown;
  recipient?: unknown;
  rejectedErrors?: unknown;
}

function fieldsOf(error: unknown): SmtpFailure {
  return typeof error === 'object' && error !== null ? error : {};
}

/** What the server said about single recipients, by address in lower case; of a result or of an error. */
export function refusalsOf(outcome: unknown): Map<string, { code: number; reply: string }> {
  const { rejectedErrors } = fieldsOf(outcome);
  const refusals = new Map<string, { code: number; reply: string }>();
  for (const each of Array.isArray(rejectedErrors) ? rejectedErrors : []) {
    const { recipient, responseCode, response } = fieldsOf(each);
    if (typeof recipient !== 'string' || typeof responseCode !== 'number') continue;
    const reply = typeof response === 'string' ? response : `SMTP ${responseCode}`;
    refusals.set(recipient.toLowerCase(), { code: responseCode, reply });
  }
  return refusals;
}

/**
 * A failure of the mail as a whole, in words for the console. A 5yz reply to sender or content is final (RFC 5321
 * §4.2.1). One to our own login is a wrong setting of ours, which somebody will mend. Only the server's reply is kept:
 * an error's own text could name the login.
 */
export function toDeliveryError(error: unknown, size: number): DeliveryError {
  const { code, responseCode, response, message } = fieldsOf(error);
  const said = typeof response === 'string' ? response : '';
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2')
    return new DeliveryError(`the mail server refused our login (${code})`, 'login', false, error);
  if (code === 'ETLS' || (typeof message === 'string' && /certificate|\bSSL\b|\bTLS\b/i.test(message)))
    return new DeliveryError('no safe connection to the mail server (TLS)', 'tls', false, error);
  const limit = /larger than allowed (\d+)/.exec(typeof message === 'string' ? message : '')?.[1];
  if (limit || isTooLarge(fieldsOf(error))) {
    const takes = limit ? `; the mail server takes ${limit}` : '';
    return new DeliveryError(
      `${size} bytes are too large${takes}${said && `: ${said}`}`,
      'too-large',
      true,
      error,
    );
  }
  if (typeof responseCode === 'number') {
    const final = responseCode >= 500 && responseCode < 600 && (code === 'EENVELOPE' || code === 'EMESSAGE');
    return new DeliveryError(said || `SMTP ${responseCode}`, final ? 'refused' : 'busy', final, error);
  }
  const name = typeof code === 'string' ? code : 'unknown';
  if (name === 'ETIMEDOUT')
    return new DeliveryError('the mail server did not answer in time', 'silent', false, error);
  return new DeliveryError(`the mail server was not reached (${name})`, 'unreachable', false, error);
}

/** 552 to the content or its announced size; to a recipient it means a full mailbox (RFC 5321 §4.2.3, RFC 3463 x.3.4). */
function isTooLarge({ code, command, responseCode, response }: SmtpFailure): boolean {
  if (typeof response === 'string' && /^5\d\d[ -]5\.(?:3\.4|2\.3)\b/.test(response)) return true;
  return responseCode === 552 && (code === 'EMESSAGE' || command === 'MAIL FROM');
}
