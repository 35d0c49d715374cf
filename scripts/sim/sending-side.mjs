// What a CIRT sends: shares of cases that it leads, what it passes on, revocations, and what was asked for again.
import { keyOf } from './book.mjs';
import { issuerOf } from './consortium.mjs';
import { report, revocation } from './events.mjs';
import { hashOf, simCase } from './sim-case.mjs';

const RANK = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];

/** As the agreement's labels say it to the gate. */
const clearanceOf = ({ labels }) => RANK.findLast((label) => labels.includes(label)) ?? 'CLEAR';

export class SendingSide {
  /** @param {object} options number, terms, protocol, agenda, book, office */
  constructor(options) {
    Object.assign(this, options);
    this.me = issuerOf(this.number);
  }

  /** A case that we lead goes, as it is now, to those who were chosen and may have it. */
  share(shelf, partners) {
    const { protocol } = this;
    const fingerprint = hashOf(shelf.facts) + String(shelf.changes);
    const next = protocol.nextRevision(
      { leader: this.me, revision: shelf.revision, fingerprint: shelf.fingerprint },
      this.me,
      fingerprint,
    );
    Object.assign(shelf, { revision: next.revision, fingerprint });
    const full = simCase(shelf.owner, shelf.id, next.revision, shelf.facts, momentOf(this.agenda.now));
    const way = ({ agreement }) => ({
      hops: [this.me],
      hopsLeft: protocol.hopsLeft(shelf.facts.tlp, agreement.hopLimit),
    });
    this.book.wishes.push({ ...this.#entry(shelf, shelf.facts, next.revision), partners });
    for (const partner of partners) this.#release(shelf, shelf.facts, full, partner, { way });
  }

  /** A case that another leads goes on to those who were chosen and may have it from us. */
  passOn(shelf, partners) {
    const { protocol } = this;
    const { content, hops, tlp, exercise } = shelf.displayed;
    const facts = { tlp, exercise };
    const held = { ...facts, hops, hopsLeft: shelf.known.hopsLeft };
    const way = ({ agreement }) => protocol.onwardWay(held, this.me, agreement.hopLimit);
    const source = { owner: content.owner, label: tlp, permission: null, isRecipient: false };
    const entry = this.#entry(content, facts, shelf.known.revision);
    this.book.wishes.push({ ...entry, partners, held });
    for (const partner of protocol.onwardTargets(held, this.me, partners))
      this.#release(shelf, facts, content, partner, { way, source });
  }

  /** All that was shared so far is called back. */
  revoke(shelf, kind) {
    const { owner, id, revision } = shelf;
    shelf.revokedThrough = revision;
    this.book.revocations.push({ key: keyOf(shelf), by: this.number, from: 1, to: revision, kind });
    this.carryRevocation(shelf, { owner, id, revision, supersedes: null }, [], shelf.facts, {
      kind,
      from: 1,
      to: revision,
    });
  }

  /** To whoever had it from us, and might have had it. */
  carryRevocation(shelf, ref, hops, facts, range) {
    const { cancel, tell } = this.protocol.revocationTargets(shelf.deliveries, range);
    for (const delivery of cancel) delivery.state = 'cancelled';
    for (const delivery of shelf.deliveries)
      if (delivery.revision >= range.from && delivery.revision <= range.to) delivery.revoked = true;
    const event = revocation(ref, { facts, hops: [...hops, this.me] }, range);
    for (const partnerId of tell) this.office.send(Number(partnerId), event);
  }

  /** A revision that still waits its ten seconds for some partners is taken back. */
  undo(shelf, revision, partners) {
    const meant = new Set(partners.map(({ partnerId }) => partnerId));
    for (const delivery of shelf.deliveries)
      if (delivery.revision === revision && delivery.state === 'held' && meant.has(delivery.partnerId))
        delivery.state = 'cancelled';
  }

  /** Somebody misses revisions that he was sent. */
  answerQuery(shelf, partnerId, { have, want }) {
    const { missingRevisions, supersededBy } = this.protocol;
    const sent = shelf.sentTo(partnerId);
    for (const { event } of missingRevisions(sent, have, want)) {
      // The one that it named may have been taken back meanwhile.
      const supersedes = supersededBy(event.case.revision, sent);
      this.office.send(Number(partnerId), { ...event, case: { ...event.case, supersedes } });
    }
  }

  #release(shelf, facts, full, partner, { way: wayFor, source }) {
    const { protocol } = this;
    if (protocol.notEntitled(facts, partner) !== null) return;
    const { agreement, partnerId, number } = partner;
    const { hops, hopsLeft } = wayFor(partner);
    const projection = protocol.projectCase(full, agreement, agreement.byDefault);
    const decision = protocol.decideRelease({
      label: facts.tlp,
      recipient: {
        kind: 'partner',
        clearance: clearanceOf(agreement),
        named: agreement.named.length > 0,
        agreement,
      },
      way: {
        kind: 'share',
        encrypted: true,
        encryptedTo: facts.tlp === 'RED' ? agreement.named.map(({ email }) => email) : [],
        hopsLeft,
      },
      drill: facts.exercise,
      fields: agreement.byDefault,
      unsafe: projection.unsafe,
      // The second person is there and says yes.
      approved: true,
      ...(source ? { source } : {}),
    });
    if (!decision.allowed) return;
    const { revision } = full;
    const content = projection.case;
    const sha256 = hashOf(content);
    const supersedes = protocol.supersededBy(revision, shelf.sentTo(partnerId));
    const ref = { owner: full.owner, id: full.id, revision, supersedes };
    const event = report(ref, { facts, hops }, { content, sha256, hopsLeft });
    const delivery = { partnerId, to: number, revision, state: 'held', revoked: false, event };
    shelf.deliveries.push(delivery);
    this.book.releases.push({
      ...this.#entry(full, facts, revision),
      sha256,
      to: number,
      hops,
      hopsLeft,
      agreement,
      delivery,
    });
    this.office.send(number, event, delivery);
  }

  #entry(shelf, facts, revision) {
    return { key: keyOf(shelf), revision, facts: { ...facts }, from: this.number, at: this.agenda.now };
  }
}

const momentOf = (now) => new Date(Date.UTC(2026, 0, 5) + now).toISOString();
