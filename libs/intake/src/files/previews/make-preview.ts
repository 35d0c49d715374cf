import { Blobs, Clock, Database, HandlesJob, type JobHandler } from '@tocsin/platform';
import { PREVIEW_TASK } from './preview-job.js';
import { PictureRenderer } from './picture-renderer.js';

/** Makes the small picture of a picture, once. What cannot be drawn has no preview, and is not tried again. */
@HandlesJob(PREVIEW_TASK)
export class MakePreview implements JobHandler<{ sha256: string }> {
  constructor(
    private readonly database: Database,
    private readonly blobs: Blobs,
    private readonly renderer: PictureRenderer,
    private readonly clock: Clock,
  ) {}

  async run({ sha256 }: { sha256: string }): Promise<void> {
    if (!(await this.isAllowed(sha256))) return;
    const answer = await this.renderer.render(await this.blobs.get(sha256));
    const picture = 'picture' in answer ? answer.picture : null;
    const problem = 'problem' in answer ? answer.problem : null;
    await this.database.transaction(async (tx) => {
      // Sealed or found infected while it was drawn: then nothing of it is kept.
      const allowed = await tx.query(
        `SELECT FROM intake.file_verdict WHERE sha256 = $1 AND NOT sealed AND state <> 'infected' FOR SHARE`,
        [sha256],
      );
      if (allowed.length === 0) return;
      const made = picture ? await this.blobs.put(tx, Buffer.from(picture.bytes)) : null;
      await tx.query(
        `INSERT INTO intake.file_preview (sha256, preview_sha256, width, height, problem, made_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (sha256) DO NOTHING`,
        [
          sha256,
          made?.sha256 ?? null,
          picture?.width ?? null,
          picture?.height ?? null,
          problem,
          this.clock.now(),
        ],
      );
    });
  }

  private async isAllowed(sha256: string): Promise<boolean> {
    const [allowed] = await this.database.query(
      `SELECT FROM intake.file_verdict v
        WHERE v.sha256 = $1 AND NOT v.sealed AND v.state <> 'infected'
          AND NOT EXISTS (SELECT FROM intake.file_preview p WHERE p.sha256 = v.sha256)`,
      [sha256],
    );
    return allowed !== undefined;
  }
}
