import { oneLine } from '../message/one-line.js';
import { type Failure } from '../message/message.vocabulary.js';

/** Why a mail was taken for none of its recipients. `message` is shown in the console: no credentials, one line. */
export class DeliveryError extends Error {
  constructor(
    message: string,
    readonly failure: Failure,
    /** Trying again cannot help. */
    readonly permanent: boolean,
    cause?: unknown,
  ) {
    super(oneLine(message, 300), { cause });
    this.name = 'DeliveryError';
  }
}
