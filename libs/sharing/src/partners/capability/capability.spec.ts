import { describe, expect, test } from '@jest/globals';
import { buildCapability } from './build-capability.js';
import { LEAST_MESSAGE, unfit } from './capability.js';

const capability = buildCapability({
  issuer: 'https://cirt-aa.example/federation',
  rsitVersion: '1003',
  largestMessage: 5_000,
  drills: true,
  isReachable: false,
  at: new Date('2026-09-21T12:00:00.000Z'),
});

describe('what a partner can take', () => {
  test('is held against size and format, parameters included', () => {
    expect(unfit(capability, 5_000, 'application/iodef+json')).toBeNull();
    expect(unfit(capability, 5_001, 'application/iodef+json')).toEqual({ reason: 'too-large', limit: 5_000 });
    expect(unfit(capability, 1, 'Application/STIX+json; version=2.1')).toBeNull();
    expect(unfit(capability, 1, 'application/stix+json;version=2.0')).toMatchObject({ reason: 'format' });
  });

  test('is the least that every system takes while nothing was heard', () => {
    expect(unfit(null, LEAST_MESSAGE, 'application/iodef+json')).toBeNull();
    expect(unfit(null, LEAST_MESSAGE + 1, 'application/iodef+json')).toMatchObject({ reason: 'too-large' });
    expect(unfit(null, 1, 'application/misp+json')).toMatchObject({ reason: 'format' });
  });

  test('says how it is reached', () => {
    expect(capability.delivery).toEqual(['poll']);
  });
});
