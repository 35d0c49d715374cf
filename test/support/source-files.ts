import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** A text file of the project, as git would track it. */
export interface SourceFile {
  /** Relative to the checkout, with slashes. */
  path: string;
  text: string;
  lines: number;
}

/** Files known to git or new and not ignored, whose path matches; what was just deleted is left out. */
export function sourceFiles(pattern: RegExp): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
  });
  return listed
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '' && pattern.test(path) && existsSync(join(root, path)))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, lines: text.trimEnd().split('\n').length };
    });
}

export const isTest = (path: string): boolean => path.startsWith('test/') || /\.spec\.tsx?$/.test(path);
export const isGenerated = (path: string): boolean => path.startsWith('libs/api-client/src/generated/');
