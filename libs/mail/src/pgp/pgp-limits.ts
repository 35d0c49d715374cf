import { type PartialConfig } from 'openpgp';

/** What one message may become when it is decompressed: twice the largest mail that the doors take by default. */
export const MAX_OPENED_BYTES = 64 * 1024 * 1024;

/** Given to every call, because the library's defaults know no bounds and its global settings are everybody's. */
export const PGP_LIMITS: PartialConfig = {
  maxDecompressedMessageSize: MAX_OPENED_BYTES,
  showVersion: false,
  showComment: false,
  // Argon2 of 2^15 KiB = 32 MiB at most: a message to a passphrase must not eat the worker's memory.
  maxArgon2MemoryExponent: 15,
};
