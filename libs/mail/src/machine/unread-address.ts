/**
 * Local parts behind which nobody reads. Narrower than what keeps a machine from answering: to a list's owner or a
 * postmaster a person may well write. Also good as a PostgreSQL expression (`~*`).
 */
export const UNREAD_LOCAL_PART =
  '^(mailer-?daemon|mail-?daemon|(do)?-?(no|not)-?reply|ne-?pas-?repondre|bounces?)([+=].*)?$';

const unread = new RegExp(UNREAD_LOCAL_PART, 'i');

/** Whether what is sent there is read by nobody. */
export function isUnreadAddress(address: string): boolean {
  return unread.test(address.split('@')[0] ?? '');
}
