import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { LogIn } from '@tocsin/identity';
import { type Request } from 'express';
import { Strategy } from 'passport-local';
import { validated } from '../validation/validated.js';
import { LogInDto } from './session.views.js';

/** E-mail address and password of a local account. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly logIn: LogIn) {
    super({ usernameField: 'email', passReqToCallback: true });
  }

  /** passport-local would take a query string, too: passwords in logs, and a log-in by any site's link or form. */
  async validate(request: Request): Promise<{ id: string }> {
    const { email, password } = await validated(LogInDto, request.body);
    return { id: await this.logIn.execute(email, password, request.ip ?? '') };
  }
}
