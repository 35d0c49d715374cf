import { decideHandover } from './decide-incoming-handover.js';
import { decideReport } from './decide-incoming-report.js';
import { decideRevocation } from './decide-incoming-revocation.js';
import { refuse } from './incoming-refusal.js';
import { type CaseEvent, type IncomingEffect, type IncomingFacts, type KnownCase } from './incoming-case.js';

/**
 * What an event that was verified and is no duplicate means for us (DOMAIN §6, rules 1, 3, 4, 7). Pure: the database side
 * and the simulation both go by it.
 * @param known null: nothing is held of the case, or we lead it
 */
export function decideIncoming(
  known: KnownCase | null,
  event: CaseEvent,
  facts: IncomingFacts,
): IncomingEffect[] {
  // An answer is taken wherever the case stands: refusing one would be answered by the next.
  if (event.name === 'acknowledgement' || event.name === 'revocation-status') return answered(known, facts);
  // Rule 7: what has been here does not come in again.
  if (event.hops.includes(facts.me)) return [{ do: 'drop', why: 'loop' }];
  // What came of an exercise can be taken back after exercises were switched off.
  const takesBack = known !== null && event.name === 'revocation';
  if (event.exercise && !facts.drills && !takesBack) return refuse('drills-off');
  if (facts.weLead) return ofOurOwn(event);
  if (known === null && event.case.owner === facts.domain) return ofOursUnshared(event);
  if (known !== null && known.exercise !== event.exercise) return refuse('exercise-mismatch');
  return ofAnother(known, event, facts);
}

function answered(known: KnownCase | null, facts: IncomingFacts): IncomingEffect[] {
  if (facts.weLead) return [{ do: 'leave-to-sender-side' }];
  return known === null ? [{ do: 'drop', why: 'answered-elsewhere' }] : [{ do: 'note-answer' }];
}

/** Nobody tells us what our own case is. */
function ofOurOwn({ name }: CaseEvent): IncomingEffect[] {
  return name === 'report' || name === 'revocation'
    ? [{ do: 'drop', why: 'own-case' }]
    : [{ do: 'leave-to-sender-side' }];
}

/** As to anybody who has no share of a case of ours: which of them others have is not to be guessed from the answer. */
function ofOursUnshared(event: CaseEvent): IncomingEffect[] {
  const effects = ofOurOwn(event);
  return effects.some((effect) => effect.do === 'drop') ? effects : refuse('unknown-case');
}

function ofAnother(known: KnownCase | null, event: CaseEvent, facts: IncomingFacts): IncomingEffect[] {
  switch (event.name) {
    case 'report':
      return decideReport(known, event, facts);
    case 'revocation':
      return decideRevocation(known, event, facts);
    case 'handover':
      return decideHandover(known, event, facts);
    case 'investigation-request':
      return fromLeader(known, facts, [{ do: 'ask-investigation' }, { do: 'file' }]);
    case 'result':
    case 'message':
      return fromLeader(known, facts, [{ do: 'file' }]);
    case 'acknowledgement':
    case 'proposal':
    case 'query':
    case 'revocation-status':
      // A proposal or a query belongs to whoever leads; of what we passed on, the sending side knows.
      return known === null ? refuse('unknown-case') : [{ do: 'leave-to-sender-side' }];
  }
}

function fromLeader(
  known: KnownCase | null,
  { issuer }: IncomingFacts,
  effects: IncomingEffect[],
): IncomingEffect[] {
  if (known === null) return refuse('unknown-case');
  return issuer === known.via || issuer === known.leader ? effects : refuse('not-the-leader');
}
