/** What decides whether one of our keys or certificates can be used. */
export interface OwnPart {
  activeFrom: Date;
  notBefore: Date;
  notAfter: Date;
  revokedAt: Date | null;
  /** Null: its private part was discarded. */
  secretKey: Buffer | null;
}

/** It is valid now: partners are told of it. One that will sign later is among them, so that they know it by then. */
export function isCurrent({ notAfter, revokedAt, secretKey }: OwnPart, at: Date): boolean {
  return revokedAt === null && secretKey !== null && notAfter > at;
}

/**
 * The one in use: of those that are current, the one that took over last. None yet in force: the one that comes first,
 * because an identity without a key is worse than one that signs early.
 * @param parts newest `activeFrom` first
 */
export function inUse<Part extends OwnPart>(parts: readonly Part[], at: Date): Part | null {
  const current = parts.filter((part) => isCurrent(part, at));
  return current.find(({ activeFrom }) => activeFrom <= at) ?? current.at(-1) ?? null;
}
