import { BadRequestException, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';

/** The `Idempotency-Key` header: 1 to 200 printable ASCII characters, or absent. */
export const IdempotencyKey = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string | undefined => {
    const key = context.switchToHttp().getRequest<Request>().get('idempotency-key');
    if (key === undefined) return undefined;
    if (!/^[\x21-\x7e]{1,200}$/u.test(key)) {
      throw new BadRequestException(['Idempotency-Key must be 1 to 200 printable ASCII characters']);
    }
    return key;
  },
);
