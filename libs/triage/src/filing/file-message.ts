import { Logger } from '@nestjs/common';
import { contentHash } from '@tocsin/mail';
import {
  Database,
  HandlesJob,
  type JobHandler,
  type JobRun,
  Slots,
  Throttle,
  type Transaction,
} from '@tocsin/platform';
import { ExamineReports } from '../examination/examine-reports.js';
import { isFailureOfTheMessage, nameOfFailure } from './failure-of-the-message.js';
import { type Filed, type InboundMail, InboundMessages, type StoredMail } from './inbound-messages.js';
import { PlaceMail } from './place-mail.js';
import { ReadInbound } from './read-inbound.js';

/** How often a message may end the worker that reads it before it is left to people. */
const MOST_DEATHS = 3;
const DAY_SECONDS = 24 * 60 * 60;

/**
 * Files a stored message and examines the report that it became. The message's row is locked and marked in the
 * transaction that stores what it became, so a job that runs twice, on two machines or after a kill, files it once; and
 * the examination, which may be asked twice, is made up for by the same job. A message that cannot be read becomes a
 * report that says so and stops nothing, not even where reading it ends the process.
 */
@HandlesJob('mail.file')
export class FileMessage implements JobHandler<{ inboundId: string }> {
  private readonly logger = new Logger(FileMessage.name);
  /** Of those that were begun before, one at a time: the one that kills then takes no other with it. */
  private readonly begunBefore = new Slots(1);

  constructor(
    private readonly database: Database,
    private readonly inbound: InboundMessages,
    private readonly read: ReadInbound,
    private readonly place: PlaceMail,
    private readonly examine: ExamineReports,
    private readonly throttle: Throttle,
  ) {}

  async run(
    { inboundId }: { inboundId: string },
    { attempt }: Pick<JobRun, 'attempt'> = { attempt: 1 },
  ): Promise<void> {
    if (attempt === 1) return this.work(inboundId, false);
    const leave = await this.begunBefore.take();
    const deaths = `mail.file:${inboundId}`;
    try {
      // Counted before it is tried and taken back after: what stays counted ended the process.
      const deadly = (await this.throttle.attempt(deaths, MOST_DEATHS, DAY_SECONDS)) > 0;
      await this.work(inboundId, deadly);
    } finally {
      await this.throttle.forget(deaths).finally(leave);
    }
  }

  private async work(inboundId: string, deadly: boolean): Promise<void> {
    const message = await this.inbound.find(inboundId);
    if (!message) return;
    const { as, reportId } = message.filed ?? (await this.file(message, deadly));
    if (as !== 'report' || reportId === null) return;
    if (deadly) await this.examine.giveUp([reportId], 'WorkerDied');
    else await this.examine.execute([reportId]);
  }

  private async file(message: StoredMail, deadly: boolean): Promise<Filed> {
    if (deadly) return this.leaveUnread(message, 'WorkerDied');
    try {
      const read = await this.read.execute(message, message.raw);
      const mail = { ...read, contentHash: contentHash(message.raw) };
      return await this.once(message, (tx) => this.place.execute(tx, message, mail));
    } catch (error) {
      if (!isFailureOfTheMessage(error)) throw error;
      return this.leaveUnread(message, nameOfFailure(error));
    }
  }

  private leaveUnread(message: InboundMail, why: string): Promise<Filed> {
    // Named without the message's words: they do not belong into a log.
    this.logger.warn(`message ${message.id} could not be read (${why}); it became a report that says so`);
    return this.once(message, (tx) => this.place.unreadable(tx, message, why));
  }

  /** @returns what it became, here or meanwhile elsewhere */
  private async once(message: InboundMail, work: (tx: Transaction) => Promise<Filed>): Promise<Filed> {
    return this.database.transaction(async (tx) => {
      const before = await this.inbound.lock(tx, message.id);
      if (before) return before;
      const filed = await work(tx);
      await this.inbound.file(tx, message.id, filed);
      return filed;
    });
  }
}
