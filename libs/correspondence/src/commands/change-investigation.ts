import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Config, Database, staleError } from '@tocsin/platform';
import { nobodyReachable, reasonMissing } from '../correspondence.errors.js';
import { type InvestigationState } from '../investigations/investigation.vocabulary.js';
import { Investigations } from '../investigations/investigations.js';
import { reachable } from '../thread/reachable.js';
import { ThreadRepository } from '../thread/thread.repository.js';

export interface InvestigationChange {
  version: number;
  /** `answered` is said by the mail that comes in, or by a person who was answered by phone. */
  state?: InvestigationState;
  reason?: string;
  followUpAt?: Date | null;
  party?: string;
  /** Further people of the third party. */
  add?: readonly string[];
}

/** Changes an investigation: its state, when to ask again, who takes part. Also where its incident has ended. */
@Injectable()
export class ChangeInvestigation {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly threads: ThreadRepository,
    private readonly investigations: Investigations,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @throws DomainError `CORRESPONDENCE.INVESTIGATION_UNKNOWN` (404), `CORRESPONDENCE.INVESTIGATION_STALE` (409),
   *   `CORRESPONDENCE.NOBODY_REACHABLE`, `CORRESPONDENCE.REASON_MISSING` (422)
   */
  async execute(actor: Actor, ref: string, input: InvestigationChange): Promise<void> {
    this.access.require(actor, 'message.send');
    await this.database.transaction(async (tx) => {
      const before = await this.investigations.lockVisible(tx, actor, ref);
      if (before.version !== input.version)
        throw staleError('CORRESPONDENCE.INVESTIGATION_STALE', {
          current: { version: before.version, state: before.state, followUpAt: before.followUpAt },
          changedBy: null,
          changedAt: null,
          changes: {},
        });
      const { state, reason, followUpAt, party, add = [] } = input;
      if (state !== undefined && before.state === 'closed' && state !== 'closed' && !reason)
        throw reasonMissing();
      const added = reachable(
        add.map((address) => ({ address })),
        this.config.mail.address,
      );
      if (added.length < new Set(add).size)
        throw nobodyReachable(add.filter((each) => !added.includes(each)));
      for (const address of added) await this.threads.addParticipant(tx, before.id, address);
      await this.investigations.change(tx, actor, before, {
        state,
        stateReason: reason ?? null,
        followUpAt,
        party,
      });
      if (added.length > 0)
        await this.investigations.record(tx, actor, before, 'investigation-changed', {
          participants: { from: null, to: added },
        });
    });
  }
}
