import { type RidRevocation } from '@tocsin/formats';
import { released } from './held-revisions.js';
import { type IncomingEffect, type IncomingFacts, type KnownCase } from './incoming-case.js';
import { refuse } from './incoming-refusal.js';
import { heardBy, isLeadersOwnWay, nothingCame, ownersOwnWord } from './ways.js';

/**
 * What was shared is taken back (rule 4). A revocation that overtakes its case is remembered, so that the case is not
 * shown when it comes; it says honestly that nothing was known of it.
 */
export function decideRevocation(
  known: KnownCase | null,
  revocation: RidRevocation,
  facts: IncomingFacts,
): IncomingEffect[] {
  const { issuer, issuerDomain } = facts;
  const { case: ref, kind, to } = revocation;
  const leader = revocation.hops[0] ?? issuer;
  const early: IncomingEffect[] = [
    { do: 'revoke', kind, through: to },
    { do: 'tell-status', state: 'unknown-case' },
  ];
  if (known === null) {
    if ((issuerDomain === ref.owner) !== (leader === issuer)) return refuse('unknown-case');
    return [{ do: 'open', leader, via: issuer }, ...early];
  }
  const owners = ownersOwnWord(known, revocation, facts);
  if (owners) return [...owners.effects, ...ofKnown(owners.known, revocation)];
  if (isLeadersOwnWay(known, issuer))
    return [{ do: 'take-way', via: issuer }, ...ofKnown(heardBy(known, issuer), revocation)];
  if (issuer === known.via || issuer === known.leader) return ofKnown(known, revocation);
  const brought = lastOfOwner(known, facts);
  // The leader that he gave the lead to may not know who has it from him.
  if (brought !== null && revocation.from <= brought)
    return ofKnown(known, { ...revocation, to: Math.min(to, brought) });
  // By several detours it may overtake its case as well.
  return nothingCame(known) && leader === known.leader ? early : refuse('not-the-leader');
}

/**
 * The last revision that we have from the case's owner himself; what he brought he may take back, after he handed the case
 * over, too. No further: what others brought, or will bring, is not his.
 */
function lastOfOwner(
  { owner, revisions }: KnownCase,
  { issuer, issuerDomain }: IncomingFacts,
): number | null {
  if (issuerDomain !== owner) return null;
  const his = revisions.filter(({ via }) => via === issuer).map(({ revision }) => revision);
  return his.length === 0 ? null : Math.max(...his);
}

function ofKnown(known: KnownCase, { kind, from, to }: RidRevocation): IncomingEffect[] {
  // What it names and no more: a later revision was released after it, in whatever order the two come.
  const through = to;
  const revoked: IncomingEffect[] = [
    { do: 'revoke', kind, through },
    { do: 'carry-onward', kind, from, to: through },
  ];
  if (known.state === 'purged') return [...revoked, { do: 'tell-status', state: 'purged' }];
  if (known.revision > through)
    return kind === 'purge-request'
      ? [...revoked, { do: 'ask-purge' }, { do: 'tell-status', state: 'purge-pending' }]
      : [...revoked, { do: 'tell-status', state: 'hidden' }];
  if (kind === 'purge-request') {
    const ask: IncomingEffect[] = known.state === 'purge-pending' ? [] : [{ do: 'ask-purge' }];
    return [...revoked, { do: 'hide' }, ...ask, { do: 'tell-status', state: 'purge-pending' }];
  }
  return [
    ...revoked,
    { do: 'hide' },
    // What waited for a revision that will not come any more.
    ...released(known.revisions, through).flatMap((revision): IncomingEffect[] => [
      { do: 'show', revision },
      { do: 'acknowledge', status: 'Pending', revision },
    ]),
    { do: 'tell-status', state: known.state === 'purge-pending' ? 'purge-pending' : 'hidden' },
  ];
}
