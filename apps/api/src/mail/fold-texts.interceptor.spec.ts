import { type ExecutionContext, StreamableFile } from '@nestjs/common';
import { expect, test } from '@jest/globals';
import { lastValueFrom, of } from 'rxjs';
import { FoldTexts } from './fold-texts.interceptor.js';

const context = {} as ExecutionContext;
const folded = (value: unknown): Promise<unknown> =>
  lastValueFrom(new FoldTexts().intercept(context, { handle: () => of(value) }));

const text = 'Yes.\n\nOn Monday, CIRT wrote:\n> Is it?';
const folds = [{ from: 6, to: text.length, kind: 'quote' }];

test('each mail of an incident says what may be folded; our own notes do not fold', async () => {
  const at = new Date();
  const answer = await folded({
    ref: 'I-1',
    at,
    threads: [{ messages: [{ text }] }],
    timeline: {
      items: [
        { kind: 'message', actor: {}, text, message: { text } },
        { kind: 'note', actor: {}, text },
        { kind: 'change', actor: {}, text: null },
      ],
      next: null,
    },
  });
  expect(answer).toEqual({
    ref: 'I-1',
    at,
    threads: [{ messages: [{ text, folds }] }],
    timeline: {
      items: [
        { kind: 'message', actor: {}, text, folds, message: { text, folds } },
        { kind: 'note', actor: {}, text, folds: [] },
        { kind: 'change', actor: {}, text: null, folds: [] },
      ],
      next: null,
    },
  });
});

test('what is no view is left alone', async () => {
  const file = new StreamableFile(Buffer.from('x'));
  expect(await folded(file)).toBe(file);
  expect(await folded(null)).toBeNull();
  expect(await folded([1, { text: 'a' }])).toEqual([1, { text: 'a', folds: [] }]);
});
