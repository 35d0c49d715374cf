import { DomainError } from '@tocsin/platform';
import { QueryFailedError } from 'typeorm';

/**
 * Whether a failure lies in the message (it would fail again for ever) rather than in the world around it (the
 * database is away, a deadlock): SQLSTATE classes 22 (data), 23 (constraints) and 54 (limits) speak of what was given.
 * What is no database error came from reading the message.
 */
export function isFailureOfTheMessage(error: unknown): boolean {
  if (error instanceof QueryFailedError) {
    const { code } = error.driverError as { code?: unknown };
    return typeof code === 'string' && /^(?:22|23|54)/.test(code);
  }
  // What we refuse for a lack of our own (no secret for the keys) mends itself when that is mended.
  if (error instanceof DomainError) return error.status < 500;
  // The driver and the pool name their own (`ECONNREFUSED`, `57P01`); they are not the message's fault.
  return !(
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    isFromOutside(error.code)
  );
}

function isFromOutside(code: string): boolean {
  return /^(?:E[A-Z]+|08\w{3}|40\w{3}|53\w{3}|55\w{3}|57\w{3}|58\w{3}|XX\w{3})$/.test(code);
}

/** What a failure is called, without what it says: that may be the message's words. */
export function nameOfFailure(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown error';
}
