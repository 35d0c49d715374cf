import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { LogIn } from '@tocsin/identity';
import { type Request } from 'express';
import { Strategy } from 'passport-local';

/** E-mail address and password of a local account. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly logIn: LogIn) {
    super({ usernameField: 'email', passReqToCallback: true });
  }

  async validate(request: Request, email: string, password: string): Promise<{ id: string }> {
    return { id: await this.logIn.execute(email, password, request.ip ?? '') };
  }
}
