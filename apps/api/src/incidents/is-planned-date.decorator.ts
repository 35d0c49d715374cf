import { registerDecorator } from 'class-validator';

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/u;
const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** ISO 8601 with a time zone, of this century: what is planned for year 0 or 9999 is a typing error. */
export function IsPlannedDate(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isPlannedDate',
      target: target.constructor,
      propertyName: String(property),
      options: { message: `${String(property)} must be ISO 8601 with a time zone, between 2000 and 2100` },
      validator: {
        validate: (value: unknown) => {
          if (typeof value !== 'string' || !ISO.test(value)) return false;
          const time = Date.parse(value);
          return time >= EARLIEST && time < LATEST;
        },
      },
    });
}
