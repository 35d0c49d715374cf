import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ReportKey } from '@tocsin/intake';
import { Clock } from '@tocsin/platform';
import { type Request, type Response } from 'express';
import { Cookies } from '../http/cookies.js';
import { FormTokens } from '../http/form-tokens.js';
import { Secrets } from '../http/secrets.js';

/** A report that was opened with its code, until the session ends. */
export interface OpenReport {
  key: ReportKey;
  endsAt: Date;
  /** What the forms of its page are bound to. */
  cookie: string;
}

const LIFE_MS = 60 * 60_000;

/**
 * Who opened which report: in a sealed cookie, not in a table. It holds the code's slow hash, never the code; sealed,
 * because the hash opens the report just as well, and somebody who read the table must not be able to use it.
 */
@Injectable()
export class StatusSession {
  constructor(
    private readonly cookies: Cookies,
    private readonly secrets: Secrets,
    private readonly tokens: FormTokens,
    private readonly clock: Clock,
  ) {}

  begin(response: Response, key: ReportKey): OpenReport {
    const endsAt = new Date(this.clock.now().getTime() + LIFE_MS);
    const facts = [key.reference, key.codeHash.toString('base64url'), endsAt.getTime()];
    const cookie = this.secrets.seal(JSON.stringify(facts));
    this.cookies.write(response, 'status', cookie);
    return { key, endsAt, cookie };
  }

  current(request: Request): OpenReport | null {
    const cookie = this.cookies.read(request, 'status');
    const text = cookie === null ? null : this.secrets.unseal(cookie);
    if (cookie === null || text === null) return null;
    const [reference, hash, ends] = JSON.parse(text) as [string, string, number];
    if (ends < this.clock.now().getTime()) return null;
    return { key: { reference, codeHash: Buffer.from(hash, 'base64url') }, endsAt: new Date(ends), cookie };
  }

  end(response: Response): void {
    this.cookies.clear(response, 'status');
  }

  tokenFor({ cookie }: OpenReport): string {
    return this.tokens.issue(cookie);
  }

  /** The token of the form that asks for the code; gives a visitor without a cookie one to bind it to. */
  token(request: Request, response: Response): string {
    const known = this.cookies.read(request, 'status');
    if (known !== null) return this.tokens.issue(known);
    const visitor = randomBytes(24).toString('base64url');
    this.cookies.write(response, 'status', visitor);
    return this.tokens.issue(visitor);
  }

  isOurs(request: Request, token: string): boolean {
    const cookie = this.cookies.read(request, 'status');
    return cookie !== null && this.tokens.isValid(cookie, token);
  }
}
