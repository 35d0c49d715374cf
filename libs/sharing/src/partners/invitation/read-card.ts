import { cardUnusable } from '../partners.errors.js';
import { CLOCK_SKEW_MS, LARGEST_CARD, LONGEST_DAYS } from './card-limits.js';
import {
  type AnswerCard,
  answerSchema,
  type Card,
  type InvitationCard,
  invitationSchema,
} from './card.schema.js';
import { isSignedByItself } from './sign-card.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const SCHEMAS = { 'tocsin-invitation': invitationSchema, 'tocsin-answer': answerSchema };

interface Cards {
  'tocsin-invitation': InvitationCard;
  'tocsin-answer': AnswerCard;
}

/**
 * Reads a file that another team made. Nothing of it is believed but what people compare afterwards; what is checked
 * here is that it is whole, in time and of one piece.
 * @throws DomainError `PARTNERS.CARD_UNUSABLE` (422) with the fault and where it is
 */
export async function readCard<Kind extends keyof Cards>(
  source: string,
  kind: Kind,
  at: Date,
): Promise<Cards[Kind]> {
  if (Buffer.byteLength(source) > LARGEST_CARD) throw cardUnusable('too-large');
  const parsed = SCHEMAS[kind].safeParse(jsonOf(source, kind));
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path ?? [];
    throw cardUnusable('not-a-card', path.map((part) => `/${String(part)}`).join(''));
  }
  const card = parsed.data as Cards[Kind];
  checkTimes(card, at);
  checkAddresses(card);
  checkKeys(card, at);
  if (!(await isSignedByItself(card))) throw cardUnusable('bad-signature', '/signature');
  return card;
}

function jsonOf(source: string, kind: keyof Cards): unknown {
  let value: unknown;
  try {
    // Editors on Windows put a byte order mark in front.
    value = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    throw cardUnusable('not-json');
  }
  const told = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null;
  if (told !== kind && typeof told === 'string' && told in SCHEMAS) throw cardUnusable('wrong-kind', '/kind');
  return value;
}

function checkTimes({ created_at, expires_at }: Card, at: Date): void {
  const [made, ends] = [Date.parse(created_at), Date.parse(expires_at)];
  if (made > at.getTime() + CLOCK_SKEW_MS) throw cardUnusable('from-the-future', '/created_at');
  if (ends <= at.getTime()) throw cardUnusable('expired', '/expires_at');
  if (ends - made > LONGEST_DAYS * DAY_MS) throw cardUnusable('too-long-valid', '/expires_at');
}

/** Messages go to the host that the issuer names: a card that points elsewhere would lead them to a third party. */
function checkAddresses({ issuer, endpoint, capability }: Card): void {
  for (const [path, address] of [
    ['/issuer', issuer],
    ['/endpoint', endpoint],
  ] as const) {
    const { username, password, search, hash } = new URL(address);
    if (username !== '' || password !== '' || search !== '' || hash !== '' || address.endsWith('/'))
      throw cardUnusable('bad-address', path);
  }
  if (new URL(endpoint).origin !== new URL(issuer).origin) throw cardUnusable('bad-address', '/endpoint');
  if (capability.issuer !== issuer) throw cardUnusable('bad-address', '/capability/issuer');
}

function checkKeys({ keys, certificate_sha256 }: Card, at: Date): void {
  const kids = new Set(keys.map(({ kid }) => kid));
  if (kids.size !== keys.length) throw cardUnusable('bad-key', '/keys');
  for (const [n, { not_before, not_after }] of keys.entries()) {
    const [from, to] = [Date.parse(not_before), Date.parse(not_after)];
    if (to <= at.getTime() || from >= to) throw cardUnusable('bad-key', `/keys/${n}`);
  }
  if (/^0+$/.test(certificate_sha256)) throw cardUnusable('bad-key', '/certificate_sha256');
}
