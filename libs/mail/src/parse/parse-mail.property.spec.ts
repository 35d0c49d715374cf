import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { composeMail } from '../compose/compose-mail.js';
import { contentHash } from './content-hash.js';
import { parseMail } from './parse-mail.js';

const folder = join(import.meta.dirname, '../../../../test/fixtures/mail');
const fixtures = readdirSync(folder).map((name) => readFileSync(join(folder, name)));

/** Every string of a value, however deep. */
function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Buffer.isBuffer(value) || value instanceof Date) return;
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) {
      yield key;
      yield* strings(inner);
    }
}

/** What holds for every message there can be. */
async function expectSound(raw: Buffer): Promise<void> {
  const mail = await parseMail(raw);
  for (const text of strings(mail)) {
    expect(text).not.toContain('\0');
    expect(text).not.toMatch(/\p{Surrogate}/u);
  }
  expect(mail.problems.map((each) => each.code)).not.toContain('unparsable');
  expect(mail.problems.length).toBeLessThanOrEqual(50);
  expect(mail.html ?? '').not.toMatch(/<script|<style|<iframe|<form|\son\w+=/i);
  for (const { name } of mail.attachments) expect(name).toMatch(/^(?!\.)[^/\\\p{Cc}]{1,150}$/u);
  if (mail.date) expect(mail.date.getUTCFullYear()).toBeGreaterThanOrEqual(1970);
  expect(contentHash(raw)).toMatch(/^[0-9a-f]{64}$/);
}

const fragment = fc.constantFrom(
  ...'\r|\n|\r\n|\n\n|: |;|=?|?=|=?utf-8?B?|=?utf-16le?B?ANg=?=|--q|\n--q\n|--|<|>|"|(|)|,|@|a@b|\0|\uFEFF|é|\u202E|=00|=ED=A0=80|&#0;|&#xD800;|<script>|<img src=cid:a onerror=x>'.split(
    '|',
  ),
  ..."Subject|From|Content-Type: |multipart/mixed; boundary=q|message/rfc822|text/html|text/plain; charset=utf-7|; charset=utf-16le|Content-Transfer-Encoding: base64|quoted-printable|message/delivery-status|Final-Recipient: |__proto__|constructor|Content-Disposition: attachment; filename*0*=utf-16le''%00%D8".split(
    '|',
  ),
);

test('any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), (bytes) => expectSound(Buffer.from(bytes))),
  );
});

test('anything put together from the pieces of mail', async () => {
  const soup = fc.array(fc.oneof(fragment, fc.string({ maxLength: 8 })), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(soup, (pieces) => expectSound(Buffer.from(pieces.join(''), 'utf8'))),
    { numRuns: 500 },
  );
});

test('real messages, cut, spliced and overwritten', async () => {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(300),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
      fragment.map((text) => Buffer.from(text)),
    ),
  });
  const mutated = fc
    .tuple(fc.constantFrom(...fixtures), fc.array(change, { maxLength: 8 }))
    .map(([raw, changes]) =>
      changes.reduce((bytes, { at, drop, put }) => {
        const from = Math.floor(at * bytes.length);
        return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + drop)]);
      }, raw),
    );
  await fc.assert(fc.asyncProperty(mutated, expectSound), { numRuns: 500 });
});

test('what is composed is read back', async () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map((text) => text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, '').trim());
  await fc.assert(
    fc.asyncProperty(line, line, fc.array(line, { maxLength: 5 }), async (subject, name, lines) => {
      const text = lines.join('\n').trim();
      const mail = await parseMail(
        await composeMail({
          from: { name: '', address: 'cirt@example.org' },
          to: [{ name, address: 'a@example.org' }],
          subject,
          text,
          messageId: '<1@example.org>',
          date: new Date(0),
        }),
      );
      expect(mail.subject.replaceAll(/\s+/g, ' ')).toBe(subject.replaceAll(/\s+/g, ' '));
      expect(mail.text).toBe(text);
      expect(mail.to).toHaveLength(1);
      expect(mail.to[0]?.address).toBe('a@example.org');
    }),
  );
});
