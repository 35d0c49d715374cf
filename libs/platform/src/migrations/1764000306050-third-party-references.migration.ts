import { type MigrationInterface, type QueryRunner } from 'typeorm';

const PORTAL_NUMBERS = `
    IF session_user = 'tocsin_portal' AND (kind <> 'R' OR abs(extract(epoch FROM at - now())) > 172800) THEN
      RAISE EXCEPTION 'the portal draws numbers of today''s reports' USING ERRCODE = 'insufficient_privilege';
    END IF;`;

const nextReference = (kinds: string) => `
  CREATE OR REPLACE FUNCTION platform.next_reference(kind text, at timestamptz) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DECLARE
    year text := to_char(at AT TIME ZONE 'UTC', 'YYYY');
    counter text;
    number bigint;
  BEGIN
    IF kind NOT IN (${kinds}) THEN
      RAISE EXCEPTION 'no such kind of reference: %', kind USING ERRCODE = 'invalid_parameter_value';
    END IF;${PORTAL_NUMBERS}
    counter := format('platform.reference_%s_%s', lower(kind), year);
    IF to_regclass(counter) IS NULL THEN
      PERFORM pg_advisory_xact_lock(hashtext(counter));
      EXECUTE 'CREATE SEQUENCE IF NOT EXISTS ' || counter;
    END IF;
    number := nextval(counter);
    -- lpad alone would cut the seventh digit off
    RETURN kind || '-' || year || '-' || lpad(number::text, greatest(6, length(number::text)), '0');
  END $$`;

/** Conversations with third parties have numbers of their own (`T-2026-000042`); the portal still draws those of reports only. */
export class ThirdPartyReferences1764000306050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(nextReference(`'R', 'I', 'EX', 'T'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(nextReference(`'R', 'I', 'EX'`));
  }
}
