import { Database, type EventHandler, Jobs, OnEvent, sha256Hex } from '@tocsin/platform';
import { REOPEN_TASK } from '../reopening/reopen-task.js';

/** Something became known of a key: mail that names it is read again, in steps. */
@OnEvent('keyring.key-arrived', 'reopen-on-key')
export class ReopenOnKey implements EventHandler<{ keyIds: string[] }> {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  async handle({ keyIds }: { keyIds: string[] }): Promise<void> {
    // Told of again while it waits, it is one reading: a stranger may send copy after copy of a key that names thousands.
    const key = `${REOPEN_TASK}:${sha256Hex(Buffer.from(keyIds.toSorted().join(' ')))}`;
    await this.database.transaction((tx) =>
      this.jobs.enqueue(tx, REOPEN_TASK, { keyIds, after: null }, { key }),
    );
  }
}
