import { ValidateIf } from 'class-validator';

/**
 * For a field that may be left out and is never null. `IsOptional` would let null through unchecked, past every rule
 * that follows, to a handler that was promised a value.
 */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_object, value: unknown) => value !== undefined);
}
