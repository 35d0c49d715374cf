import { describe, expect, it } from '@jest/globals';
import { type ReportStatusView } from '@tocsin/intake';
import { progressOf } from './progress.js';

const report = (more: Partial<ReportStatusView>): ReportStatusView => ({
  id: '0192f000-0000-7000-8000-000000000000',
  reference: 'R-2026-000001',
  receivedAt: new Date(0),
  state: 'received',
  publicState: 'received',
  rejectedReason: null,
  settledAt: null,
  readableUntil: null,
  ...more,
});

const shown = (more: Partial<ReportStatusView>) => {
  const { steps, current, reason } = progressOf(report(more));
  return {
    steps: steps.map(({ step, reached }) => `${step}${reached ? ' ✓' : ''}`).join(', '),
    current,
    reason,
  };
};

describe('the progress of a report', () => {
  it('begins with its receipt', () => {
    expect(shown({})).toEqual({
      steps: 'received ✓, examined, actioned, closed',
      current: 'received',
      reason: null,
    });
  });

  it('says so while it waits for the reporter', () => {
    expect(shown({ state: 'accepted', publicState: 'waiting' }).steps).toBe(
      'received ✓, examined ✓, waiting ✓, actioned, closed',
    );
  });

  it('tells a referral as such', () => {
    expect(shown({ state: 'rejected', rejectedReason: 'referred' })).toEqual({
      steps: 'received ✓, examined ✓, referred ✓, closed ✓',
      current: 'referred',
      reason: null,
    });
  });

  it('closes a rejected report with its reason and without an action', () => {
    expect(shown({ state: 'rejected', rejectedReason: 'duplicate' })).toEqual({
      steps: 'received ✓, examined ✓, closed ✓',
      current: 'closed',
      reason: 'duplicate',
    });
  });
});
