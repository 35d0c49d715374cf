import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Verdicts and previews by content. The portal reads neither: it stores what is uploaded and asks for a scan, and may
 * write that a report of its own is sealed (child protection), which takes from others and gives nothing to it.
 */
export class FileVerdicts1764000220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE intake.file_verdict (
        sha256 text NOT NULL,
        state text NOT NULL DEFAULT 'waiting',
        signature text,
        engine text,
        problem text,
        attempts integer NOT NULL DEFAULT 0,
        asked_at timestamptz NOT NULL,
        scanned_at timestamptz,
        type text,
        marks text[] NOT NULL DEFAULT '{}',
        entries jsonb,
        entry_count integer,
        sealed boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_file_verdict PRIMARY KEY (sha256),
        CONSTRAINT fk_file_verdict_sha256 FOREIGN KEY (sha256) REFERENCES platform.blob (sha256))`);
    await runner.query(`
      CREATE TABLE intake.file_preview (
        sha256 text NOT NULL,
        preview_sha256 text,
        width integer,
        height integer,
        problem text,
        made_at timestamptz NOT NULL,
        CONSTRAINT pk_file_preview PRIMARY KEY (sha256),
        CONSTRAINT fk_file_preview_sha256 FOREIGN KEY (sha256) REFERENCES platform.blob (sha256),
        CONSTRAINT fk_file_preview_preview_sha256 FOREIGN KEY (preview_sha256) REFERENCES platform.blob (sha256))`);
    await runner.query(`GRANT INSERT (sealed_at) ON intake.report TO tocsin_portal`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE INSERT (sealed_at) ON intake.report FROM tocsin_portal`);
    await runner.query(`DROP TABLE intake.file_preview, intake.file_verdict`);
  }
}
