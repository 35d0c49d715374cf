import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What colleagues are told, how they want to be told, and the mails that told them. The portal's role gets nothing. */
export class Notifications1764000240003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA notifications`);
    await runner.query(`
      CREATE TABLE notifications.digest (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        period text NOT NULL,
        message_id text NOT NULL,
        made_at timestamptz NOT NULL,
        sent_at timestamptz,
        CONSTRAINT pk_digest PRIMARY KEY (id),
        CONSTRAINT fk_digest_person_id FOREIGN KEY (person_id) REFERENCES identity.person (id))`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_digest_person_id_period ON notifications.digest (person_id, period)`,
    );
    await runner.query(`
      CREATE TABLE notifications.notification (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        kind text NOT NULL,
        occasion text NOT NULL,
        subject_ref text,
        report_id uuid,
        incident_id uuid,
        detail jsonb NOT NULL DEFAULT '{}',
        at timestamptz NOT NULL,
        read_at timestamptz,
        digest_id uuid,
        CONSTRAINT pk_notification PRIMARY KEY (id),
        CONSTRAINT fk_notification_person_id FOREIGN KEY (person_id) REFERENCES identity.person (id),
        CONSTRAINT fk_notification_report_id FOREIGN KEY (report_id) REFERENCES intake.report (id),
        CONSTRAINT fk_notification_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id),
        CONSTRAINT fk_notification_digest_id FOREIGN KEY (digest_id) REFERENCES notifications.digest (id))`);
    await runner.query(`
      CREATE UNIQUE INDEX uq_notification_person_id_occasion ON notifications.notification (person_id, occasion)`);
    await runner.query(`
      CREATE INDEX ix_notification_person_id_at ON notifications.notification (person_id, at, id)`);
    await runner.query(`
      CREATE INDEX ix_notification_unread ON notifications.notification (person_id) WHERE read_at IS NULL`);
    await runner.query(`
      CREATE INDEX ix_notification_unmailed ON notifications.notification (at)
       WHERE digest_id IS NULL AND read_at IS NULL`);
    await runner.query(`
      CREATE TABLE notifications.preference (
        person_id uuid NOT NULL,
        mail text NOT NULL,
        weekly boolean NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT pk_preference PRIMARY KEY (person_id),
        CONSTRAINT fk_preference_person_id FOREIGN KEY (person_id) REFERENCES identity.person (id))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA notifications CASCADE`);
  }
}
