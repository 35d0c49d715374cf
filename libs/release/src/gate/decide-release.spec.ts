import { describe, expect, test } from '@jest/globals';
import { TLP_LABELS, tlpRank } from '@tocsin/config';
import fc from 'fast-check';
import { decideRelease, reporterClearance } from './decide-release.js';
import { type ReleaseRequest } from './release-request.js';

const anyRequest: fc.Arbitrary<ReleaseRequest> = fc.record({
  label: fc.constantFrom(...TLP_LABELS),
  recipient: fc.record({
    kind: fc.constantFrom('reporter', 'third-party', 'partner', 'staff', 'public'),
    clearance: fc.constantFrom(...TLP_LABELS),
    named: fc.boolean(),
    drillParticipant: fc.boolean(),
  }),
  way: fc.record({ kind: fc.constantFrom('mail', 'portal', 'share', 'export'), encrypted: fc.boolean() }),
  drill: fc.boolean(),
  sealed: fc.boolean(),
});

describe('the gate', () => {
  test('nothing above the clearance ever leaves', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const above = tlpRank(request.label) > tlpRank(request.recipient.clearance);
        return !(above && decideRelease(request).allowed);
      }),
    );
  });

  test('RED leaves only to a named person over an encrypted way', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const open = request.label === 'RED' && !(request.recipient.named && request.way.encrypted);
        return !(open && decideRelease(request).allowed);
      }),
    );
  });

  test('AMBER+STRICT goes by mail only where nobody on the way can read it', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const open =
          request.label === 'AMBER+STRICT' && request.way.kind === 'mail' && !request.way.encrypted;
        return !(open && decideRelease(request).allowed);
      }),
    );
  });

  test('an exercise stays among its participants', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const outsider = request.drill && !request.recipient.drillParticipant;
        return !(outsider && decideRelease(request).allowed);
      }),
    );
  });

  test('a stricter label is never easier to release', () => {
    fc.assert(
      fc.property(anyRequest, fc.constantFrom(...TLP_LABELS), (request, other) => {
        const stricter = tlpRank(other) > tlpRank(request.label) ? other : request.label;
        return decideRelease(request).allowed || !decideRelease({ ...request, label: stricter }).allowed;
      }),
    );
  });

  test('sealed evidence never leaves', () => {
    fc.assert(fc.property(anyRequest, (request) => !decideRelease({ ...request, sealed: true }).allowed));
  });

  test('what came encrypted leaves encrypted', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { allowed } = decideRelease({ ...request, confidential: true });
        return request.way.encrypted ? allowed === decideRelease(request).allowed : !allowed;
      }),
    );
  });

  test('a reporter is cleared for his own label, and for AMBER at least', () => {
    expect(reporterClearance(null)).toBe('AMBER');
    expect(reporterClearance('GREEN')).toBe('AMBER');
    expect(reporterClearance('RED')).toBe('RED');
  });
});
