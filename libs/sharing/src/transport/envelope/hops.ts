/** Systems that a message may have gone through before it is no longer believed to be going anywhere. */
export const MOST_HOPS = 8;

/**
 * Rule 7: a message that went through us already, or that we wrote ourselves, goes round in a circle.
 * @param hops issuers that it went through, the first one first
 */
export function isLoop(hops: readonly string[], sender: string, own: string): boolean {
  return sender === own || hops.includes(own);
}

/** What is wrong with a list of hops; null: nothing. The last one is whoever sent it to us: nobody speaks for another. */
export function hopsFault(hops: readonly string[], sender: string): string | null {
  if (hops.length > MOST_HOPS) return `it went through more than ${MOST_HOPS} systems`;
  if (new Set(hops).size !== hops.length) return 'a system stands in the hops twice';
  return hops.at(-1) === sender ? null : 'the last hop is not its issuer';
}

/** The hops as they leave with us as the last one. */
export function hopsThrough(hops: readonly string[], own: string): string[] {
  return hops.at(-1) === own ? [...hops] : [...hops, own];
}
