import { expect, test } from '@jest/globals';
import type { BulkRecipient } from '../api/schemas.js';
import { leftOut } from './left-out.js';

const recipient = (reportRef: string, facts: Partial<BulkRecipient> = {}): BulkRecipient => ({
  reportRef,
  language: 'en',
  channel: 'email',
  to: { name: '', address: 'rosa@example.org' },
  otherDomain: false,
  wording: { kind: 'text', locale: 'en', match: 'same' },
  wordingKey: 'text:en',
  lastMessageId: null,
  tlp: 'GREEN',
  encrypted: false,
  bounced: false,
  state: 'ready',
  reason: null,
  ...facts,
});

test('another language and another domain are a person’s decision for each; an unknown language is not', () => {
  const recipients = [
    recipient('R-2026-000001'),
    recipient('R-2026-000002', { otherDomain: true }),
    recipient('R-2026-000003', { wording: { kind: 'text', locale: 'en', match: 'other' } }),
    recipient('R-2026-000004', { wording: { kind: 'text', locale: 'en', match: 'unknown' } }),
  ];
  expect([...leftOut(recipients)]).toEqual(['R-2026-000002', 'R-2026-000003']);
});
