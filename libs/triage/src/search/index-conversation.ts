import { stripQuoted } from '@tocsin/mail';
import { Database, HandlesJob, type JobHandler } from '@tocsin/platform';
import { searchWords } from '../examination/search-vector.js';

export const INDEX_CONVERSATION = 'report.index-conversation';

interface Said {
  messages: { subject: string; text: string }[];
  asked_at: Date | null;
}

// What machines of ours write says nothing of the case. The latest first: where it is too much, the oldest is left out.
const SAID = `
  SELECT coalesce((SELECT json_agg(json_build_object('subject', m.subject, 'text', m.body_text) ORDER BY m.position DESC)
                     FROM (SELECT * FROM correspondence.message o WHERE o.thread_id = t.id AND NOT o.automatic
                            ORDER BY o.position DESC LIMIT 500) m), '[]'::json) AS messages,
         (SELECT CASE WHEN last.direction = 'out' THEN coalesce(last.sent_at, last.at) END
            FROM correspondence.message last
           WHERE last.thread_id = t.id AND NOT last.automatic AND last.kind = 'human' AND last.audience = 'reporter'
             AND last.state IN ('sent', 'received')
           ORDER BY last.position DESC LIMIT 1) AS asked_at
    FROM correspondence.thread t WHERE t.report_id = $1`;

/**
 * Makes the words of the conversation about a report findable, and notes whether its reporter has been asked something. Sealed
 * evidence has no words; the row is asked for its seal in the writing statement itself.
 */
@HandlesJob(INDEX_CONVERSATION)
export class IndexConversation implements JobHandler<{ reportId: string }> {
  constructor(private readonly database: Database) {}

  async run({ reportId }: { reportId: string }): Promise<void> {
    const [said] = await this.database.query<Said>(SAID, [reportId]);
    if (!said) return;
    const words = searchWords(
      said.messages.flatMap(({ subject, text }) => [subject, stripQuoted(text).fresh]),
    );
    await this.database.query(
      `UPDATE intake.report
          SET asked_at = $3,
              said = CASE WHEN sealed_at IS NULL AND cardinality($2::text[]) > 0
                          THEN coalesce(search, '') || array_to_tsvector($2::text[]) END
        WHERE id = $1`,
      [reportId, words, said.asked_at],
    );
  }
}
