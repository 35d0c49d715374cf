import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@tocsin/platform';

/** How a door stands just now. */
export interface DoorNote {
  state: 'open' | 'failing' | 'closed';
  /** A mailbox was looked through. */
  polled?: boolean;
  /** In words without secrets; one line is kept. */
  error?: string;
}

/** Where the processes at the doors write how their doors stand, so that people see it who cannot see the processes. */
@Injectable()
export class DoorBook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param name `smtp`, `lmtp`, or `user@host/mailbox` */
  async note(
    name: string,
    kind: 'smtp' | 'lmtp' | 'imap',
    { state, polled, error }: DoorNote,
  ): Promise<void> {
    const said = error?.replaceAll(/[\p{Cc}\s]+/gu, ' ').slice(0, 200) ?? null;
    await this.database.query(
      `INSERT INTO intake.door AS d (name, kind, state, since, last_poll_at, last_error, last_error_at, updated_at)
       VALUES ($1, $2, $3, $4, CASE WHEN $5 THEN $4::timestamptz END, $6, CASE WHEN $6::text IS NOT NULL THEN $4::timestamptz END, $4)
       ON CONFLICT (name) DO UPDATE
         SET state = $3, since = CASE WHEN d.state = $3 THEN d.since ELSE $4 END,
             last_poll_at = coalesce(excluded.last_poll_at, d.last_poll_at),
             last_error = coalesce(excluded.last_error, d.last_error),
             last_error_at = coalesce(excluded.last_error_at, d.last_error_at), updated_at = $4`,
      [name, kind, state, this.clock.now(), polled ?? false, said],
    );
  }
}
