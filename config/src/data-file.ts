import { readFileSync } from 'node:fs';
import { type z } from 'zod';

/**
 * Reads one JSON file of `config/data/` and checks its shape, so that a site's edit is refused with the place that
 * is wrong instead of failing somewhere in a request.
 */
export function readDataFile<T>(name: string, schema: z.ZodType<T>): T {
  const url = new URL(`../data/${name}`, import.meta.url);
  const parsed = schema.safeParse(JSON.parse(readFileSync(url, 'utf8')));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ');
  throw new Error(`config/data/${name} cannot be used: ${places}`);
}
