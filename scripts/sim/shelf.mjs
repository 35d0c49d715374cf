// What a CIRT keeps of one case with regard to others: whom it went to, and what they said.

export class Shelf {
  /** @type {{ partnerId: string, to: number, revision: number, state: string, revoked: boolean, event: object }[]} */
  deliveries = [];
  /** Last acknowledgement and state of revocation by partner. */
  answers = new Map();
  revocationStates = new Map();

  sentTo(partnerId) {
    return this.deliveries.filter((one) => one.partnerId === partnerId && one.state !== 'cancelled');
  }
}

/** A case that this CIRT leads. */
export class LedShelf extends Shelf {
  revision = 0;
  fingerprint = null;
  revokedThrough = 0;

  constructor(owner, id, facts) {
    super();
    Object.assign(this, { owner, id, facts });
  }
}

/** A case that another leads. */
export class HeldShelf extends Shelf {
  /** @type {import('@tocsin/sharing').KnownCase | null} the rules' own book */
  known = null;
  /** Reports by revision, as long as they may be kept. */
  documents = new Map();
  /** What an analyst here sees. */
  displayed = null;
}
