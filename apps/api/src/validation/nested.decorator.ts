import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';

type Shape = () => new () => object;

/**
 * An object within a body. `ValidateNested` alone lets through what is absent, null or an empty list: it looks only at
 * what there is to look at, and the handler would meet something that it was never promised.
 */
export const Nested = (shape: Shape): PropertyDecorator =>
  applyDecorators(IsObject(), ValidateNested(), Type(shape));

/** A list of objects; with `IsArray` and a bound of its own. */
export const NestedList = (shape: Shape): PropertyDecorator =>
  applyDecorators(IsObject({ each: true }), ValidateNested({ each: true }), Type(shape));
