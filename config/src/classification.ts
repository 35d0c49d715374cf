import { z } from 'zod';
import { readDataFile } from './data-file.js';
import { isRsit } from './rsit.js';

const target = z
  .object({ class: z.string(), type: z.string() })
  .refine((rsit) => isRsit(rsit.class, rsit.type), {
    message: 'is not an RSIT class with a type of its own',
  });

/**
 * What suggests an RSIT class: words by language, types of machine complaints (RFC 5965), types of the public form.
 * A class or type that RSIT does not have is refused at the start.
 */
export const classificationRules = readDataFile(
  'classification-keywords.json',
  z.object({
    version: z.string(),
    comment: z.string(),
    rules: z.array(
      z
        .object({
          class: z.string(),
          type: z.string(),
          weight: z.number().positive(),
          words: z.record(z.string(), z.array(z.string().min(2))),
        })
        .refine((rule) => isRsit(rule.class, rule.type), {
          message: 'is not an RSIT class with a type of its own',
        }),
    ),
    feedbackTypes: z.record(z.string(), target),
    /** By `category/type` of XARF, or by the category alone. */
    xarfTypes: z.record(z.string(), target),
    formTypes: z.record(z.string(), target),
  }),
);

/** To which team, by name, reports of a class go; `null` where the site has not said. */
export const routingRules = readDataFile(
  'routing.json',
  z.object({
    version: z.string(),
    comment: z.string(),
    byClass: z.record(z.string(), z.string()),
    default: z.string().nullable(),
  }),
);
