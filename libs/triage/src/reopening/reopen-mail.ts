import { MailKeys } from '@tocsin/keyring';
import { Database, HandlesJob, type JobHandler, Jobs } from '@tocsin/platform';
import { ReopenStored } from './reopen-stored.js';
import { REOPEN_TASK } from './reopen-task.js';

interface Payload {
  keyIds: string[];
  /** The last message of the step before. */
  after: string | null;
}

/** So many messages a job: a key that signed ten thousand mails must not hold a worker for an hour. */
const STEP = 50;

/**
 * Reads mail again that names certain keys, each message in a transaction of its own; what says the same as before stays
 * untouched, so that a repeated job does no harm.
 */
@HandlesJob(REOPEN_TASK)
export class ReopenMail implements JobHandler<Payload> {
  constructor(
    private readonly database: Database,
    private readonly keys: MailKeys,
    private readonly stored: ReopenStored,
    private readonly jobs: Jobs,
  ) {}

  async run({ keyIds, after }: Payload): Promise<void> {
    const subjects = await this.database.transaction((tx) => this.keys.naming(tx, keyIds, after, STEP));
    for (const subject of subjects) await this.stored.execute(subject);
    const last = subjects.at(-1);
    if (subjects.length < STEP || !last) return;
    await this.database.transaction((tx) => this.jobs.enqueue(tx, REOPEN_TASK, { keyIds, after: last.id }));
  }
}
