import { z } from 'zod';
import { CASE_TEXT } from './card-limits.js';
import { DELIVERY_WAYS } from '../partners.vocabulary.js';

const text = (most: number) => z.string().trim().min(1).max(most).regex(CASE_TEXT);
const moment = z.iso.datetime({ precision: 3 });
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const kid = z.string().regex(/^[\x21-\x7e]{1,200}$/);
/** A public key of RFC 8037 and nothing beside it. */
export const okp = (crv: 'Ed25519' | 'X25519') =>
  z.strictObject({
    kty: z.literal('OKP'),
    crv: z.literal(crv),
    x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  });

export const publicKeySchema = z.strictObject({
  kid,
  jwk: okp('Ed25519'),
  not_before: moment,
  not_after: moment,
});

export const capabilitySchema = z.strictObject({
  version: z.literal(1),
  issuer: z.url({ protocol: /^https$/ }).max(500),
  formats: z.array(z.string().max(100)).min(1).max(20),
  messages: z.array(z.string().max(50)).max(50),
  taxonomies: z.array(z.strictObject({ name: z.string().max(50), version: z.string().max(50) })).max(20),
  tlp: z.string().max(10),
  largest_message: z.int().min(10_000).max(1_000_000_000),
  drills: z.boolean(),
  delivery: z.array(z.enum(DELIVERY_WAYS)).max(2),
  generated_at: moment,
});

const cardSchema = z.strictObject({
  version: z.literal(1),
  /** The one-time number of the invitation; an answer repeats it. */
  invitation: z.uuid(),
  name: text(120),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  issuer: z.url({ protocol: /^https$/ }).max(500),
  endpoint: z.url({ protocol: /^https$/ }).max(500),
  domain: z.string().regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/),
  contacts: z
    .array(
      z.strictObject({
        name: text(120),
        email: z.email().max(254).nullable(),
        phone: z.string().max(40).regex(CASE_TEXT).nullable(),
      }),
    )
    .max(10),
  delivery: z.enum(DELIVERY_WAYS),
  keys: z.array(publicKeySchema).min(1).max(5),
  encryption: z.strictObject({ kid, jwk: okp('X25519') }).nullable(),
  certificate_sha256: sha256,
  capability: capabilitySchema,
  created_at: moment,
  expires_at: moment,
});

const signed = {
  signature: z
    .string()
    .max(2_000)
    .regex(/^[A-Za-z0-9_-]+\.\.[A-Za-z0-9_-]+$/),
};

/** What one team hands to another to begin with; signed by the first of its keys. */
export const invitationSchema = z.strictObject({
  kind: z.literal('tocsin-invitation'),
  ...cardSchema.shape,
  ...signed,
});

/** What comes back: the same of the other side, with whom it answers. */
export const answerSchema = z.strictObject({
  kind: z.literal('tocsin-answer'),
  /** Whom it answers: the issuer, its key and its certificate, so that it cannot be turned to somebody else. */
  to: z.strictObject({ issuer: z.string().max(500), kid, certificate_sha256: sha256 }),
  ...cardSchema.shape,
  ...signed,
});

export type InvitationCard = z.infer<typeof invitationSchema>;
export type AnswerCard = z.infer<typeof answerSchema>;
export type Card = InvitationCard | AnswerCard;
/** A card before it is signed. */
export type Unsigned<Any extends Card> = Omit<Any, 'signature'>;
