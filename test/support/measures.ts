import { appendFileSync } from 'node:fs';

/**
 * Prints what a story measured, and keeps it for `npm run bench:ui` (a JSON line in the file that TOCSIN_MEASURES
 * names). Stories judge what is right or wrong; how fast it was is only told: these machines are noisy.
 */
export function measured(name: string, value: number, unit = ''): void {
  console.log(`${name}: ${value}${unit && ` ${unit}`}`);
  const file = process.env['TOCSIN_MEASURES'];
  if (file) appendFileSync(file, `${JSON.stringify({ [name]: value })}\n`);
}

/** The value below which `share` of all lie; the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/**
 * Milliseconds of the fastest of seven runs. For tests that tell a plan which reads everything from one that does not:
 * a busy machine makes some runs slow, a wrong plan all of them.
 */
export async function fastestOfSeven(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}
