import { BadRequestException } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { WellFormedPipe } from './well-formed.pipe.js';

const wellFormed = new WellFormedPipe();

/** What is wrong with a value, as the global pipe would say it; for bodies that no pipe sees (streams, multipart). */
export async function problemsOf<T extends object>(
  shape: new () => T,
  value: unknown,
): Promise<{ valid: T } | { errors: string[] }> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { errors: ['must be a JSON object'] };
  try {
    wellFormed.transform(value, { type: 'body' });
  } catch (error) {
    return { errors: messagesOf(error) };
  }
  const instance = plainToInstance(shape, value);
  const errors = await validate(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  return errors.length > 0 ? { errors: errors.flatMap((error) => flatten(error)) } : { valid: instance };
}

/** @throws BadRequestException with the list of what is wrong */
export async function validated<T extends object>(shape: new () => T, value: unknown): Promise<T> {
  const result = await problemsOf(shape, value);
  if ('errors' in result) throw new BadRequestException(result.errors);
  return result.valid;
}

function flatten(error: ValidationError, parent = ''): string[] {
  const own = Object.values(error.constraints ?? {}).map((message) => `${parent}${message}`);
  const below = (error.children ?? []).flatMap((child) => flatten(child, `${parent}${error.property}.`));
  return [...own, ...below];
}

function messagesOf(error: unknown): string[] {
  if (!(error instanceof BadRequestException)) throw error;
  const { message } = error.getResponse() as { message: string[] };
  return message;
}
