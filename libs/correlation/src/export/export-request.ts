import { type TlpLabel } from '@tocsin/config';
import { type WriterName } from '@tocsin/formats';
import { type ValueFilter } from '../values/list-values.js';

/** What is exported, as what, and for whom. */
export interface ExportRequest {
  format: WriterName;
  /** The strictest label that whoever gets the file may be told. */
  clearance: TlpLabel;
  /** The case; without it, what the search finds. */
  incident?: string;
  search?: Pick<ValueFilter, 'q' | 'type' | 'verdict' | 'ignored'>;
  /** The file is for those who take part in the exercise; without this nothing of an exercise leaves. */
  forParticipants?: boolean;
}
