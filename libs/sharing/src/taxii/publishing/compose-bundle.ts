import { createHash } from 'node:crypto';
import {
  type SharedCase,
  type StixBundle,
  type StixHistory,
  stixTimes,
  writeStixCase,
} from '@tocsin/formats';

/** A bundle with the bytes that the gate is asked about. */
export interface ComposedBundle {
  bundle: StixBundle;
  /** Of its objects: what is published next has to be newer. */
  times: StixHistory;
  bytes: Buffer;
  /** Hexadecimal. */
  sha256: string;
}

/**
 * A projected case as the bundle that a partner fetches. The same case and history give the same bytes, so that what was
 * looked at, what was approved and what is published can be one thing. Pure.
 */
export function composeBundle(projected: SharedCase, history: StixHistory | null): ComposedBundle {
  const bundle = writeStixCase(projected, history);
  const bytes = Buffer.from(JSON.stringify(bundle));
  return {
    bundle,
    times: stixTimes(projected, history),
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
