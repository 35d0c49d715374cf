// One CIRT's queue: holds, sends, tries again after the product's own pauses, gives up where the product does.

/** Ten seconds in which a share can be taken back. */
const HOLD_MS = 10_000;
const HOUR = 3_600_000;
/** Shorter than the setting's default, so that giving up happens here, too. */
const GIVE_UP_MS = 12 * HOUR;

export class PostOffice {
  #sent = 0;

  /**
   * @param {object} options
   * @param {number} options.number of the CIRT
   * @param {typeof import('./protocol.mjs').PROTOCOL} options.protocol
   * @param {import('./agenda.mjs').Agenda} options.agenda
   * @param {import('./network.mjs').Network} options.network
   * @param {import('./chance.mjs').Chance} options.chance
   * @param {import('./book.mjs').Book} options.book
   * @param {(to: number, message: object) => void} options.hand over the line
   */
  constructor(options) {
    Object.assign(this, options);
  }

  /**
   * @param {number} to
   * @param {object} event
   * @param {{ state: string }} [delivery] of a share: waits its ten seconds, and may be cancelled until then
   */
  send(to, event, delivery) {
    const message = { jti: `${this.number}/${(this.#sent += 1)}`, from: this.number, to, event, delivery };
    this.agenda.in(delivery ? HOLD_MS : 0, () => {
      if (delivery?.state === 'cancelled') return;
      this.book.left(message);
      this.#attempt(message, { attempts: 1, since: this.agenda.now });
    });
  }

  #attempt(message, tries) {
    const { network, agenda, book } = this;
    if (message.delivery) message.delivery.state = 'queued';
    book.attempts += 1;
    const fate = network.reaches(this.number, message.to, agenda.now) ? network.fate(agenda.now) : 'lost';
    if (fate !== 'lost') this.#carry(message);
    if (fate === 'doubled') this.#carry(message);
    if (fate === 'lost' || fate === 'answer-lost') this.#again(message, tries);
    else if (message.delivery) message.delivery.state = 'delivered';
  }

  #carry(message) {
    this.agenda.in(this.network.latency(), () => this.hand(message.to, message));
  }

  #again(message, { attempts, since }) {
    const { agenda, protocol, network, book } = this;
    const next = protocol.nextAttempt({
      attempts,
      since: new Date(since),
      now: new Date(agenda.now),
      giveUpMs: GIVE_UP_MS,
      chance: this.chance.next(),
    });
    if (next !== null) {
      agenda.at(next.getTime(), () => this.#attempt(message, { attempts: attempts + 1, since }));
      return;
    }
    if (message.delivery) message.delivery.state = 'failed';
    book.deadLetters += 1;
    // It stands in the list of failures until somebody sends it again, once the other side can be reached.
    const again = Math.max(agenda.now, network.until) + this.chance.next() * HOUR;
    agenda.at(again, () => this.#attempt(message, { attempts: 1, since: again }));
  }
}
