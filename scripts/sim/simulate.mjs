// One run: a consortium, its cases, some bad days, and then quiet until nothing is left to do.
import { Agenda } from './agenda.mjs';
import { Book, keyOf } from './book.mjs';
import { Chance } from './chance.mjs';
import { agreeOnTerms, domainOf } from './consortium.mjs';
import { Network } from './network.mjs';
import { violationsOf } from './oracle.mjs';
import { PostOffice } from './post-office.mjs';
import { ReceivingSide } from './receiving-side.mjs';
import { SendingSide } from './sending-side.mjs';
import { LedShelf } from './shelf.mjs';

const HOUR = 3_600_000;
/** Cases begin on the first day; the lines are good again after the third. */
const FIRST_DAY = 24 * HOUR;
const BAD_DAYS = 72 * HOUR;
const MOST_DEEDS = 20_000_000;

/**
 * @param {object} options
 * @param {number} options.cirts
 * @param {number} options.seed
 * @param {number} [options.cases]
 * @param {typeof import('./protocol.mjs').PROTOCOL} options.protocol
 * @returns {{ violations: string[], figures: Record<string, number> }}
 */
export function simulate({ cirts, seed, cases = Math.min(2 * cirts, 40), protocol }) {
  const chance = new Chance(seed * 1009 + cirts);
  const agenda = new Agenda();
  const book = new Book();
  const network = new Network({ chance, cirts, until: BAD_DAYS });
  const terms = agreeOnTerms(cirts, chance, cirts <= 8 ? 0.8 : 0.5);
  const sides = [];
  const hand = (to, message) => sides[to].receiving.receive(message);
  for (let number = 0; number < cirts; number += 1)
    sides.push(cirtOf({ number, terms: terms[number], protocol, agenda, network, chance, book, hand }));
  for (let index = 0; index < cases; index += 1) begin(chance.pick(sides), index, { agenda, chance });
  agenda.run(MOST_DEEDS);
  const violations = violationsOf({ book, sides, terms });
  return { violations, figures: figuresOf({ book, cases, sides, network }) };
}

function cirtOf(parts) {
  const led = new Map();
  const office = new PostOffice(parts);
  const sending = new SendingSide({ ...parts, office });
  const onShown = (side, shelf) => passOnSoon({ ...parts, sending }, shelf);
  const receiving = new ReceivingSide({ ...parts, office, sending, led, onShown });
  return { number: parts.number, terms: parts.terms, led, sending, receiving };
}

/** A case of one CIRT: shared, worked on, perhaps labelled higher, sometimes called back. */
function begin({ number, terms, led, sending }, index, { agenda, chance }) {
  const facts = {
    tlp: chance.pick(['CLEAR', 'GREEN', 'GREEN', 'AMBER', 'AMBER', 'AMBER', 'AMBER+STRICT', 'RED']),
    exercise: chance.happens(0.1),
  };
  const shelf = new LedShelf(domainOf(number), `2026-${index}`, facts);
  shelf.changes = 0;
  led.set(keyOf(shelf), shelf);
  const room = chance.some(terms, 0.7);
  let at = chance.between(0, FIRST_DAY);
  for (let revisions = chance.between(1, 4); revisions > 0; revisions -= 1) {
    // Mostly hours, sometimes within the ten seconds in which the one before can still be taken back.
    const isQuick = chance.happens(0.2);
    const pause = isQuick ? chance.between(100, 8000) : chance.between(60_000, 12 * HOUR);
    agenda.at(at, () => {
      shelf.changes += 1;
      if (chance.happens(0.1)) shelf.facts = { ...shelf.facts, tlp: higher(shelf.facts.tlp) };
      sending.share(shelf, room);
      const { revision } = shelf;
      const unwanted = chance.happens(0.3) ? chance.some(room, 0.3) : [];
      // Somebody thinks better of it, after the next one was released where that was quick.
      agenda.in(Math.min(9900, pause + 500), () => sending.undo(shelf, revision, unwanted));
    });
    at += pause;
  }
  if (!chance.happens(0.4)) return;
  const kind = chance.pick(['retract', 'correct', 'purge-request']);
  agenda.at(at, () => sending.revoke(shelf, kind));
  if (kind !== 'correct') return;
  agenda.at(at + chance.between(0, HOUR), () => {
    shelf.changes += 1;
    sending.share(shelf, room);
  });
}

/** Who holds a case may pass it on, where hops are left; and then passes on the next revisions as well. */
function passOnSoon({ terms, chance, agenda, sending }, shelf) {
  const before = new Set(shelf.deliveries.map(({ to }) => to));
  const chosen =
    before.size > 0 ? terms.filter(({ number }) => before.has(number)) : chance.some(terms, 0.05);
  if (chosen.length === 0) return;
  agenda.in(chance.between(60_000, 3 * HOUR), () => {
    if (shelf.displayed !== null) sending.passOn(shelf, chosen);
  });
}

const higher = (tlp) => ({ CLEAR: 'GREEN', GREEN: 'AMBER', AMBER: 'AMBER+STRICT' })[tlp] ?? tlp;

function figuresOf({ book, cases, sides, network }) {
  const releasedAt = new Map(book.releases.map((each) => [placeOf(each.to, each), each.at]));
  const waits = book.shown
    .map((each) => each.at - (releasedAt.get(placeOf(each.number, each)) ?? each.at))
    .toSorted((a, b) => a - b);
  const partners = sides.map(({ terms }) => terms.filter(({ active }) => active).length);
  return {
    partners: round(partners.reduce((sum, each) => sum + each, 0) / sides.length),
    cases,
    releases: book.releases.length,
    messages: book.messages,
    messagesPerCase: round(book.messages / cases),
    attempts: book.attempts,
    duplicates: book.duplicates,
    refused: book.refused,
    deadLetters: book.deadLetters,
    /** Minutes from a release until it stood at the other side. */
    medianMinutes: round((waits[Math.floor(waits.length / 2)] ?? 0) / 60_000, 2),
    /** Hours after the last outage until nothing was left to do. */
    convergenceHours: round(Math.max(0, book.lastEffect - network.until) / HOUR, 2),
  };
}

const placeOf = (number, { key, revision }) => `${number}/${key}/${revision}`;
const round = (value, digits = 1) => Number(value.toFixed(digits));
