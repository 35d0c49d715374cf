import { z } from 'zod';
import { readDataFile } from './data-file.js';

const terms = z.array(z.object({ id: z.string(), name: z.string() })).min(1);

/**
 * Sectors (those of Directive (EU) 2022/2555, annexes I and II, and what a national team serves besides) and legal
 * classes of organisations. Ids are stored; names are English and for display.
 */
export const constituencyTerms = readDataFile(
  'sectors.json',
  z.object({ version: z.string(), sectors: terms, legalClasses: terms }),
);

export function isSector(id: string): boolean {
  return constituencyTerms.sectors.some((sector) => sector.id === id);
}

export function isLegalClass(id: string): boolean {
  return constituencyTerms.legalClasses.some((legalClass) => legalClass.id === id);
}
