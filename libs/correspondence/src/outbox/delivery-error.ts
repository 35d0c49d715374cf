import { oneLine } from '../message/one-line.js';

/** Why a mail was not taken. `message` is shown in the console: no credentials, one line. */
export class DeliveryError extends Error {
  constructor(
    message: string,
    /** Trying again cannot help. */
    readonly permanent: boolean,
    cause?: unknown,
  ) {
    super(oneLine(message, 300), { cause });
    this.name = 'DeliveryError';
  }
}
