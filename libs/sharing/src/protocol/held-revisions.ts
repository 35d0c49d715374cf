import { type KnownRevision } from './incoming-case.js';

/**
 * Revisions that came too early and can stand now, in their order. Pure.
 * @param reached nothing up to this revision is waited for any more
 */
export function released(revisions: readonly KnownRevision[], reached: number): number[] {
  const held = revisions
    .filter(({ state, revision }) => state === 'held' && revision > reached)
    .toSorted((a, b) => a.revision - b.revision);
  const found: number[] = [];
  for (const { revision, supersedes } of held) {
    if ((supersedes ?? 0) > (found.at(-1) ?? reached)) break;
    found.push(revision);
  }
  return found;
}
