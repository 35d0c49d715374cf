import { type RidReport } from '@tocsin/formats';
import { released } from './held-revisions.js';
import { type IncomingEffect, type IncomingFacts, type KnownCase } from './incoming-case.js';
import { refuse } from './incoming-refusal.js';
import { heardBy, isLeadersOwnWay, nothingCame, ownersOwnWord } from './ways.js';

/** A revision of a case that another leads (rules 3 and 7). */
export function decideReport(
  known: KnownCase | null,
  report: RidReport,
  facts: IncomingFacts,
): IncomingEffect[] {
  if (report.hops_left < 0 || report.hops.at(-1) !== facts.issuer) return refuse('hops-exceeded');
  return known === null ? first(report, facts) : next(known, report, facts);
}

/** Of a case that was passed on, the first hop leads; that it allowed this is what the one who passed it on says. */
function first(report: RidReport, { issuer, issuerDomain, consentsProven }: IncomingFacts): IncomingEffect[] {
  const leader = report.hops[0] ?? issuer;
  const isOwner = issuerDomain === report.case.owner;
  // His own case by a detour, or another's in his own name: neither can be, unless the lead was handed over.
  if (isOwner !== (leader === issuer) && !consentsProven) return refuse('not-the-owner');
  return [{ do: 'open', leader, via: issuer }, ...take(null, report)];
}

function next(known: KnownCase, report: RidReport, facts: IncomingFacts): IncomingEffect[] {
  const { issuer } = facts;
  const owners = ownersOwnWord(known, report, facts);
  if (owners) return [...owners.effects, ...further(owners.known, report, facts)];
  if (!isBetterWay(known, report, issuer)) return further(known, report, facts);
  return [{ do: 'take-way', via: issuer }, ...further(heardBy(known, issuer), report, facts)];
}

function isBetterWay(known: KnownCase, { hops }: RidReport, issuer: string): boolean {
  if (isLeadersOwnWay(known, issuer)) return true;
  return nothingCame(known) && hops[0] === known.leader && ![issuer, known.leader].includes(known.via);
}

function further(
  known: KnownCase,
  report: RidReport,
  { issuer, consentsProven }: IncomingFacts,
): IncomingEffect[] {
  const leads = issuer === known.via || issuer === known.leader;
  // The word of the old leader that he handed it over may come after the first word of the new one.
  if (!leads && !consentsProven) return refuse('not-the-leader');
  const { revision } = report.case;
  if (revision <= known.revokedThrough) return refuse('revoked');
  const same = known.revisions.find((each) => each.revision === revision);
  const isOther = same !== undefined && same.sha256 !== report.content_sha256;
  // Under one number a sender says one thing; another who passed it on had a part of it only.
  if (isOther && same.via === issuer) return refuse('revision-conflict');
  if (same && !isOther && same.state !== 'held')
    return [{ do: 'acknowledge', status: known.answer, revision }];
  return [
    ...(leads ? [] : [{ do: 'change-leader', to: issuer } as const]),
    ...(isOther ? [{ do: 'forget', revision } as const] : []),
    ...take(known, report),
  ];
}

function take(known: KnownCase | null, { case: ref }: RidReport): IncomingEffect[] {
  const { revision, supersedes } = ref;
  const have = known?.revision ?? 0;
  const acknowledge = { do: 'acknowledge', status: known?.answer ?? 'Pending', revision } as const;
  if (revision < have) return [{ do: 'keep', revision, as: 'older' }, acknowledge];
  if (isMissing(supersedes, known)) {
    return [
      { do: 'keep', revision, as: 'held' },
      { do: 'query', have: have === 0 ? null : have, want: supersedes },
    ];
  }
  return [
    { do: 'keep', revision, as: 'shown' },
    ...[revision, ...released(known?.revisions ?? [], revision)].flatMap((each): IncomingEffect[] => [
      { do: 'show', revision: each },
      { do: 'acknowledge', status: 'Pending', revision: each },
    ]),
  ];
}

/** A predecessor that was revoked is not waited for. */
function isMissing(supersedes: number | null, known: KnownCase | null): supersedes is number {
  return supersedes !== null && supersedes > Math.max(known?.revision ?? 0, known?.revokedThrough ?? 0);
}
