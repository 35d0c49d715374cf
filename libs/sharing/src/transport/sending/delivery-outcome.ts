import { SET_ERRORS, type SetError } from '../envelope/set-refused.js';

/** Why a message was not taken; the console has words for each. */
export const DELIVERY_FAILURES = [
  'unreachable',
  'wrong-certificate',
  'timeout',
  'busy',
  'server-error',
  'refused',
  'too-large',
  'unexpected-answer',
  'not-fetched',
] as const;
export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number];

/** What came back for one try: an answer, or none. */
export type DeliveryAnswer =
  | { status: number; body: string; retryAfterMs: number | null }
  | { unreachable: 'unreachable' | 'wrong-certificate' | 'timeout'; message: string };

export type DeliveryOutcome =
  | { kind: 'delivered' }
  | {
      kind: 'again' | 'dead';
      failure: DeliveryFailure;
      /** RFC 8935 code, where the partner gave one. */
      err: SetError | null;
      /** One line for the console. */
      detail: string;
      status: number | null;
      retryAfterMs: number | null;
      /** It is the partner as a whole, not this message: nothing else need be tried now. */
      partnerIsAway: boolean;
    };

/** What follows from one try (RFC 8935 §2). Pure. */
export function outcomeOf(answer: DeliveryAnswer): DeliveryOutcome {
  if ('unreachable' in answer)
    return {
      ...failed('again', answer.unreachable, oneLine(answer.message)),
      partnerIsAway: true,
    };
  const { status, body, retryAfterMs } = answer;
  // 202 is what the RFC asks for; whoever says 200 or 204 has it as well.
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  if (status === 429 || status === 503)
    return {
      ...failed('again', 'busy', oneLine(body) || `answered ${status}`),
      status,
      retryAfterMs,
      partnerIsAway: true,
    };
  if (status >= 500)
    return { ...failed('again', 'server-error', oneLine(body) || `answered ${status}`), status };
  if (status === 400) return { ...refusal(body), status };
  if (status === 413) return { ...failed('dead', 'too-large', 'too large for the partner'), status };
  // 401, 403, 404, 405, 415, redirects: no partner of this profile; perhaps a proxy that somebody will mend.
  return { ...failed('again', 'unexpected-answer', oneLine(body) || `answered ${status}`), status };
}

function refusal(body: string): Exclude<DeliveryOutcome, { kind: 'delivered' }> {
  const { err, description } = readError(body);
  const known = SET_ERRORS.find((each) => each === err) ?? null;
  if (known === null) return failed('again', 'unexpected-answer', oneLine(body));
  const outcome = failed('dead', 'refused', oneLine(description));
  // While a partner is set up or suspended, or changes its keys, this mends itself; a wrong message does not.
  return known === 'access_denied'
    ? { ...outcome, kind: 'again', err: known, partnerIsAway: true }
    : { ...outcome, err: known };
}

function readError(body: string): { err: unknown; description: string } {
  try {
    const read: unknown = JSON.parse(body);
    if (typeof read !== 'object' || read === null) return { err: null, description: body };
    const { err, description }: { err?: unknown; description?: unknown } = read;
    return { err, description: typeof description === 'string' ? description : body };
  } catch {
    return { err: null, description: body };
  }
}

function failed(
  kind: 'again' | 'dead',
  failure: DeliveryFailure,
  detail: string,
): Exclude<DeliveryOutcome, { kind: 'delivered' }> {
  return { kind, failure, err: null, detail, status: null, retryAfterMs: null, partnerIsAway: false };
}

const oneLine = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 300)
    // The cut may go through a character, and a partner may write half of one: the database takes neither.
    .toWellFormed();
