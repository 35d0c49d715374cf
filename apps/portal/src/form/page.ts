import { type DraftAnswers } from '@tocsin/intake';
import { type Field } from './field.js';

/** One page of the form; its words stand under `pages.<id>`: `title`, `intro` (optional). */
export interface Page {
  /** Part of the address, and its name in the catalogues. */
  readonly id: string;
  readonly fields: readonly Field[];
  /** Whether this reporter is asked at all; absent: everybody. */
  readonly asked?: (answers: DraftAnswers) => boolean;
  /** The page also lists, takes and removes files. */
  readonly files?: true;
}

/** What is asked about one kind of incident. One file each; its words stand under `fields` and `kinds.<id>`. */
export interface Branch {
  /** The kind of incident, one option of the question "What happened?". */
  readonly kind: string;
  /** One to three questions on one page; empty: no page of its own. */
  readonly fields: readonly Field[];
}
