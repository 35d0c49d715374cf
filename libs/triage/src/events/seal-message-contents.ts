import { Database, type EventHandler, OnEvent } from '@tocsin/platform';
import { SealContents } from '../sealing/seal-contents.js';

interface Said {
  reportId: string | null;
}

/** What comes into the thread of sealed evidence is evidence: its files are sealed by content as well, and not drawn. */
@OnEvent('correspondence.message-received', 'seal-message-contents')
export class SealMessageContents implements EventHandler<Said> {
  constructor(
    private readonly database: Database,
    private readonly contents: SealContents,
  ) {}

  async handle({ reportId }: Said): Promise<void> {
    if (!reportId) return;
    await this.database.transaction(async (tx) => {
      const [sealed] = await tx.query<{ id: string; reference: string }>(
        `SELECT id, reference FROM intake.report WHERE id = $1 AND sealed_at IS NOT NULL FOR NO KEY UPDATE`,
        [reportId],
      );
      if (sealed) await this.contents.of(tx, sealed);
    });
  }
}
