import { type CaseEvent } from '../../protocol/incoming-case.js';
import { type VerifiedEvent } from '../../transport/receiving/incoming-events.js';

/** A verified message that is about a case. */
export type CaseMessageEvent = VerifiedEvent<CaseEvent>;
