import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LONGEST_MS = 60_000;

/**
 * Prints a page to a tagged PDF by Chromium: every script that the machine has letters for, right to left, headings and
 * tables that a screen reader finds. The page is ours, has no script and may load nothing (its Content-Security-Policy).
 *
 * @param chromium the program
 * @throws Error where it fails or takes longer than a minute
 */
export async function printHtml(html: string, chromium: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-report-'));
  try {
    const page = join(folder, 'report.html');
    const pdf = join(folder, 'report.pdf');
    await writeFile(page, html);
    const options = [
      '--headless',
      '--disable-gpu',
      '--disable-extensions',
      '--disable-background-networking',
      '--no-first-run',
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      // Its sandbox refuses to be started by root; there is no script in the page that it would have to hold.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `file://${page}`,
    ];
    await run(chromium, options, { timeout: LONGEST_MS, env: { PATH: process.env.PATH, HOME: folder } });
    return await readFile(pdf);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
