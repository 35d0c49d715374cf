import { describe, expect, test } from '@jest/globals';
import { bounceReason } from './bounce-reason.js';

const why = (diagnostic: string | null, status: string | null = null, words = '', action = 'failed') =>
  bounceReason({ action, status, diagnostic, words });

test.each([
  [
    '550 5.1.1 <x@example.net>: Recipient address rejected: User unknown in virtual mailbox table',
    'userunknown',
  ],
  ['550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup', 'userunknown'],
  ['550 No such user here', 'userunknown'],
  ['552 5.2.2 The email account that you tried to reach is over quota', 'mailboxfull'],
  ['452-4.2.2 The recipient’s inbox is out of storage space', 'mailboxfull'],
  ['552 5.3.4 Message size exceeds fixed limit', 'mesgtoobig'],
  ['550 5.2.1 The email account that you tried to reach is disabled', 'suspend'],
  ['554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org', 'blocked'],
  ['550 5.7.25 [192.0.2.7] The IP address sending this message does not have a PTR record', 'requireptr'],
  [
    '550-5.7.26 Unauthenticated email from example.org is not accepted due to domain’s DMARC policy',
    'authfailure',
  ],
  ['550 5.7.1 Message rejected as spam by content filtering', 'spamdetected'],
  ['550 5.7.1 Our system has detected that this message is likely unsolicited mail', 'spamdetected'],
  ['554 5.7.1 <x@example.net>: Relay access denied', 'norelaying'],
  ['450 4.2.0 <x@example.net>: Recipient address rejected: Greylisted, see help', 'onhold'],
  ['421 4.7.0 Too many connections from your IP', 'ratelimited'],
  ['421-4.7.28 an unusual rate of mail originating from your IP address', 'ratelimited'],
  ['550 5.7.0 This message contains a virus', 'virusdetected'],
  ['530 5.7.0 Must issue a STARTTLS command first', 'failedstarttls'],
  ['556 5.1.10 Recipient address has null MX', 'notaccept'],
  ['551 User has moved; please try <y@example.net>', 'hasmoved'],
  ['553 5.1.8 Domain of sender address does not exist', 'rejected'],
  ['Connection timed out', 'networkerror'],
  [
    'Host or domain name not found. Name service error for name=nowhere.test type=A: Host not found',
    'hostunknown',
  ],
  ['554 5.7.1 Delivery not authorized', 'policyviolation'],
  ['451 4.3.0 Temporary failure, internal server error', 'systemerror'],
  ['550 Почтовый ящик переполнен', 'mailboxfull'],
])('%s', (diagnostic, reason) => {
  expect(why(diagnostic).reason).toBe(reason);
});

describe('where the words say nothing, the status does', () => {
  test.each([
    ['5.1.1', 'userunknown', true],
    ['5.1.2', 'hostunknown', true],
    ['5.2.2', 'mailboxfull', false],
    ['5.3.4', 'mesgtoobig', false],
    ['4.4.7', 'expired', false],
    ['5.7.27', 'notaccept', true],
    ['5.0.0', 'undefined', false],
  ])('%s', (status, reason, hard) => {
    expect(why('smtp; 550', status)).toEqual({ reason, hard });
  });
});

test('nothing that is tried again is hard', () => {
  expect(why('550 5.1.1 User unknown', '5.1.1').hard).toBe(true);
  expect(why('450 4.1.1 User unknown', '4.1.1').hard).toBe(false);
  expect(why('User unknown', '5.1.1', '', 'delayed').hard).toBe(false);
  expect(why('DNS Error: domain name not found', '4.0.0').reason).toBe('networkerror');
  expect(why(null, null, '', 'delayed').reason).toBe('expired');
});

test('a recipient who was taken and refused after the content is not unknown', () => {
  expect(
    why('550 Unknown user', '5.0.0', 'host mx said: 550 Unknown user (in reply to end of DATA command)'),
  ).toEqual({
    reason: 'filtered',
    hard: false,
  });
});
