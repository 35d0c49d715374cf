import { expect, test } from '@jest/globals';
import { type CheckResult, type MailAuthentication, type MailSecurity, parseMail } from '@tocsin/mail';
import { isForgedSender } from './forged-sender.js';

interface Facts {
  dmarc?: CheckResult;
  spf?: CheckResult;
  spfDomain?: string;
  dkim?: CheckResult[];
}

const authentication = ({
  dmarc = 'none',
  spf = 'none',
  spfDomain = 'example.org',
  dkim = [],
}: Facts): MailAuthentication => ({
  checkedAt: '2026-11-22T10:00:00.000Z',
  by: 'us',
  spf: { result: spf, domain: spfDomain },
  dkim: dkim.map((result) => ({ result, domain: 'example.org', selector: 's', aligned: true })),
  dmarc: { result: dmarc, domain: 'example.org', policy: null },
  arc: { result: 'none', sealedBy: [] },
});

async function judge(facts: Facts | null, security: MailSecurity | null = null): Promise<boolean> {
  const mail = await parseMail(Buffer.from('From: alice@example.org\r\nSubject: x\r\n\r\nx'));
  return isForgedSender({
    inboundId: '1',
    mail,
    security,
    authentication: facts && authentication(facts),
    rawSha256: '',
    contentHash: '',
    envelope: { from: null, to: [] },
    receivedAt: new Date(),
  });
}

const signedBy = (
  state: 'valid' | 'partial',
  matchesSender: boolean,
  verifiedKey = true,
  certificate: 'trusted' | null = null,
): MailSecurity => ({
  form: 'pgp-mime',
  covers: 'whole',
  encryption: null,
  signatures: [
    {
      state,
      matchesSender,
      keyId: null,
      fingerprint: null,
      signer: null,
      signedAt: null,
      verifiedKey,
      certificate,
    },
  ],
  offeredKeys: [],
  protectedHeaders: [],
});

test.each<[boolean, string, Facts | null]>([
  [true, 'DMARC fails', { dmarc: 'fail' }],
  [true, 'no DMARC, SPF of his domain fails, nothing is signed', { spf: 'fail' }],
  [true, 'no DMARC, SPF fails, the signature is broken', { spf: 'fail', dkim: ['fail'] }],
  [false, 'nothing was checked', null],
  [false, 'DNS was away', { dmarc: 'not-checked', spf: 'not-checked', dkim: ['not-checked'] }],
  [false, 'SPF fails and the signature could not be checked', { spf: 'fail', dkim: ['not-checked'] }],
  [false, 'forwarded: SPF fails, the signature holds', { spf: 'fail', dkim: ['fail', 'pass'] }],
  [false, 'SPF fails for another domain', { spf: 'fail', spfDomain: 'forwarder.example' }],
  [false, 'all is well', { dmarc: 'pass', spf: 'pass', dkim: ['pass'] }],
  [false, 'no records at all', {}],
])('%s where %s', async (expected, _why, facts) => {
  expect(await judge(facts)).toBe(expected);
});

test('a signature by a verified key of the address says more than a server', async () => {
  expect(await judge({ dmarc: 'fail' }, signedBy('valid', true))).toBe(false);
  expect(await judge({ dmarc: 'fail' }, signedBy('valid', false))).toBe(true);
  expect(await judge({ dmarc: 'fail' }, signedBy('partial', true))).toBe(true);
  // Anybody makes a key in anybody's name.
  expect(await judge({ dmarc: 'fail' }, signedBy('valid', true, false))).toBe(true);
  expect(await judge({ dmarc: 'fail' }, signedBy('valid', true, false, 'trusted'))).toBe(false);
});
