/** Results as RFC 8601 names them; `not-checked` where nobody could be asked (DNS away, no peer). */
export type CheckResult =
  'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'policy' | 'temperror' | 'permerror' | 'not-checked';

/** SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 7489) and ARC (RFC 8617) of one message. */
export interface MailAuthentication {
  /** ISO 8601. */
  checkedAt: string;
  /** `us`, or the authserv-id of the border server whose Authentication-Results was believed. */
  by: string;
  spf: { result: CheckResult; domain: string | null };
  dkim: { result: CheckResult; domain: string | null; selector: string | null; aligned: boolean }[];
  dmarc: { result: CheckResult; domain: string | null; policy: string | null };
  arc: { result: CheckResult; sealedBy: string[] };
}
