import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@tocsin/platform';
import { Secrets } from './secrets.js';

const LIFE_MS = 7 * 24 * 3_600_000;

/**
 * The hidden field of each form: when it was made, signed together with the cookie it belongs to. It stops forms of
 * other sites (CSRF), invented ones, and ones that were kept for later. How fast somebody types decides nothing:
 * people paste, and helpers of disabled people fill forms quickly.
 */
@Injectable()
export class FormTokens {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  issue(cookie: string): string {
    const at = this.clock.now().getTime().toString(36);
    return `${at}.${this.sign(cookie, at).toString('base64url')}`;
  }

  isValid(cookie: string, token: string): boolean {
    const [at = '', signature = ''] = token.split('.', 2);
    const given = Buffer.from(signature, 'base64url');
    const expected = this.sign(cookie, at);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
    return this.clock.now().getTime() - parseInt(at, 36) < LIFE_MS;
  }

  private sign(cookie: string, at: string): Buffer {
    return createHmac('sha256', this.secrets.formKey).update(`${at}\n${cookie}`).digest();
  }
}
