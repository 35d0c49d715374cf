import { describe, expect, it } from '@jest/globals';
import { type EnrichmentPlugin } from './enrichment-plugin.js';
import { runPlugin } from './run-plugin.js';

const value = { type: 'domain', value: 'evil.example' } as const;

const plugin = (look: EnrichmentPlugin['look']): EnrichmentPlugin => ({
  name: 'a-test',
  source: 'a file',
  asksOutside: false,
  takes: () => true,
  look,
});

describe('one plug-in', () => {
  it('that finds something, and one that finds nothing, say so with their source', async () => {
    const found = await runPlugin(
      plugin(() => Promise.resolve([{ label: 'country', value: 'NL' }])),
      value,
      1_000,
    );
    expect(found).toMatchObject({ ending: 'found', source: 'a file', facts: [{ value: 'NL' }], error: null });
    expect(
      await runPlugin(
        plugin(() => Promise.resolve([])),
        value,
        1_000,
      ),
    ).toMatchObject({ ending: 'nothing' });
  });

  it('that hangs is left behind, and is told so that it closes what it opened', async () => {
    let isTold = false;
    const hangs = plugin((_value, signal) => {
      signal.addEventListener('abort', () => (isTold = true));
      return new Promise(() => undefined);
    });
    expect(await runPlugin(hangs, value, 20)).toMatchObject({ ending: 'timed-out', facts: [] });
    expect(isTold).toBe(true);
  });

  it('that fails says so and disturbs nobody', async () => {
    const fails = plugin(() => Promise.reject(new Error('no such file')));
    expect(await runPlugin(fails, value, 1_000)).toMatchObject({ ending: 'failed', error: 'no such file' });
    const throws = plugin(() => {
      throw new Error('at once');
    });
    expect(await runPlugin(throws, value, 1_000)).toMatchObject({ ending: 'failed', error: 'at once' });
  });

  it('fills no table: what it says is bounded', async () => {
    const many = Array.from({ length: 500 }, () => ({ label: 'name', value: `\u0000${'x'.repeat(9_000)}` }));
    const { facts } = await runPlugin(
      plugin(() => Promise.resolve(many)),
      value,
      1_000,
    );
    expect(facts).toHaveLength(20);
    expect(facts[0]?.value).not.toContain('\u0000');
    expect(facts[0]?.value.length).toBeLessThanOrEqual(500);
  });
});
