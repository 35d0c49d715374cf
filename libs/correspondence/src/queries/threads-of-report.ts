import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { reportUnknown } from '../correspondence.errors.js';
import { type ThreadView } from '../thread/thread.view.js';
import { Threads } from './threads.js';

/** The conversation about one report, also where nothing was said yet. */
@Injectable()
export class ThreadsOfReport {
  constructor(
    private readonly access: AccessPolicy,
    private readonly threads: Threads,
  ) {}

  /**
   * @param reference `R-2026-000123`
   * @throws DomainError `CORRESPONDENCE.REPORT_UNKNOWN` (404) for what is not there and what he may not see alike
   */
  async execute(actor: Actor, reference: string): Promise<ThreadView[]> {
    this.access.require(actor, 'report.read');
    const threads = await this.threads.where(actor, 'r.reference = $1', reference.trim().toUpperCase());
    if (threads.length === 0) throw reportUnknown();
    return threads;
  }
}
