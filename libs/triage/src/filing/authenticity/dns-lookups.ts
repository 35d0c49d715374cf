import { Resolver } from 'node:dns/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type DnsQuery } from '@tocsin/mail';
import { Clock, Config } from '@tocsin/platform';

interface Answer {
  until: number;
  /** Records, or the code of an answer that there are none. */
  records: string[] | string[][] | null;
  code: string;
}

/** Answers of node:dns that say something; every other code means that nobody answered. */
const NO_SUCH = new Set(['ENOTFOUND', 'ENODATA']);

const KEPT_MS = 300_000;
const MOST_KEPT = 5_000;
const ONE_QUERY_MS = 1_000;
/** After so many queries in a row without an answer DNS is left alone for a minute. */
const PATIENCE = 3;
const REST_MS = 60_000;

/**
 * DNS for the checks of who sent a mail. Filing must not wait for it: answers are kept for five minutes, each mail has a
 * budget of time, and where nobody answers nobody is asked for a while.
 */
@Injectable()
export class DnsLookups {
  private readonly kept = new Map<string, Answer>();
  private readonly resolver = new Resolver({ timeout: ONE_QUERY_MS, tries: 1 });
  private unanswered = 0;
  private restsUntil = 0;

  constructor(
    private readonly clock: Clock,
    @Inject(Config) config: TocsinConfig,
  ) {
    const { dnsServers } = config.authentication;
    if (dnsServers.length > 0) this.resolver.setServers(dnsServers);
  }

  /** @param budgetMs after which every further question is refused with ETIMEOUT */
  within(budgetMs: number): DnsQuery {
    const deadline = this.now() + budgetMs;
    return (name, type) => this.answer(name.toLowerCase(), type, deadline);
  }

  private async answer(name: string, type: string, deadline: number): Promise<string[] | string[][]> {
    const key = `${type} ${name}`;
    const kept = this.kept.get(key);
    if (kept && kept.until > this.now()) return given(kept, key);
    const left = deadline - this.now();
    if (left <= 0 || this.restsUntil > this.now()) throw failure('ETIMEOUT', key);
    return given(await this.fetch(name, type, left), key);
  }

  private async fetch(name: string, type: string, milliseconds: number): Promise<Answer> {
    const until = this.now() + KEPT_MS;
    try {
      const records = (await inTime(this.resolver.resolve(name, type), milliseconds)) as
        string[] | string[][];
      this.unanswered = 0;
      return this.keep(`${type} ${name}`, { until, records, code: '' });
    } catch (error) {
      const code = codeOf(error);
      if (NO_SUCH.has(code)) {
        this.unanswered = 0;
        return this.keep(`${type} ${name}`, { until, records: null, code });
      }
      // One domain whose servers are broken says nothing about ours.
      if (code !== 'ESERVFAIL') this.noteSilence();
      throw error;
    }
  }

  private noteSilence(): void {
    this.unanswered++;
    if (this.unanswered < PATIENCE) return;
    this.restsUntil = this.now() + REST_MS;
    this.unanswered = 0;
  }

  /** The oldest goes first: a Map remembers the order. */
  private keep(key: string, answer: Answer): Answer {
    this.kept.delete(key);
    this.kept.set(key, answer);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return answer;
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

function given({ records, code }: Answer, key: string): string[] | string[][] {
  if (records) return records;
  throw failure(code, key);
}

function codeOf(error: unknown): string {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : 'EUNKNOWN';
}

function failure(code: string, what: string): Error {
  return Object.assign(new Error(`${code}: ${what}`), { code });
}

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failure('ETIMEOUT', 'budget')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
