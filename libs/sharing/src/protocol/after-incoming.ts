import { type CaseEvent, type IncomingEffect, type KnownCase, type KnownRevision } from './incoming-case.js';
import { heardBy } from './ways.js';

/**
 * What is known of the case when the effects were carried out. Pure, so that the simulation and the database side keep
 * the same book.
 * @param known null with an `open` among the effects; without one nothing is known afterwards either
 */
export function afterIncoming(
  known: KnownCase | null,
  event: CaseEvent,
  effects: readonly IncomingEffect[],
): KnownCase | null {
  return effects.reduce<KnownCase | null>((state, effect) => apply(state, event, effect), known);
}

/** A person here accepted or rejected what stands. Pure. */
export function afterAnswer(known: KnownCase, answer: KnownCase['answer']): KnownCase {
  return { ...known, answer };
}

/** A person here purged what was to be purged, or declined to. Pure. */
export function afterPurge(known: KnownCase, purged: boolean): KnownCase {
  return { ...known, state: purged ? 'purged' : 'hidden' };
}

function apply(known: KnownCase | null, event: CaseEvent, effect: IncomingEffect): KnownCase | null {
  if (effect.do === 'open') return opened(event, effect);
  if (known === null) return null;
  switch (effect.do) {
    case 'keep':
      return kept(known, event, effect.as);
    case 'show':
      return shown(known, effect.revision);
    case 'revoke':
      return revoked(known, effect.through);
    case 'hide':
      return { ...known, state: known.state === 'purge-pending' ? 'purge-pending' : 'hidden' };
    case 'ask-purge':
      // A later revision that stands is not what was asked to go.
      return known.revision > known.revokedThrough ? known : { ...known, state: 'purge-pending' };
    case 'take-way':
      return heardBy(known, effect.via);
    case 'forget':
      return { ...known, revisions: without(known, effect.revision) };
    case 'change-leader':
      return { ...known, leader: effect.to, via: effect.to };
    // The rest is said to people or to others, and changes nothing of what is held.
    case 'acknowledge':
    case 'ask-handover':
    case 'ask-investigation':
    case 'carry-onward':
    case 'drop':
    case 'file':
    case 'leave-to-sender-side':
    case 'note-answer':
    case 'query':
    case 'refuse':
    case 'tell-status':
      return known;
  }
}

function opened(event: CaseEvent, { leader, via }: Pick<KnownCase, 'leader' | 'via'>): KnownCase {
  return {
    owner: event.case.owner,
    id: event.case.id,
    exercise: event.exercise,
    leader,
    via,
    revision: 0,
    revisions: [],
    revokedThrough: 0,
    state: event.name === 'revocation' ? 'hidden' : 'visible',
    answer: 'Pending',
    hopsLeft: event.name === 'report' ? event.hops_left : 0,
    tlp: event.tlp,
  };
}

function kept(known: KnownCase, event: CaseEvent, as: KnownRevision['state']): KnownCase {
  if (event.name !== 'report') return known;
  const { revision, supersedes } = event.case;
  const via = event.hops.at(-1) ?? known.via;
  const one: KnownRevision = {
    revision,
    via,
    supersedes,
    sha256: event.content_sha256,
    state: as,
    hopsLeft: event.hops_left,
    tlp: event.tlp,
  };
  return { ...known, revisions: [...without(known, revision), one] };
}

function without({ revisions }: KnownCase, revision: number): KnownRevision[] {
  return revisions.filter((each) => each.revision !== revision);
}

/** What was held and is revoked now never stands. */
function revoked(known: KnownCase, through: number): KnownCase {
  const revisions = known.revisions.map((each) =>
    each.state === 'held' && each.revision <= through ? { ...each, state: 'older' as const } : each,
  );
  return { ...known, revisions, revokedThrough: Math.max(known.revokedThrough, through) };
}

function shown(known: KnownCase, revision: number): KnownCase {
  const one = known.revisions.find((each) => each.revision === revision);
  if (!one) throw new Error(`revision ${revision} is to stand and was not kept`);
  return {
    ...known,
    revision,
    state: 'visible',
    answer: 'Pending',
    revisions: known.revisions.map((each) => (each === one ? { ...each, state: 'shown' } : each)),
    // Its own, not the event's: that may be an earlier revision, or a call-back, which let it go.
    hopsLeft: one.hopsLeft,
    tlp: one.tlp,
  };
}
