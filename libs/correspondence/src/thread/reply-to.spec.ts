import { expect, test } from '@jest/globals';
import { replyToOf } from './reply-to.js';

const from = { name: 'Rosa', address: 'rosa@example.org' };
const at = (address: string) => [{ name: '', address }];
const own = 'cirt@cirt.example';

test.each([
  ['another mailbox of hers', at('Rosa@Private.example'), {}, 'rosa@private.example'],
  ['her own address', at('ROSA@example.org'), {}, null],
  ['nothing', [], {}, null],
  ['our address', at('cirt+r.abcdefghijklmnopqrst@cirt.example'), {}, null],
  ['nobody', at('no-reply@example.org'), {}, null],
  ['what is no address', at('user2'), {}, null],
  [
    'the list that it came by',
    at('abuse@lists.example.org'),
    { 'list-post': ['<mailto:abuse@lists.example.org>'] },
    null,
  ],
  [
    'the list, told by its name',
    at('abuse@lists.example.org'),
    { 'list-id': ['Abuse <abuse.lists.example.org>'] },
    null,
  ],
  [
    'somebody, by a list',
    at('rosa@private.example'),
    { 'list-id': ['<abuse.lists.example.org>'] },
    'rosa@private.example',
  ],
])('an answer is wanted at %s', (_where, replyTo, headers, expected) => {
  expect(replyToOf({ from, replyTo, headers }, own)).toBe(expected);
});
