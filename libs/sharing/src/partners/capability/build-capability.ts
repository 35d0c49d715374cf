import { RID_EVENT_NAMES } from '@tocsin/formats';
import { type Capability, OWN_FORMATS } from './capability.js';

/** What this system says of itself (rule 10). */
export function buildCapability(facts: {
  issuer: string;
  rsitVersion: string;
  /** Bytes. */
  largestMessage: number;
  drills: boolean;
  /** Partners can connect to us; else they keep what is for us and we fetch it. */
  isReachable: boolean;
  at: Date;
}): Capability {
  return {
    version: 1,
    issuer: facts.issuer,
    formats: [...OWN_FORMATS],
    messages: [...RID_EVENT_NAMES],
    taxonomies: [{ name: 'rsit', version: facts.rsitVersion }],
    tlp: '2.0',
    largest_message: facts.largestMessage,
    drills: facts.drills,
    delivery: facts.isReachable ? ['push', 'poll'] : ['poll'],
    generated_at: facts.at.toISOString(),
  };
}
