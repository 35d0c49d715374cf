import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, Jobs } from '@tocsin/platform';
import { ROLL_UP_TASK } from './roll-up.js';

/** A person does not want to wait for the next round: the worker brings the figures up to date at once. */
@Injectable()
export class CountNow {
  constructor(
    private readonly access: AccessPolicy,
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  async execute(actor: Actor): Promise<void> {
    this.access.require(actor, 'statistics.read');
    await this.database.transaction((tx) =>
      this.jobs.enqueue(tx, ROLL_UP_TASK, {}, { key: `${ROLL_UP_TASK}:now` }),
    );
  }
}
