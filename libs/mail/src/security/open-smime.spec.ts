import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { der, derOid, readBer, childrenOf, oidOf } from '../smime/ber.js';
import { OID } from '../smime/oids.js';
import type { OpenKeys } from './open-keys.js';
import { openSecured } from './open-secured.js';

const keys: OpenKeys = {
  pgpPrivate: [],
  smimePrivate: [],
  findPgpKeys: () => Promise.resolve([]),
  findCertificates: () => Promise.resolve([]),
  trustedCas: [],
  at: new Date('2026-11-22T10:00:00Z'),
};

const mail = (bytes: Buffer): Buffer =>
  Buffer.from(
    `From: a@example.org\r\nContent-Type: application/pkcs7-mime; name=smime.p7m\r\n` +
      `Content-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64')}\r\n`,
  );
const contentInfo = (type: string, ...content: Buffer[]): Buffer =>
  der(0x30, derOid(type), der(0xa0, der(0x30, ...content)));

describe('what says that it is S/MIME and is not', () => {
  test('stays as it is, and says why', async () => {
    const raw = mail(Buffer.from('no CMS at all'));
    const { message, security } = await openSecured(raw, keys);
    expect(message).toBe(raw);
    expect(security).toMatchObject({ form: 'smime', encryption: { state: 'failed', reason: 'damaged' } });
    const digested = await openSecured(mail(contentInfo('1.2.840.113549.1.7.5')), keys);
    expect(digested.security?.encryption).toMatchObject({ reason: 'unsupported' });
  });

  test('whatever the bytes, nothing is thrown and nothing is valid', async () => {
    const element: fc.Arbitrary<Buffer> = fc.letrec<{ node: Buffer }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc
          .tuple(fc.constantFrom(0x02, 0x04, 0x06, 0x03, 0x80, 0x17), fc.uint8Array({ maxLength: 20 }))
          .map(([tag, bytes]) => der(tag, Buffer.from(bytes))),
        fc
          .tuple(fc.constantFrom(0x30, 0x31, 0xa0, 0xa1), fc.array(tie('node'), { maxLength: 4 }))
          .map(([tag, inner]) => der(tag, ...inner)),
        fc.constantFrom(...Object.values(OID)).map(derOid),
      ),
    })).node;
    const type = fc.constantFrom(OID.signedData, OID.envelopedData, OID.authEnvelopedData);
    await fc.assert(
      fc.asyncProperty(type, fc.array(element, { maxLength: 6 }), async (oid, parts) => {
        const { security } = await openSecured(mail(contentInfo(oid, ...parts)), keys);
        expect(security?.signatures.every(({ state }) => state !== 'valid') ?? true).toBe(true);
        expect(security?.encryption?.state ?? 'failed').toBe('failed');
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await openSecured(mail(Buffer.from(bytes)), keys);
      }),
    );
  });
});

describe('BER', () => {
  test('object identifiers are written and read', () => {
    for (const oid of Object.values(OID)) expect(oidOf(readBer(derOid(oid)))).toBe(oid);
  });

  test('lengths that lie, elements without end and depths without bottom are refused', () => {
    expect(() => readBer(Buffer.from('3084ffffffff', 'hex'))).toThrow('ends early');
    expect(() => readBer(Buffer.from('30800201', 'hex'))).toThrow();
    expect(() => readBer(Buffer.from('3080'.repeat(100), 'hex'))).toThrow();
    expect(() => childrenOf(readBer(der(0x30, Buffer.from('0500'.repeat(200_000), 'hex'))))).toThrow(
      'too many',
    );
  });

  test('strings in pieces', () => {
    const pieces = Buffer.from('3080 2480 0401 61 0402 6263 0000 0000'.replaceAll(' ', ''), 'hex');
    const [string] = childrenOf(readBer(pieces));
    expect(string?.tag).toBe(0x24);
  });
});
