import { isRsit, LOCALES, rsit } from '@tocsin/config';
import { TEMPLATE_NAMES, THIRD_PARTY_KINDS } from '@tocsin/correspondence';
import { COUNTERMEASURE_KINDS, TASK_GATES } from '@tocsin/incidents';
import { z } from 'zod';
import { type DueOffset, readDueOffset } from './due-offset.js';
import { readStepOwner, STEP_OWNERS, type StepOwner } from './step-owner.js';

const KEY = /^[a-z0-9][a-z0-9-]{0,59}$/;
const key = z.string().regex(KEY, 'must be lower-case letters, digits and hyphens, at most 60');
const line = (max: number) =>
  z.string().trim().min(1, 'must not be empty').max(max, `must have at most ${max} characters`);
const prose = z.string().trim().max(4000, 'must have at most 4000 characters');

const oneOf = <T extends string>(what: string, allowed: readonly T[]) =>
  z.string().refine((text): text is T => allowed.some((each) => each === text), {
    error: ({ input }) => `unknown ${what} ${quoted(input)}; one of ${allowed.join(', ')}`,
  });

const owner = z.string().transform((text, context): StepOwner => {
  const read = readStepOwner(text);
  if (read) return read;
  context.addIssue({
    code: 'custom',
    message: `unknown owner ${quoted(text)}; one of ${STEP_OWNERS.join(', ')}`,
  });
  return z.NEVER;
});

const due = z.string().transform((text, context): DueOffset => {
  const read = readDueOffset(text);
  if (read) return read;
  context.addIssue({
    code: 'custom',
    message: `${quoted(text)} is no offset; write +30m, +2h, +1d or +1d business, at most a year`,
  });
  return z.NEVER;
});

const template = oneOf('template', TEMPLATE_NAMES);

const step = z.strictObject({
  key,
  title: line(300),
  help: prose.default(''),
  owner: owner.default({ kind: 'nobody' }),
  due: due.optional(),
  from: oneOf('beginning', ['opening', 'applied']).default('opening'),
  'required-before': oneOf('state', TASK_GATES).optional(),
  template: template.optional(),
  countermeasure: oneOf('countermeasure', COUNTERMEASURE_KINDS).optional(),
  investigation: z
    .strictObject({ with: oneOf('third party', THIRD_PARTY_KINDS), template: template.optional() })
    .optional(),
});

const fits = z
  .strictObject({
    class: oneOf(
      'RSIT class',
      rsit.classes.map(({ id }) => id),
    ),
    type: z.string().optional(),
  })
  .superRefine(({ class: rsitClass, type }, context) => {
    if (type === undefined || isRsit(rsitClass, type)) return;
    const types = rsit.classes.find(({ id }) => id === rsitClass)?.types.map(({ id }) => id) ?? [];
    if (types.length === 0) return;
    const message = `RSIT class ${rsitClass} has no type ${quoted(type)}; one of ${types.join(', ')}`;
    context.addIssue({ code: 'custom', path: ['type'], message });
  });

const translation = z.strictObject({
  title: line(200).optional(),
  summary: prose.optional(),
  steps: z
    .record(z.string(), z.strictObject({ title: line(300).optional(), help: prose.optional() }))
    .default({}),
});

/** The shape of a playbook's file. */
export const playbookSchema = z
  .strictObject({
    playbook: key,
    title: line(200),
    summary: prose.default(''),
    for: z.array(fits).max(50).default([]),
    steps: z.array(step).min(1, 'a playbook has at least one step').max(100),
    translations: z.partialRecord(z.enum(LOCALES), translation).default({}),
  })
  .superRefine(({ steps, translations }, context) => {
    const seen = new Set<string>();
    for (const [index, each] of steps.entries()) {
      if (seen.has(each.key))
        context.addIssue({
          code: 'custom',
          path: ['steps', index, 'key'],
          message: `a second step ${quoted(each.key)}`,
        });
      seen.add(each.key);
    }
    for (const [locale, words] of Object.entries(translations))
      for (const name of Object.keys(words.steps))
        if (!seen.has(name))
          context.addIssue({
            code: 'custom',
            path: ['translations', locale, 'steps', name],
            message: `there is no step ${quoted(name)}`,
          });
  });

function quoted(input: unknown): string {
  return JSON.stringify(input);
}
