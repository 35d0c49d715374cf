import { z } from 'zod';
import { SET_ERRORS, SetRefused } from '../envelope/set-refused.js';
import { parseStrictJson, StrictJsonError } from '../envelope/strict-json.js';

/** RFC 8936 §2.2: what a recipient asks for, and what it says of what it has. */
export interface PollRequest {
  /** 0: it only acknowledges. */
  maxEvents?: number;
  returnImmediately: boolean;
  ack: string[];
  setErrs: Record<string, { err: string; description?: string }>;
}

/** RFC 8936 §2.3. */
export interface PollAnswer {
  sets: Record<string, string>;
  moreAvailable?: boolean;
}

const jti = z.string().min(1).max(128);
const requestSchema = z.looseObject({
  maxEvents: z.number().int().min(0).max(1_000).optional(),
  returnImmediately: z.boolean().default(false),
  ack: z.array(jti).max(1_000).default([]),
  setErrs: z
    .record(jti, z.looseObject({ err: z.string().max(100), description: z.string().max(2_000).optional() }))
    .default({}),
});
const answerSchema = z.looseObject({
  sets: z.record(jti, z.string()),
  moreAvailable: z.boolean().optional(),
});

/** @throws SetRefused */
export function readPollRequest(body: Uint8Array): PollRequest {
  try {
    const read = requestSchema.safeParse(parseStrictJson(body));
    if (read.success) return read.data;
  } catch (error) {
    if (!(error instanceof StrictJsonError)) throw error;
  }
  throw new SetRefused('invalid_request', 'not-json', 'the body is not a poll request (RFC 8936 §2.2)');
}

/** @throws StrictJsonError, Error */
export function readPollAnswer(body: Uint8Array): PollAnswer {
  return answerSchema.parse(parseStrictJson(body));
}

/** The registered code that a recipient gave, or what it comes to. */
export function errorCode(err: string): string {
  return SET_ERRORS.find((each) => each === err) ?? 'invalid_request';
}
