import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { format } from 'prettier';
import { testWithShared } from '../../support/shared-folder.js';
import { allRows } from './interop/all-rows.js';
import { type InteropRow } from './interop/interop-row.js';
import { renderMatrix } from './interop/render-matrix.js';

const PAGE = join(import.meta.dirname, '../../../docs/interop.md');

testWithShared(
  'standards',
  'docs/interop.md is what the codecs do, and no red is unexplained',
  async (folder) => {
    const rows: InteropRow[] = [];
    for (const rowsOf of allRows) rows.push(...(await rowsOf(folder)));
    const page = await format(renderMatrix(rows), { parser: 'markdown', printWidth: 110 });
    process.stdout.write(page);
    if (process.env['INTEROP_WRITE'] === '1') writeFileSync(PAGE, page);
    expect(rows.filter(({ passed, of, why }) => passed < of && !why)).toEqual([]);
    expect(rows.filter(({ of }) => of === 0)).toEqual([]);
    expect(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '').toBe(page);
  },
);
