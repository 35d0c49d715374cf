/** What became of one line: its report's reference, or what is wrong with it. */
export type BulkLineResult =
  { line: number; ref: string } | { line: number; error: { code: string; title: string; errors: string[] } };

export function refused(line: number, errors: string[]): BulkLineResult {
  return { line, error: { code: 'INTAKE.LINE_REFUSED', title: 'This line cannot be taken', errors } };
}
