export type MailErrorCode = 'MAIL.HEADER_INJECTION' | 'MAIL.BAD_ADDRESS' | 'MAIL.BAD_HEADER';

/**
 * Thrown by `composeMail` alone: a value that would break out of its header, or an address no server can
 * take. Reading mail never throws; it reports `problems`.
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
