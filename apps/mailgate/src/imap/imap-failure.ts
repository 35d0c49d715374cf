/** Why a mailbox cannot be emptied, as the page about mail's health names it. */
export interface ImapFailure {
  /** `refused`: by name and password; asking again soon only locks the account. */
  kind: 'refused' | 'missing' | 'other';
  /** For people; the server's words, without ours. */
  text: string;
}

const LONGEST_TEXT = 300;

/** What imapflow's errors say: the server's own answer stands beside the message, not in it. */
export function imapFailure(error: unknown): ImapFailure {
  if (!(error instanceof Error)) return { kind: 'other', text: String(error).slice(0, LONGEST_TEXT) };
  const said = 'responseText' in error && typeof error.responseText === 'string' ? error.responseText : '';
  const text = (said === '' ? error.message : `${error.message}: ${said}`).slice(0, LONGEST_TEXT);
  if ('authenticationFailed' in error && error.authenticationFailed === true)
    return { kind: 'refused', text: `user name or password refused: ${text}`.slice(0, LONGEST_TEXT) };
  if ('mailboxMissing' in error && error.mailboxMissing === true)
    return { kind: 'missing', text: 'there is no such mailbox' };
  return { kind: 'other', text };
}
