import { createParamDecorator, type ExecutionContext, UnauthorizedException } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { type Request } from 'express';

/** A request after the guard: who sent it, by session or by key. */
export interface ActorRequest extends Request {
  actor?: Actor;
}

/** The one who acts: `@CurrentActor() actor: Actor`. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  // Only reachable where a handler is marked public and yet asks for an actor: a mistake of ours, refused.
  if (!actor) throw new UnauthorizedException();
  return actor;
});
