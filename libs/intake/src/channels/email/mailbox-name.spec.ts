import { expect, test } from '@jest/globals';
import { mailboxName } from './mailbox-name.js';

test.each([
  ['CIRT@cirt.example', 'cirt@cirt.example'],
  ['cirt+r.abcdefghijklmnopqrst@cirt.example', 'cirt@cirt.example'],
  ['', null],
  [undefined, null],
])('%s is counted as %s', (recipient, name) => expect(mailboxName(recipient)).toBe(name));
