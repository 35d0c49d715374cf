/**
 * The address of ours that a mail came to, as it is counted and shown: lower case, without its `+detail`. In a reply's
 * address that detail is the secret of a thread, and each would be a mailbox of its own. Pure.
 */
export function mailboxName(recipient: string | undefined): string | null {
  const address = recipient?.trim().toLowerCase() ?? '';
  if (address === '') return null;
  return address.replace(/^([^+@]+)\+.*@/, '$1@').slice(0, 320);
}
