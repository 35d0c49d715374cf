import { Injectable } from '@nestjs/common';
import { Database, Notices } from '@tocsin/platform';

/** The browsers' sessions, for what outlives a request: a stream ends with the session that opened it. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  /** Which of these still hold. */
  async alive(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.database.query<{ sid: string }>(
      `SELECT sid FROM identity.session WHERE sid = ANY($1::text[]) AND expire > now()`,
      [ids],
    );
    return new Set(rows.map(({ sid }) => sid));
  }

  /** Somebody signed out: whatever still runs for that session looks again, in every process. */
  async tellEnded(personId: string): Promise<void> {
    await this.notices.announce(this.database, { topic: 'person', id: personId });
  }
}
