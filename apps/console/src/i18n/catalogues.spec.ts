import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../scripts/check-locales.mjs', import.meta.url));

describe('the catalogues', () => {
  it('hold every text in every language with all its plural forms, and none that nothing uses', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [SCRIPT], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/, 0 wrong\n$/);
    expect(status).toBe(0);
  });
});
