import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config } from '@tocsin/platform';
import { type CookieOptions, type Request, type Response } from 'express';

export type CookieName = 'draft' | 'status';

/**
 * Two cookies, both gone with the browser and never sent along from other sites. `__Host-` (RFC 6265bis §4.1.3) where
 * the site is served over TLS: no other host of the domain can plant one.
 */
@Injectable()
export class Cookies {
  private readonly secure: boolean;

  constructor(@Inject(Config) { security }: TocsinConfig) {
    this.secure = security.cookieSecure;
  }

  read(request: Request, name: CookieName): string | null {
    const wanted = this.fullName(name);
    for (const pair of (request.headers.cookie ?? '').split(';')) {
      const [key = '', value = ''] = pair.split('=', 2);
      // Ours are base64url; whatever else comes under the name was not set here.
      if (key.trim() === wanted && /^[\w.-]{16,2000}$/.test(value.trim())) return value.trim();
    }
    return null;
  }

  write(response: Response, name: CookieName, value: string): void {
    response.cookie(this.fullName(name), value, this.options());
  }

  clear(response: Response, name: CookieName): void {
    response.clearCookie(this.fullName(name), this.options());
  }

  private fullName(name: CookieName): string {
    return `${this.secure ? '__Host-' : ''}tocsin_${name}`;
  }

  private options(): CookieOptions {
    return { httpOnly: true, sameSite: 'strict', secure: this.secure, path: '/' };
  }
}
