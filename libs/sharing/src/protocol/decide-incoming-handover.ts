import { type RidHandover } from '@tocsin/formats';
import { refuse } from './incoming-refusal.js';
import { type IncomingEffect, type IncomingFacts, type KnownCase } from './incoming-case.js';

/** Another takes the lead, with the consent of both. */
export function decideHandover(
  known: KnownCase | null,
  { step, to }: RidHandover,
  { me, issuer, consentsProven }: IncomingFacts,
): IncomingEffect[] {
  if (known === null) return refuse('unknown-case');
  if (issuer !== known.leader) return refuse('not-the-leader');
  // Acceptance and refusal go to whoever leads, and we do not.
  if (step === 'accept' || step === 'decline') return refuse('not-the-leader');
  if (step === 'offer')
    return to === me ? [{ do: 'ask-handover' }, { do: 'file' }] : refuse('not-the-leader');
  if (!consentsProven) return refuse('consents-missing');
  return [{ do: 'change-leader', to }, { do: 'file' }];
}
