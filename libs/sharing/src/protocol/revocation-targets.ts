/** A revision on its way to a partner, or at his place. */
export interface KnownDelivery {
  partnerId: string;
  revision: number;
  /** `held`: within its ten seconds, nothing has left. `failed`: given up, but a lost answer may hide its arrival. */
  state: 'held' | 'queued' | 'delivered' | 'failed' | 'cancelled';
}

export interface RevokedRange {
  /** Inclusive. */
  from: number;
  to: number;
}

/** What a revocation has to do: stop what has not left, tell whoever may have it. */
export interface RevocationTargets<Delivery> {
  cancel: Delivery[];
  /** Partners, each once. */
  tell: string[];
}

/**
 * Whom a revocation is carried to: everyone who had one of these revisions from us, and everyone who might have had it.
 * A delivery that was given up is told as well: the answer may have been lost and not the message.
 */
export function revocationTargets<Delivery extends KnownDelivery>(
  deliveries: readonly Delivery[],
  { from, to }: RevokedRange,
): RevocationTargets<Delivery> {
  const meant = deliveries.filter(({ revision }) => revision >= from && revision <= to);
  const left = meant.filter(({ state }) => state !== 'held' && state !== 'cancelled');
  return {
    cancel: meant.filter(({ state }) => state === 'held'),
    tell: [...new Set(left.map(({ partnerId }) => partnerId))],
  };
}
