// What a CIRT does with what comes in: as the rules decide, effect by effect, and as its people answer.
import { keyOf } from './book.mjs';
import { domainOf, issuerOf, numberOf } from './consortium.mjs';
import { acknowledgement, query, revocationStatus } from './events.mjs';
import { HeldShelf } from './shelf.mjs';

const MINUTE = 60_000;

export class ReceivingSide {
  #seen = new Set();
  /** @type {Map<string, HeldShelf>} */
  held = new Map();

  /** @param {object} options number, terms, protocol, agenda, book, chance, office, sending, led, onShown */
  constructor(options) {
    Object.assign(this, options);
    this.me = issuerOf(this.number);
  }

  receive({ jti, from, event }) {
    if (this.#seen.has(jti)) {
      this.book.duplicates += 1;
      return;
    }
    this.#seen.add(jti);
    this.book.effect(this.agenda.now);
    const key = keyOf(event.case);
    const led = this.led.get(key);
    const shelf = led ?? this.held.get(key) ?? new HeldShelf();
    const facts = {
      me: this.me,
      domain: domainOf(this.number),
      issuer: issuerOf(from),
      issuerDomain: domainOf(from),
      weLead: led !== undefined,
      drills: this.#termsOf(from)?.agreement?.drills === true,
      consentsProven: false,
    };
    const known = led ? null : (shelf.known ?? null);
    const effects = this.protocol.decideIncoming(known, event, facts);
    if (!led) {
      shelf.known = this.protocol.afterIncoming(known, event, effects);
      if (shelf.known) this.held.set(key, shelf);
    }
    for (const effect of effects) this.#carryOut(effect, { shelf, event, from, jti });
  }

  #carryOut(effect, { shelf, event, from, jti }) {
    const how = { facts: { tlp: event.tlp, exercise: event.exercise }, hops: [this.me] };
    switch (effect.do) {
      case 'refuse':
        this.book.refused += 1;
        this.book.refusals.push({
          number: this.number,
          key: keyOf(event.case),
          why: effect.why,
          from,
          revision: event.case.revision,
          name: event.name,
        });
        this.office.send(
          from,
          acknowledgement(event.case, how, { of: jti, status: 'Denied', reason: effect.why }),
        );
        break;
      case 'keep':
        shelf.documents.set(effect.revision, event);
        break;
      case 'show':
        this.#show(shelf, effect.revision);
        break;
      case 'query':
        this.office.send(from, query(event.case, how, effect));
        break;
      case 'acknowledge':
        this.#acknowledge(shelf, event, effect, from, jti);
        break;
      case 'hide':
        shelf.displayed = null;
        // A later one that waits for its predecessor was not called back.
        for (const revision of shelf.documents.keys())
          if (revision <= shelf.known.revokedThrough) shelf.documents.delete(revision);
        break;
      case 'ask-purge':
        this.#soon(4 * 60, () => this.#purge(shelf, event, from, jti));
        break;
      case 'carry-onward':
        this.sending.carryRevocation(shelf, event.case, event.hops, how.facts, effect);
        break;
      case 'tell-status':
        this.office.send(from, revocationStatus(event.case, how, { of: jti, state: effect.state }));
        break;
      case 'leave-to-sender-side':
        if (event.name === 'query') this.sending.answerQuery(shelf, String(from), event);
        else this.#note(shelf, from, event);
        break;
      case 'note-answer':
        this.#note(shelf, from, event);
        break;
      default:
    }
  }

  #show(shelf, revision) {
    const { case: ref, content_sha256: sha256, hops } = shelf.documents.get(revision);
    shelf.displayed = shelf.documents.get(revision);
    const from = numberOf(hops.at(-1));
    this.book.shown.push({
      number: this.number,
      key: keyOf(ref),
      revision,
      sha256,
      at: this.agenda.now,
      from,
    });
    this.onShown(this, shelf);
  }

  #acknowledge(shelf, event, { status, revision }, from, jti) {
    const how = { facts: { tlp: event.tlp, exercise: event.exercise }, hops: [this.me] };
    const ref = { ...event.case, revision };
    this.office.send(
      from,
      acknowledgement(ref, how, { of: jti, status, content_sha256: event.content_sha256 }),
    );
    if (status !== 'Pending') return;
    // The second acknowledgement is a person's.
    this.#soon(60, () => {
      const { known } = shelf;
      if (known.answer !== 'Pending' || known.revision !== revision || known.state !== 'visible') return;
      shelf.known = this.protocol.afterAnswer(known, 'Approved');
      this.office.send(from, acknowledgement(ref, how, { of: jti, status: 'Approved' }));
    });
  }

  #purge(shelf, event, from, jti) {
    const how = { facts: { tlp: event.tlp, exercise: event.exercise }, hops: [this.me] };
    shelf.known = this.protocol.afterPurge(shelf.known, true);
    this.office.send(from, revocationStatus(event.case, how, { of: jti, state: 'purged' }));
  }

  #note(shelf, from, event) {
    if (event.name === 'acknowledgement') shelf.answers.set(from, event.status);
    if (event.name === 'revocation-status') shelf.revocationStates.set(from, event.state);
  }

  #termsOf(number) {
    return this.terms.find((each) => each.number === number);
  }

  #soon(minutes, deed) {
    this.agenda.in(this.chance.between(1, minutes) * MINUTE, deed);
  }
}
