import { type ArgumentMetadata, BadRequestException, Injectable, type PipeTransform } from '@nestjs/common';

const MAX_DEPTH = 32;

/**
 * Refuses what PostgreSQL cannot store and JSON can carry: NUL, lone surrogates, absurd nesting. At the door, so that
 * no handler has to think of it and the client is told where it stands.
 */
@Injectable()
export class WellFormedPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type !== 'custom') check(value, metadata.type, 0);
    return value;
  }
}

function check(value: unknown, path: string, depth: number): void {
  if (depth > MAX_DEPTH) throw new BadRequestException([`${path.slice(0, 80)}… is nested too deeply`]);
  if (typeof value === 'string') {
    if (value.includes('\u0000')) throw new BadRequestException([`${path} contains a NUL character`]);
    if (!value.isWellFormed()) throw new BadRequestException([`${path} contains a lone surrogate`]);
  } else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
    for (const [key, member] of Object.entries(value)) {
      check(key, `a key in ${path}`, depth);
      check(member, `${path}.${key}`, depth + 1);
    }
  }
}
