// What must be true in the end, said independently of the rules that brought it about. Each violation is a sentence.
import { domainOf, numberOf } from './consortium.mjs';
import { whatWasNoted, whoReported } from './sim-case.mjs';

const RANK = { CLEAR: 0, GREEN: 1, AMBER: 2, 'AMBER+STRICT': 3, RED: 4 };

/**
 * @param {object} world after the last deed
 * @param {import('./book.mjs').Book} world.book
 * @param {import('./receiving-side.mjs').ReceivingSide[]} world.sides
 * @param {import('./consortium.mjs').Terms[][]} world.terms
 * @returns {string[]} at most some of a kind, the first ones first
 */
export function violationsOf({ book, sides, terms }) {
  const releases = book.releases.filter(({ delivery }) => delivery.state !== 'cancelled');
  const byHolder = groupBy(releases, ({ key, to }) => `${key} → ${to}`);
  return [
    ...wishesWithoutRelease(book, terms),
    ...releases.flatMap((release) => unlawful(release, releases)),
    ...sides.flatMap((side) => holdings(side, byHolder, book)),
    ...[...byHolder.values()].flatMap((given) => arrivals(given, sides, book, releases)),
    ...twice(book),
  ];
}

/** Everybody who was chosen and may have it must have been released to, and nobody is forgotten. */
function wishesWithoutRelease({ wishes, releases }, terms) {
  const there = new Set(releases.map(({ key, revision, from, to }) => `${key}/${revision}/${from}/${to}`));
  return wishes.flatMap(({ key, revision, from, facts, partners, held }) =>
    partners
      .filter(({ number }) =>
        mayHave(
          facts,
          terms[from].find((each) => each.number === number),
          held,
        ),
      )
      .filter(({ number }) => !there.has(`${key}/${revision}/${from}/${number}`))
      .map(
        ({ number }) =>
          `${key}: revision ${revision} was not released by ${from} to ${number}, who may have it`,
      ),
  );
}

function mayHave({ tlp, exercise }, { active, agreement, issuer }, held) {
  if (!active || agreement === null || !agreement.labels.includes(tlp)) return false;
  if (exercise && !agreement.drills) return false;
  if (tlp === 'RED' && agreement.named.length === 0) return false;
  if (!held) return true;
  // TLP 2.0: another CIRT is of the community, and AMBER stays with the recipient's own organisation and clients.
  return held.hopsLeft > 0 && RANK[tlp] <= RANK.GREEN && !held.hops.includes(issuer);
}

/** No release against an agreement, over its hops, in a circle, or with what was to stay. */
function unlawful({ key, revision, facts, from, to, hops, agreement, delivery }, releases) {
  const wrong = [];
  const say = (what) => wrong.push(`${key}: revision ${revision} from ${from} to ${to} ${what}`);
  if (!agreement.labels.includes(facts.tlp)) say(`is ${facts.tlp}, above his agreement`);
  if (facts.exercise && !agreement.drills) say('is an exercise, and he has none');
  if (key.startsWith(`${domainOf(to)}#`)) say('goes back to its owner');
  if (hops.map(numberOf).includes(to)) say('goes in a circle');
  if (hops.length > 1) {
    if (RANK[facts.tlp] > RANK.GREEN) say(`was passed on although ${facts.tlp}`);
    const legs = hops
      .slice(1)
      .map((hop, index) =>
        releases.find(
          (one) => one.key === key && one.from === numberOf(hops[index]) && one.to === numberOf(hop),
        ),
      );
    // Every agreement on the way says how many it may go through, counted from there.
    if (legs.some((leg, index) => leg && hops.length - index > leg.agreement.hopLimit))
      say('goes further than agreed');
  }
  const text = JSON.stringify(delivery.event.content);
  const id = key.split('#')[1];
  if (!agreement.allowed.includes('notes') && text.includes(whatWasNoted(id)))
    say('holds a note that was to stay');
  if (!agreement.allowed.includes('reporter') && text.includes(whoReported(id))) say('names the reporter');
  return wrong;
}

/** Whoever holds something was given it, sees the latest of it, and nothing that was called back. */
function holdings({ number, receiving }, byHolder, book) {
  return [...receiving.held].flatMap(([key, { known, displayed }]) => {
    const given = byHolder.get(`${key} → ${number}`) ?? [];
    if (displayed === null) return [];
    const { revision } = displayed.case;
    if (!given.some((one) => one.revision === revision && one.sha256 === displayed.content_sha256))
      return [`${key}: ${number} sees a revision ${revision} that nobody released to him`];
    if (known.state !== 'visible') return [`${key}: ${number} sees it although it is ${known.state}`];
    const back = book.revocations.find((each) => each.key === key && revision <= each.to);
    return back ? [`${key}: ${number} still sees revision ${revision}, called back (${back.kind})`] : [];
  });
}

/** What one CIRT was given of one case: it arrived, or was refused in words that its sender has. */
function arrivals(given, sides, book, releases) {
  const [{ key, to }] = given;
  const shelf = sides[to].receiving.held.get(key);
  const refusals = book.refusals.filter((each) => each.number === to && each.key === key);
  const back = Math.max(0, ...book.revocations.filter((each) => each.key === key).map((each) => each.to));
  const wrong = [];
  const accepted = [];
  for (const release of given) {
    const { revision, from, sha256 } = release;
    const refusal = refusals.find((each) => each.from === from && each.revision === revision);
    const held = shelf?.known?.revisions.find((each) => each.revision === revision);
    // What was passed on is a part of what its leader says: his own words under the same number take its place.
    const replaced = !sides[from].led.has(key) && given.some((one) => one.sha256 === held?.sha256);
    if (held?.sha256 === sha256 || replaced) accepted.push(release);
    else if (!isLawful(refusal, release, back, given, releases, sides))
      wrong.push(
        `${key}: revision ${revision} from ${from} never stood at ${to}${refusal ? `, who refused it (${refusal.why})` : ''}`,
      );
    if (!sides[from].led.has(key) && !sides[from].receiving.held.has(key)) continue;
    const sender = sides[from].led.get(key) ?? sides[from].receiving.held.get(key);
    // What waited for its predecessor until it was called back is answered by what became of the call-back.
    const answered = sender.answers.has(to) || (revision <= back && sender.revocationStates.has(to));
    if (!answered) wrong.push(`${key}: ${from} never heard what ${to} says`);
    // Who passed it on before its leader spoke himself is told that it is no longer his to call back.
    const elsewhere = refusals.some((each) => each.from === from && each.why === 'not-the-leader');
    const heard = sender.revocationStates.has(to) || refusal !== undefined || elsewhere;
    if (revision <= back && !heard) wrong.push(`${key}: ${from} never heard whether ${to} took it down`);
  }
  const standing = Math.max(0, ...accepted.map(({ revision }) => revision));
  const seen = shelf?.displayed?.case.revision ?? 0;
  if (standing > back && seen !== standing)
    wrong.push(`${key}: ${to} sees revision ${seen}, and revision ${standing} is the last one given to him`);
  return wrong;
}

/** Reasons for which a partner may say no, as far as they are true. */
function isLawful(refusal, { from, revision, facts, key }, back, given, releases, sides) {
  if (refusal === undefined) return false;
  switch (refusal.why) {
    case 'revoked':
      return revision <= back;
    case 'drills-off': {
      const back2 = sides[refusal.number].terms.find((each) => each.number === from);
      return facts.exercise && back2?.agreement?.drills !== true;
    }
    // He has it by another way already; that way then has to bring him every revision that came so far.
    case 'not-the-leader':
      return !sides[from].led.has(key) && given.some((one) => one.from !== from);
    default:
      return false;
  }
}

/** A revision is shown once, and numbers only grow; but the leader's own words may replace what was passed on of them. */
function twice({ shown }) {
  const last = new Map();
  return shown.flatMap(({ number, key, revision, from }) => {
    const place = `${key} @ ${number}`;
    const before = last.get(place) ?? { revision: 0 };
    if (revision >= before.revision) last.set(place, { revision, from });
    const isLeaders = key.startsWith(`${domainOf(from)}#`) && before.from !== from;
    if (revision > before.revision || (revision === before.revision && isLeaders)) return [];
    return [`${key}: at ${number} revision ${revision} took the place of ${before.revision}`];
  });
}

function groupBy(items, keyFor) {
  const groups = new Map();
  for (const item of items) {
    const key = keyFor(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}
