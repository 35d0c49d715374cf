import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { NOTICE_CHANNEL, type NoticeHandler, readNotice } from './notice.js';

const LONGEST_WAIT_MS = 5_000;
/** A server that vanished without a word (power, firewall) is noticed within this. */
const PROBE_MS = 10_000;

/**
 * One connection that only listens. Not one of the pool: there it would go round, and what it hears would reach whoever
 * has it. It comes back by itself when the server was away, and says that something may have been missed.
 */
export class Listener {
  private readonly logger = new Logger(Listener.name);
  private client: pg.Client | undefined;
  private first: Promise<void> | undefined;
  private probe: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly url: string | undefined,
    private readonly heard: NoticeHandler,
  ) {}

  /** Resolves when it listens for the first time. */
  start(): Promise<void> {
    return (this.first ??= this.connect(false));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.probe);
    const client = this.client;
    this.client = undefined;
    await client?.end();
  }

  private async connect(again: boolean): Promise<void> {
    for (let wait = 100; !this.stopped; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      const client = new pg.Client({
        connectionString: this.url,
        application_name: 'tocsin-notices',
        keepAlive: true,
        connectionTimeoutMillis: 10_000,
        query_timeout: PROBE_MS,
      });
      // An error ends the connection; whichever of the two is told first, it is looked after once.
      client.on('error', () => void this.lost(client)).on('end', () => void this.lost(client));
      client.on('notification', ({ payload = '' }) => {
        const notice = readNotice(payload);
        if (notice) this.heard.notice(notice);
      });
      try {
        await client.connect();
        await client.query(`LISTEN ${NOTICE_CHANNEL}`);
        if (this.stopped) return await client.end();
        this.client = client;
        this.watch(client);
        if (again) this.heard.gap();
        return;
      } catch (error) {
        if (wait === 100) this.logger.warn(`cannot listen for notices: ${String(error)}`);
        await client.end().catch(() => undefined);
        await sleep(wait, undefined, { ref: false });
      }
    }
  }

  private watch(client: pg.Client): void {
    clearInterval(this.probe);
    this.probe = setInterval(() => {
      client.query('SELECT 1').catch(() => this.lost(client));
    }, PROBE_MS);
    this.probe.unref();
  }

  private async lost(client: pg.Client): Promise<void> {
    if (this.client !== client || this.stopped) return;
    this.client = undefined;
    clearInterval(this.probe);
    this.logger.warn('the connection for notices was lost; listening anew');
    // Its socket may hang for minutes yet; whether it ends in good order is of no interest any more.
    client.end().catch(() => undefined);
    await this.connect(true);
  }
}
