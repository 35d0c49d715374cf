import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DIMENSION_NAMES } from '../figures/dimensions.js';
import { type BreakdownRow, type StatisticsView, type Values } from '../queries/statistics.view.js';
import { forPublication } from './for-publication.js';
import { LEAST } from './suppress.js';

const FIGURES = ['reports', 'reports-to-incident', 'incidents', 'significant-incidents'];
const add = (all: number[]) => all.reduce((sum, each) => sum + each, 0);
const sum = (rows: { values: Values }[]): Values =>
  Object.fromEntries(FIGURES.map((name) => [name, add(rows.map(({ values }) => values[name] ?? 0))]));

interface Thing {
  class: string;
  type: string;
  sector: string;
  severity: number;
  count: number;
  isReport: boolean;
  led: boolean;
}

/** A world of things that are counted every way at once, so that all tables of it agree. */
const worlds = fc
  .array(
    fc.record<Thing>({
      class: fc.constantFrom('fraud', 'availability', 'vulnerable'),
      type: fc.constantFrom('', 'one', 'two'),
      sector: fc.constantFrom('health', 'energy', ''),
      severity: fc.integer({ min: 0, max: 5 }),
      count: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 90 })),
      isReport: fc.boolean(),
      led: fc.boolean(),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map(viewOf);

function viewOf(things: Thing[]): StatisticsView {
  const valuesOf = (some: Thing[]): Values => {
    const count = (of: (thing: Thing) => boolean) => add(some.filter(of).map((thing) => thing.count));
    return {
      reports: count((thing) => thing.isReport),
      'reports-to-incident': count((thing) => thing.isReport && thing.led),
      incidents: count((thing) => !thing.isReport),
      'significant-incidents': count((thing) => !thing.isReport && thing.severity >= 3),
    };
  };
  const by = (keyOf: (thing: Thing) => string, parentOf: (thing: Thing) => string | null = () => null) => {
    const groups = Map.groupBy(things, (thing) => JSON.stringify([keyOf(thing), parentOf(thing)]));
    return [...groups].map(([id, some]): BreakdownRow => {
      const [key, parent] = JSON.parse(id) as [string, string | null];
      return { key, parent, values: valuesOf(some), before: null };
    });
  };
  const ledTo = (thing: Thing) => !thing.isReport || thing.led;
  const parts: Record<string, BreakdownRow[]> = {
    class: by((thing) => (ledTo(thing) ? thing.class : '')),
    type: by(
      (thing) => (ledTo(thing) ? thing.type : ''),
      (thing) => (ledTo(thing) ? thing.class : ''),
    ),
    severity: by((thing) => (ledTo(thing) ? String(thing.severity) : '')),
    sector: by((thing) => thing.sector),
  };
  return {
    period: { kind: 'year', key: '2026', from: '2026-01-01', to: '2026-12-31', running: false },
    compared: null,
    timeZone: 'UTC',
    cutOff: new Date(0),
    scope: 'ordinary',
    filters: {},
    totals: { values: valuesOf(things), before: null },
    leftOut: { drill: 1, test: 2, merged: 3, spam: 4, automatic: 4 },
    restrictedAtLeast: 0,
    series: { unit: 'month', steps: [] },
    breakdowns: DIMENSION_NAMES.map((dimension) => ({ dimension, rows: parts[dimension] ?? [] })),
    times: [],
    frozen: null,
    definitions: [],
  };
}

const rowsOf = (view: StatisticsView, dimension: string) =>
  view.breakdowns.find((each) => each.dimension === dimension)?.rows ?? [];

/** Whether a group with a known sum gives away its withheld cells: one alone, or all at their smallest. */
function isGivenAway(cells: (number | null | undefined)[], total: number | null | undefined): boolean {
  const hidden = cells.filter((cell) => cell === null).length;
  if (hidden === 0 || total === null || total === undefined || hidden === cells.length) return false;
  const rest = total - add(cells.map((cell) => cell ?? 0));
  return rest - (hidden - 1) < LEAST;
}

it('shows no small cell anywhere', () => {
  fc.assert(
    fc.property(worlds, (view) => {
      const { totals, breakdowns } = forPublication(view);
      const all = [totals.values, ...breakdowns.flatMap(({ rows }) => rows.map(({ values }) => values))];
      for (const value of all.flatMap((values) => Object.values(values)))
        expect(value === null || value === 0 || value >= LEAST).toBe(true);
    }),
  );
});

it('gives no withheld cell away by any sum that stands in another table', () => {
  fc.assert(
    fc.property(worlds, (view) => {
      const published = forPublication(view);
      const { values: totals } = published.totals;
      const column = (rows: BreakdownRow[], name: string) => rows.map(({ values }) => values[name]);
      for (const name of FIGURES)
        expect(isGivenAway(column(rowsOf(published, 'sector'), name), totals[name])).toBe(false);
      for (const name of ['reports-to-incident', 'incidents', 'significant-incidents'])
        expect(isGivenAway(column(rowsOf(published, 'class'), name), totals[name])).toBe(false);
      // Types within their class.
      for (const whole of rowsOf(published, 'class')) {
        const types = rowsOf(published, 'type').filter(({ parent }) => parent === whole.key);
        for (const name of ['reports-to-incident', 'incidents'])
          expect(isGivenAway(column(types, name), whole.values[name])).toBe(false);
        if (whole.values['incidents'] === null)
          expect(column(types, 'incidents').every((value) => value === null || value === 0)).toBe(true);
      }
      // The levels from high on add up to what the funnel calls significant.
      const levels = rowsOf(published, 'severity');
      const high = levels.filter(({ key }) => Number(key || -1) >= 3);
      const low = levels.filter(({ key }) => Number(key || -1) < 3);
      const { incidents = null, 'significant-incidents': significant = null } = totals;
      if (incidents !== null && significant !== null) {
        expect(isGivenAway(column(high, 'incidents'), significant)).toBe(false);
        expect(isGivenAway(column(low, 'incidents'), incidents - significant)).toBe(false);
      } else expect(isGivenAway(column(levels, 'incidents'), incidents)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

it('lets large figures through as they are', () => {
  const view = viewOf(
    ['fraud', 'availability', 'vulnerable'].flatMap((name, n) =>
      [0, 4].map((severity) => ({
        class: name,
        type: 'one',
        sector: 'health',
        severity,
        count: 20 + n,
        isReport: false,
        led: true,
      })),
    ),
  );
  expect(sum(rowsOf(forPublication(view), 'class'))).toMatchObject({
    incidents: 126,
    'significant-incidents': 63,
  });
});
