import { type INestApplicationContext, Logger } from '@nestjs/common';

/** Tells a supervising parent (an IPC channel) that this process serves, and where. */
export function announceReady(facts: Record<string, unknown>): void {
  process.send?.({ ready: true, ...facts });
}

/**
 * Orderly end: SIGTERM, SIGINT, or the parent's channel closing (the supervisor was killed with -9).
 * Requests and jobs under way get `graceMs`, then the process ends regardless.
 */
export function stopOnSignals(app: INestApplicationContext, graceMs = 8_000): void {
  const logger = new Logger('Lifecycle');
  let stopping = false;
  const stop = (why: string): void => {
    if (stopping) return;
    stopping = true;
    logger.log(`stopping: ${why}`);
    setTimeout(() => process.exit(1), graceMs).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  if (process.channel) process.on('disconnect', () => stop('the supervisor is gone'));
}
