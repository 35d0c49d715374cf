import { type OwedBy, type Told } from '../duty/duty.record.js';

/** A statutory deadline comes near or has passed. */
export interface DeadlineTold {
  incidentId: string;
  dutyId: string;
  stageId: string;
  regime: string;
  stage: string;
  owedBy: OwedBy;
  told: Told;
  /** ISO 8601. */
  dueAt: string;
}
