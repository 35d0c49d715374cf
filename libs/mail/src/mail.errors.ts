export type MailErrorCode =
  'MAIL.HEADER_INJECTION' | 'MAIL.BAD_ADDRESS' | 'MAIL.BAD_HEADER' | 'MAIL.KEY_UNUSABLE';

/**
 * Thrown by `composeMail` and `secureMail` alone: a value that would break out of its header, an address no server can
 * take, or a key that cannot be used (`field` is its fingerprint). Reading mail never throws; it reports `problems`.
 */
export class MailError extends Error {
  constructor(
    readonly code: MailErrorCode,
    /** Where the value stood, e.g. `subject`; never the value itself, which may be hostile or private. */
    readonly field: string,
  ) {
    super(`${code}: ${field}`);
    this.name = 'MailError';
  }
}
