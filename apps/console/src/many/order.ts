import type { Bodies } from '../api/schemas.js';

/** What is to be done, and to which: a body of the API apart from the wish to include what colleagues have. */
export type ManyOrder =
  | { kind: 'report'; body: Omit<Bodies['manyReports'], 'includeOwned'> }
  | { kind: 'incident'; body: Omit<Bodies['manyIncidents'], 'includeOwned'> };
