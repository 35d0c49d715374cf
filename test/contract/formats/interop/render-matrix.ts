import { type InteropRow } from './interop-row.js';

const HEAD = `# What is understood, in and out

Printed by \`test/contract/formats/interop-matrix.test.ts\`, which fails when this page says anything else: after a change of
a codec or a sample, \`npm run interop\` writes it again. A ✗ has its reason in the last column.

How a case maps to each format, and what stands beside it: \`docs/adr/0110-iodef.md\` and the README of \`libs/formats\`.
`;

/** The page of the matrix, before a formatter lays out its table. */
export function renderMatrix(rows: readonly InteropRow[]): string {
  const lines = rows.map(
    ({ format, direction, samples, asked, passed, of, why = '' }) =>
      `| ${[format, direction, samples, asked, `${passed === of ? '✓' : '✗'} ${passed} of ${of}`, why].map(cell).join(' | ')} |`,
  );
  return [
    HEAD,
    '| format | direction | samples | what is asked | result | why not all |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
