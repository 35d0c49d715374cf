import { z } from 'zod';
import { readDataFile } from './data-file.js';

const named = z.object({ id: z.string(), name: z.string() });

/** The Reference Security Incident Taxonomy (ENISA/TF-CSIRT), its version stored with each use. */
export const rsit = readDataFile(
  'rsit.json',
  z.object({ version: z.string(), classes: z.array(named.extend({ types: z.array(named) })) }),
);

/** Whether the class exists and the type, where one is given, belongs to it (DOMAIN: Classification). */
export function isRsit(rsitClass: string, rsitType?: string | null): boolean {
  const found = rsit.classes.find((c) => c.id === rsitClass);
  return found !== undefined && (!rsitType || found.types.some((t) => t.id === rsitType));
}
