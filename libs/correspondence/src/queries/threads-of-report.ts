import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type ThreadView } from '../thread/thread.view.js';
import { Threads } from './threads.js';

/** The conversation about one report; empty where the report is not there or hidden. */
@Injectable()
export class ThreadsOfReport {
  constructor(
    private readonly access: AccessPolicy,
    private readonly threads: Threads,
  ) {}

  /** @param reference `R-2026-000123` */
  async execute(actor: Actor, reference: string): Promise<ThreadView[]> {
    this.access.require(actor, 'report.read');
    return this.threads.where(actor, 'r.reference = $1', reference.trim().toUpperCase());
  }
}
