import type { Selection } from '../api/schemas.js';

/** A person's own level beside the score. */
export interface SeverityOverride {
  level: number;
  reason: string;
}

/** The form as it was answered. */
export interface SeverityAnswer {
  selection: Selection;
  override: SeverityOverride | null;
}
