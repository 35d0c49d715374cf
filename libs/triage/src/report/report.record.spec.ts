import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { differences, type ReportChanges, type ReportRecord, reversed } from './report.record.js';

const date = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
const id = fc.option(fc.uuid());
const changeable = {
  state: fc.constantFrom('received' as const, 'accepted' as const, 'rejected' as const),
  publicState: fc.constantFrom('received' as const, 'closed' as const),
  tlp: fc.constantFrom('GREEN' as const, 'RED' as const),
  tlpAssumed: fc.boolean(),
  priority: fc.integer({ min: 0, max: 5 }),
  dueAt: date,
  assigneeId: id,
  teamId: id,
  snoozedUntil: fc.option(date),
  rejectedReason: fc.option(fc.constantFrom('spam' as const, 'duplicate' as const)),
  rejectedNote: fc.option(fc.string()),
  duplicateOf: id,
  decidedAt: fc.option(date),
  decidedBy: id,
  settledAt: fc.option(date),
};
const record: fc.Arbitrary<ReportRecord> = fc.record({
  ...changeable,
  id: fc.uuid(),
  reference: fc.constant('R-2026-000001'),
  kind: fc.constant('human' as const),
  subject: fc.string(),
  receivedAt: date,
  version: fc.nat(),
});
const changes: fc.Arbitrary<ReportChanges> = fc.record(changeable, { requiredKeys: [] });

test('any change is taken back out of the record, where it stands as JSON', () => {
  fc.assert(
    fc.property(record, changes, (before, change) => {
      const recorded = JSON.parse(JSON.stringify(differences(before, change)));
      const after = { ...before, ...change };
      expect({ ...after, ...reversed(recorded) }).toEqual(before);
    }),
  );
});

test('only what a decision may change is ever taken back', () => {
  expect(
    reversed({ id: { from: 'x', to: 'y' }, version: { from: 1, to: 2 }, "state = 'x'": { from: 1, to: 2 } }),
  ).toEqual({});
});
