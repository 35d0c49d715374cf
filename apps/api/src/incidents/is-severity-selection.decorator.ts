import { registerDecorator } from 'class-validator';

const MOST_ANSWERS = 50;
const LONGEST = 100;

/** Category id → option id. Whether they exist is asked where the score is made. */
export function IsSeveritySelection(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isSeveritySelection',
      target: target.constructor,
      propertyName: String(property),
      options: { message: `${String(property)} must map categories to the chosen options` },
      validator: { validate: isSelection },
    });
}

function isSelection(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const answers = Object.entries(value);
  return (
    answers.length <= MOST_ANSWERS &&
    answers.every(
      ([id, option]) => id.length <= LONGEST && typeof option === 'string' && option.length <= LONGEST,
    )
  );
}
