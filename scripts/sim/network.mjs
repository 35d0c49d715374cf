// The lines between CIRTs: who can reach whom when, how long a message takes, and what goes wrong on the way.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export class Network {
  #chance;
  #outages;
  #partitions;

  /**
   * @param {object} options
   * @param {import('./chance.mjs').Chance} options.chance
   * @param {number} options.cirts
   * @param {number} options.until when everything works again, for good
   */
  constructor({ chance, cirts, until }) {
    this.until = until;
    this.#chance = chance;
    // A CIRT is off the net up to three times, for minutes or for most of a day.
    this.#outages = Array.from({ length: cirts }, () =>
      Array.from({ length: chance.between(0, 3) }, () => this.#span(until, 5 * MINUTE, 18 * HOUR)),
    );
    // A cable is cut: some cannot reach the others, and within each half all is well.
    this.#partitions = Array.from({ length: chance.between(1, 3) }, () => {
      const share = 0.1 + chance.next() * 0.4;
      return {
        ...this.#span(until, 30 * MINUTE, 12 * HOUR),
        inside: Array.from({ length: cirts }, () => chance.happens(share)),
      };
    });
  }

  reaches(from, to, now) {
    if (now >= this.until) return true;
    const during = ({ start, end }) => start <= now && now < end;
    if (this.#outages[from].some(during) || this.#outages[to].some(during)) return false;
    return this.#partitions.every((cut) => !during(cut) || cut.inside[from] === cut.inside[to]);
  }

  /** Mostly moments; some take so long that later ones overtake them. */
  latency() {
    return this.#chance.happens(0.05)
      ? this.#chance.between(5000, 10 * MINUTE)
      : this.#chance.between(20, 800);
  }

  /** What happens to one delivery; after the bad days nothing more. */
  fate(now) {
    if (now >= this.until) return 'arrives';
    const drawn = this.#chance.next();
    if (drawn < 0.03) return 'lost';
    // It arrived, and the sender does not learn of it: he will send it again.
    if (drawn < 0.06) return 'answer-lost';
    return drawn < 0.09 ? 'doubled' : 'arrives';
  }

  #span(until, shortest, longest) {
    const start = this.#chance.between(0, until);
    return { start, end: Math.min(until, start + this.#chance.between(shortest, longest)) };
  }
}
