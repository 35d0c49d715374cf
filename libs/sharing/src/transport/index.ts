export { type AlarmRaised } from './alarms/alarms.js';
export { SeeAlarm } from './alarms/see-alarm.js';
export { FetchFiles, type FileFetched } from './attachments/fetch-files.js';
export { type FileToRelease, ReleasedFiles } from './attachments/released-files.js';
export { canonicalBytes, contentHash } from './envelope/canonical-json.js';
export { decryptWith, encryptTo, JweError } from './envelope/jwe.js';
export {
  REFUSAL_REASONS,
  type RefusalReason,
  SET_ERRORS,
  type SetError,
  SetRefused,
} from './envelope/set-refused.js';
export { parseStrictJson, StrictJsonError } from './envelope/strict-json.js';
export { type FederationAnswer, FederationEndpoint, type FederationRequest } from './federation-endpoint.js';
export { ListQueue } from './queries/list-queue.js';
export {
  type AlarmRow,
  type IncomingRow,
  type OutgoingRow,
  type QueuePartner,
  type QueueSummary,
  type RefusedRow,
} from './queries/queue.views.js';
export { RefusedBytes } from './queries/refused-bytes.js';
export { SummariseQueue } from './queries/summarise-queue.js';
export {
  IncomingEvents,
  type IncomingHandler,
  type RidEventOf,
  type VerifiedEvent,
} from './receiving/incoming-events.js';
export { IncomingMessages } from './receiving/incoming-messages.js';
export { ProcessAgain } from './receiving/process-again.js';
export { type ReceiveAnswer, ReceiveSet } from './receiving/receive-set.js';
export { ChangeOutgoing } from './sending/change-outgoing.js';
export { DELIVERY_FAILURES, type DeliveryFailure } from './sending/delivery-outcome.js';
export {
  type ChannelAnswer,
  ChannelError,
  type ChannelRequest,
  PartnerChannel,
  type Peer,
} from './sending/partner-channel.js';
export { type AttemptFacts, nextAttempt } from './sending/next-attempt.js';
export { type EventToSend, SendEvent } from './sending/send-event.js';
export * from './transport.vocabulary.js';
export { TransportModule } from './transport.module.js';
