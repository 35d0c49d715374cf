import { type BounceReason, hardReasons, patterns } from './bounce-reasons.js';

export interface BounceFacts {
  /** RFC 3464: `failed`, `delayed` … */
  action: string | null;
  /** RFC 3463. */
  status: string | null;
  diagnostic: string | null;
  /** What the mail server wrote for people; asked where the diagnostic says nothing. */
  words: string;
}

/**
 * Why a message was not delivered, and whether the address is of no use any more (`hard`). The server's own words come
 * first, because half of the world says 5.0.0, 5.1.0 or 5.7.1 to everything; the status is asked where they are silent.
 */
export function bounceReason(facts: BounceFacts): { reason: BounceReason; hard: boolean } {
  const reason = reasonOf(facts);
  const stated = facts.action === 'delayed' || (facts.status?.startsWith('4') ?? false);
  return { reason, hard: !stated && hardReasons.has(reason) };
}

function reasonOf({ action, status, diagnostic, words }: BounceFacts): BounceReason {
  const said = reasonInWords(diagnostic ?? '');
  const byStatus = reasonOfStatus(status);
  if (said === 'userunknown' && byStatus === 'filtered') return 'filtered';
  // The recipient was taken at RCPT and refused after the content: it is the message that was not wanted.
  if (said === 'userunknown' && /end of DATA/i.test(words.slice(0, 4000))) return 'filtered';
  // A name that does not resolve today is a fault of the network until somebody says that it is for good.
  if (said === 'hostunknown' && (action === 'delayed' || status?.startsWith('4'))) return 'networkerror';
  return (
    said ??
    byStatus ??
    reasonInWords(words.slice(0, 4000)) ??
    (action === 'delayed' ? 'expired' : 'undefined')
  );
}

function reasonInWords(text: string): BounceReason | null {
  const head = text.slice(0, 4000);
  return head === '' ? null : (patterns.find(({ words }) => words.test(head))?.reason ?? null);
}

const statuses: Readonly<Record<string, BounceReason>> = {
  '1.1': 'userunknown',
  '1.2': 'hostunknown',
  '1.3': 'userunknown',
  '1.4': 'filtered',
  '1.6': 'hasmoved',
  '1.7': 'rejected',
  '1.8': 'rejected',
  '1.9': 'userunknown',
  '1.10': 'notaccept',
  '2.1': 'filtered',
  '2.2': 'mailboxfull',
  '2.3': 'mesgtoobig',
  '2.4': 'filtered',
  '3.1': 'systemfull',
  '3.2': 'notaccept',
  '3.4': 'mesgtoobig',
  '3.5': 'systemerror',
  '4.1': 'networkerror',
  '4.2': 'networkerror',
  '4.3': 'systemerror',
  '4.4': 'hostunknown',
  '4.5': 'systemfull',
  '4.6': 'networkerror',
  '4.7': 'expired',
  '5.3': 'toomanyrecipients',
  '5.4': 'systemerror',
  '6.0': 'contenterror',
  '6.1': 'contenterror',
  '7.1': 'rejected',
  '7.8': 'securityerror',
  '7.9': 'securityerror',
  '7.13': 'suspend',
  '7.17': 'hasmoved',
  '7.20': 'authfailure',
  '7.21': 'authfailure',
  '7.22': 'authfailure',
  '7.23': 'authfailure',
  '7.24': 'authfailure',
  '7.25': 'requireptr',
  '7.26': 'authfailure',
  '7.27': 'notaccept',
  '7.28': 'ratelimited',
};

/** The enhanced codes that mean one thing (RFC 3463, 7372, 7504, 7505); others say only that it failed. */
function reasonOfStatus(status: string | null): BounceReason | null {
  const detail = status?.slice(2) ?? '';
  return Object.hasOwn(statuses, detail) ? (statuses[detail] ?? null) : null;
}
