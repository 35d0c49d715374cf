export { Blobs, sha256Hex } from './blobs/blobs.js';
export { Clock } from './clock.js';
export { Config } from './config.token.js';
export { decodeCursor, encodeCursor, page } from './database/cursor.js';
export { Database } from './database/database.js';
export { newId } from './database/id.js';
export { Transaction } from './database/transaction.js';
export {
  DomainError,
  type DomainErrorOptions,
  mergedChanges,
  staleError,
  type StaleFacts,
} from './errors/domain-error.js';
export { ProblemDetailsFilter } from './http/problem-details.filter.js';
export { IS_PUBLIC, Public } from './http/public.decorator.js';
export { requestId } from './http/request-id.js';
export { Idempotency } from './idempotency/idempotency.js';
export { Events } from './jobs/events.js';
export {
  type EventHandler,
  HandlesJob,
  type JobHandler,
  type JobRun,
  OnEvent,
} from './jobs/handles-job.decorator.js';
export { JobRunner } from './jobs/job-runner.js';
export { type JobOptions, Jobs } from './jobs/jobs.js';
export { type Notice, NOTICE_CHANNEL, type NoticeHandler, noticePayload } from './notices/notice.js';
export { Notices } from './notices/notices.js';
export { type GaugeValue, httpDuration, metrics, watchGauge } from './observability/metrics.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
export { announceReady, stopOnSignals } from './process/lifecycle.js';
export { Slots } from './process/slots.js';
export { searchQuery, searchTokens } from './text-search/search-tokens.js';
export { Throttle } from './throttle/throttle.js';
export { networkOf } from './throttle/network-of.js';
