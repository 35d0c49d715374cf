import { Inject } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { stripQuoted } from '@tocsin/mail';
import { Observables, sightingsIn, withoutWords } from '@tocsin/observables';
import { Config, Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { withoutOurWords } from '../examination/without-our-words.js';

interface Message {
  subject: string;
  text: string;
  ref: string | null;
  sealed: boolean;
  /** What we wrote in the thread before. */
  ours: string[];
}

/** Observables are extracted from every message as from every report; what it quotes was seen before, and what we wrote ourselves was seen by nobody. */
@OnEvent('correspondence.message-received', 'record-message-observables')
export class RecordMessageObservables implements EventHandler<{ messageId: string }> {
  constructor(
    private readonly database: Database,
    private readonly observables: Observables,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async handle({ messageId }: { messageId: string }): Promise<void> {
    const [message] = await this.database.query<Message>(
      `SELECT m.subject, m.body_text AS text, coalesce(r.reference, v.reference) AS ref, r.sealed_at IS NOT NULL AS sealed,
              CASE WHEN m.direction = 'out' THEN '{}' ELSE array(
                SELECT left(o.body_text, 100000) FROM correspondence.message o
                 WHERE o.thread_id = m.thread_id AND o.direction = 'out' AND o.position < m.position
                 ORDER BY o.position DESC LIMIT 20) END AS ours
         FROM correspondence.message m
         JOIN correspondence.thread t ON t.id = m.thread_id
         LEFT JOIN intake.report r ON r.id = t.report_id
         LEFT JOIN correspondence.investigation v ON v.thread_id = t.id
        -- A notice of delivery names mail servers on the way, and nothing of the case.
        WHERE m.id = $1 AND m.kind <> 'delivery-notice'`,
      [messageId],
    );
    if (!message) return;
    const { domain, address } = this.config.mail;
    const exclude = [domain, address, ...this.config.correlation.ownAssets];
    const said = withoutOurWords(stripQuoted(message.text).fresh, message.ours);
    const sightings = [
      ...sightingsIn(message.subject, 'subject', { exclude }),
      ...sightingsIn(said, 'body', { exclude }),
    ];
    const subject = { kind: 'message' as const, id: messageId, ref: message.ref };
    await this.observables.record(
      this.database,
      subject,
      message.sealed ? sightings.map(withoutWords) : sightings,
    );
  }
}
