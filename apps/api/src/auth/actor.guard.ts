import { type CanActivate, type ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { type Actor, People } from '@tocsin/identity';
import { IS_PUBLIC } from '@tocsin/platform';
import { firstValueFrom, isObservable } from 'rxjs';
import { type ActorRequest } from './current-actor.decorator.js';

const BearerGuard = AuthGuard('bearer');

/** Finds out who calls: an API key where an Authorization header is there, else the browser's session. */
@Injectable()
export class ActorGuard implements CanActivate {
  private readonly bearer = new BearerGuard();

  constructor(
    private readonly reflector: Reflector,
    private readonly people: People,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const open = this.reflector.getAllAndOverride<boolean | undefined>(IS_PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (open) return true;
    const request = context.switchToHttp().getRequest<ActorRequest>();
    request.actor = request.headers.authorization
      ? await this.byKey(context, request)
      : await this.bySession(request);
    if (!request.actor) throw new UnauthorizedException();
    return true;
  }

  private async byKey(context: ExecutionContext, request: ActorRequest): Promise<Actor> {
    const result = this.bearer.canActivate(context);
    // Throws 401 by itself; passport leaves what the strategy found in `user`.
    await (isObservable(result) ? firstValueFrom(result) : result);
    return request.user as Actor;
  }

  private async bySession(request: ActorRequest): Promise<Actor | undefined> {
    // Outside of /api there are no sessions: only keys are let in there.
    const personId = (request.session as ActorRequest['session'] | undefined)?.personId;
    return personId ? ((await this.people.actor(personId)) ?? undefined) : undefined;
  }
}
