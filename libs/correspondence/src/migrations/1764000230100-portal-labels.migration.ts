import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What leaves by the status page carries its label and the words of an exercise, like what leaves by mail. */
export class PortalLabels1764000230100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(portalConversation(LABELLED));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(portalConversation('m.body_text'));
  }
}

const LABELLED = `CASE WHEN m.direction = 'in' THEN m.body_text ELSE
       CASE WHEN m.drill THEN E'EXERCISE – EXERCISE – EXERCISE\\n\\n' ELSE '' END
       || CASE WHEN m.tlp = 'CLEAR' THEN '' ELSE 'TLP:' || m.tlp || E'\\n\\n' END || m.body_text END`;

const portalConversation = (text: string) => `
  CREATE OR REPLACE VIEW correspondence.portal_conversation WITH (security_barrier) AS
   SELECT m.id, m.direction, ${text} AS text, coalesce(m.sent_at, m.at) AS at
     FROM correspondence.message m
     JOIN correspondence.thread t ON t.id = m.thread_id
     JOIN intake.report r ON r.id = t.report_id
    WHERE t.report_id = (SELECT correspondence.portal_report_id())
      AND m.audience = 'reporter' AND NOT m.automatic
      AND (m.direction = 'out' AND m.state = 'sent'
           OR m.direction = 'in' AND m.kind = 'human' AND (m.channel = 'portal' OR m.from_address = r.from_address))
   UNION ALL
   SELECT p.id, 'in', p.text, p.at FROM correspondence.portal_message p
    WHERE p.report_id = (SELECT correspondence.portal_report_id()) AND p.message_id IS NULL`;
