import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { foldText } from '@tocsin/mail';
import { map, type Observable } from 'rxjs';

/** Where views hold further views with texts. */
const CONTAINERS = ['items', 'messages', 'threads', 'timeline', 'message'] as const;

/** Lines of a timeline whose texts strangers wrote; a note of ours is shown as it was written. */
const STRANGERS: ReadonlySet<unknown> = new Set(['message', 'report']);

/**
 * Adds to each mail's text what may be folded in it (`folds`). When it is read and not when it is stored, so that a
 * better judgement serves what came years ago; here and not in the console, so that every client folds alike.
 */
@Injectable()
export class FoldTexts implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    return next.handle().pipe(map(withFolds));
  }
}

function withFolds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFolds);
  if (!isPlain(value)) return value;
  const inner = CONTAINERS.filter((name) => isPlain(value[name]) || Array.isArray(value[name]));
  const view = { ...value, ...Object.fromEntries(inner.map((name) => [name, withFolds(value[name])])) };
  if (!('text' in value)) return view;
  if ('actor' in value && !STRANGERS.has(value['kind'])) return { ...view, folds: [] };
  return { ...view, folds: typeof value['text'] === 'string' ? foldText(value['text']) : [] };
}

/** What a query made: a file that is streamed, or a date, is nothing to look into. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
