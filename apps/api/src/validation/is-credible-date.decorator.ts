import { registerDecorator } from 'class-validator';

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/u;
const EARLIEST = Date.UTC(1970, 0, 1);
const DAY = 24 * 60 * 60 * 1000;

/** ISO 8601 with a time zone, between 1970 and tomorrow: year 0 and year 9999 are typing errors, not events. */
export function IsCredibleDate(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isCredibleDate',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => {
          if (typeof value !== 'string' || !ISO.test(value)) return false;
          const time = Date.parse(value);
          return time >= EARLIEST && time <= Date.now() + DAY;
        },
        defaultMessage: ({ property: name } = { property: 'value' } as never) =>
          `${name} must be ISO 8601 with a time zone, between 1970 and tomorrow`,
      },
    });
}
