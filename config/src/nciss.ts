import { z } from 'zod';
import { readDataFile } from './data-file.js';

/** Categories, weights and level cut-offs of the NCISS-style score; every number is the site's to change. */
export const ncissConfig = readDataFile(
  'nciss.json',
  z.object({
    version: z.string(),
    categories: z.array(
      z.object({
        id: z.string(),
        weight: z.number(),
        options: z.array(z.object({ id: z.string(), label: z.string(), value: z.number() })).min(1),
      }),
    ),
    levels: z.array(z.object({ level: z.number().int(), name: z.string(), from: z.number() })).min(1),
  }),
);
