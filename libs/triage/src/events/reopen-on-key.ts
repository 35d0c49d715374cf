import { Database, type EventHandler, Jobs, OnEvent } from '@tocsin/platform';
import { REOPEN_TASK } from '../reopening/reopen-task.js';

/** Something became known of a key: mail that names it is read again, in steps. */
@OnEvent('keyring.key-arrived', 'reopen-on-key')
export class ReopenOnKey implements EventHandler<{ keyIds: string[] }> {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  async handle({ keyIds }: { keyIds: string[] }): Promise<void> {
    await this.database.transaction((tx) => this.jobs.enqueue(tx, REOPEN_TASK, { keyIds, after: null }));
  }
}
