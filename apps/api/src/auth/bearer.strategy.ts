import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { type Actor, ApiKeys } from '@tocsin/identity';
import { Strategy } from 'passport-http-bearer';

/** `Authorization: Bearer tocsin_…` (RFC 6750). */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, 'bearer') {
  constructor(private readonly keys: ApiKeys) {
    super();
  }

  async validate(key: string): Promise<Actor | false> {
    return (await this.keys.authenticate(key)) ?? false;
  }
}
