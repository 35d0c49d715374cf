/** The address in a user id `Name (comment) <address>`, lower case, or null; a bare address is one as well. */
export function userIdAddress(userId: string): string | null {
  const bracketed = /<([^<>\s]{1,320})>\s*$/.exec(userId)?.[1] ?? userId.trim();
  return /^[^\s<>@]{1,64}@[^\s<>@]{1,255}$/u.test(bracketed) ? bracketed.toLowerCase() : null;
}
