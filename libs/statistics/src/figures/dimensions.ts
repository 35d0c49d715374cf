export const DIMENSION_NAMES = [
  'class',
  'type',
  'severity',
  'sector',
  'channel',
  'reporter',
  'country',
  'outcome',
] as const;
export type DimensionName = (typeof DIMENSION_NAMES)[number];

/** A way to break a count down; every thing falls under exactly one value of it, so that the parts make the whole. */
export interface Dimension {
  name: DimensionName;
  version: number;
  words: string;
  /** The column of `statistics.cell c`; an empty value is "not known". */
  column: string;
}

export const DIMENSIONS: readonly Dimension[] = [
  {
    name: 'class',
    version: 1,
    column: 'rsit_class',
    words:
      'RSIT class of the incident; of a report, the class of the incident that it led to (the first opened of several).',
  },
  {
    name: 'type',
    version: 1,
    column: 'rsit_type',
    words: 'RSIT type within its class, where one was given.',
  },
  {
    name: 'severity',
    version: 1,
    column: 'severity',
    words:
      'Severity level as it stands at the cut-off, 0 baseline to 5 emergency, after an override by a person.',
  },
  {
    name: 'sector',
    version: 1,
    column: 'sector',
    words:
      'Sector of the organisations that the incident affects; "several" where they are of different sectors. Of a report: the sector of the organisation whose domain it was sent from.',
  },
  {
    name: 'channel',
    version: 1,
    column: 'channel',
    words:
      'Way in of the report; of an incident, of the first report received that belongs to it. "own" is an incident without a report.',
  },
  {
    name: 'reporter',
    version: 1,
    column: 'reporter',
    words:
      'Who reported: an organisation, a person for themselves, somebody anonymous, a machine or partner, or the team itself.',
  },
  {
    name: 'country',
    version: 1,
    column: 'country',
    words:
      'Country of the organisation whose domain the report was sent from; of an incident, of the organisations it affects ("several" where they differ).',
  },
  {
    name: 'outcome',
    version: 1,
    column: 'outcome',
    words:
      'What became of it by the cut-off: of a report, the decision; of an incident, closed, abandoned or active.',
  },
];
