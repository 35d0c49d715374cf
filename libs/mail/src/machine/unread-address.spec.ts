import { expect, test } from '@jest/globals';
import { isUnreadAddress } from './unread-address.js';

test.each([
  'noreply@example.org',
  'No-Reply@example.org',
  'do-not-reply@example.org',
  'donotreply@example.org',
  'MAILER-DAEMON@mx.example.org',
  'bounces+123=x@example.org',
])('nobody reads %s', (address) => expect(isUnreadAddress(address)).toBe(true));

test.each([
  'postmaster@example.org',
  'reply@example.org',
  'nora.reply@example.org',
  'list-owner@example.org',
  '',
])('somebody may read %s', (address) => expect(isUnreadAddress(address)).toBe(false));
