import { describe, expect, test } from '@jest/globals';
import { correspondentKeys, loopSign, whyNoMachineAnswer } from './machine-answer.js';

const own = { address: 'cirt@cirt.example', domain: 'cirt.example' };
const mail = {
  kind: 'human' as const,
  automatic: false,
  fromAddress: 'rosa@example.org',
  messageId: '<1@mail.example.org>',
  loopMarks: [] as string[],
};
const never = { toldToday: false, tooOften: false };

describe('a mail is an echo of ours', () => {
  test.each([
    ['own-address', { fromAddress: 'CIRT@cirt.example' }],
    ['own-address', { fromAddress: 'cirt+r.abcdefghijklmnopqrstuv@cirt.example' }],
    ['own-message-id', { messageId: '<never-sent@CIRT.example>' }],
    ['own-loop-mark', { loopMarks: ['Cirt@cirt.example'] }],
  ])('by %s', (sign, facts) => {
    expect(loopSign({ ...mail, ...facts }, own)).toBe(sign);
    expect(whyNoMachineAnswer({ ...mail, ...facts }, own, never)).toBe(sign);
  });

  test.each([
    { messageId: '<x@mail.cirt.example>' },
    { messageId: '<cirt.example@example.org>' },
    { messageId: null },
    { loopMarks: ['list@example.org'] },
    { fromAddress: null },
  ])('and not by %j', (facts) => {
    expect(loopSign({ ...mail, ...facts }, own)).toBeNull();
  });
});

describe('no machine answers', () => {
  test.each([
    ['not-human', { kind: 'auto-reply' as const }, never],
    ['not-human', { kind: 'bounce' as const }, never],
    ['automatic', { automatic: true }, never],
    ['no-address', { fromAddress: null }, never],
    ['told-today', {}, { toldToday: true, tooOften: false }],
    ['too-often', {}, { toldToday: false, tooOften: true }],
  ])('for %s', (reason, facts, answered) => {
    expect(whyNoMachineAnswer({ ...mail, ...facts }, own, answered)).toBe(reason);
  });

  test('but a person who wrote for the first time today is answered', () => {
    expect(whyNoMachineAnswer(mail, own, never)).toBeNull();
  });
});

test('addresses made for one ticket are one correspondent', () => {
  expect(correspondentKeys('Support+id4711@Vendor.example')).toEqual({
    exact: 'support@vendor.example',
    alike: 'support@vendor.example',
  });
  expect(correspondentKeys('ticket-4711@vendor.example').alike).toBe(
    correspondentKeys('ticket-4712@vendor.example').alike,
  );
  expect(correspondentKeys('rosa@vendor.example').exact).not.toBe(
    correspondentKeys('rose@vendor.example').exact,
  );
});
