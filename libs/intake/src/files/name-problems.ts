import { nameMarks } from './inspection/name-marks.js';

/** The problems of an attachment with what its name adds; for whoever writes a row that names a blob. */
export function withNameMarks<P extends { code: string; detail: string }>(
  name: string,
  contentType: string,
  bytes: Buffer,
  problems: readonly P[] = [],
): (P | { code: string; detail: string })[] {
  const added = nameMarks(name, contentType, bytes).filter(
    (mark) => !problems.some(({ code }) => code === mark),
  );
  return [...problems, ...added.map((code) => ({ code, detail: '' }))];
}
