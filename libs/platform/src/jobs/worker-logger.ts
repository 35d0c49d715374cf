import { type Logger } from '@nestjs/common';
import { Logger as WorkerLogger } from 'graphile-worker';

/** graphile-worker's log in ours; its informational lines name every job and are left out. */
export function quietLogger(logger: Logger): WorkerLogger {
  return new WorkerLogger(() => (level: string, message: string) => {
    if (level === 'error') logger.error(message);
    else if (level === 'warning') logger.warn(message);
  });
}
