import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '@tocsin/platform';
import { asnNumber } from '../assets/find-overlaps.js';
import { type ContactInput } from './organisation.input.js';
import { type OrganisationSummary, type OrganisationView } from './organisation.view.js';

/** All that belongs to an organisation, in one statement. */
export const ORGANISATION_VIEW = `
  SELECT o.id, o.name, o.kind, o.sector, o.legal_class AS "legalClass", o.country, o.created_at AS "createdAt", o.version,
         coalesce((SELECT json_agg(json_build_object('id', c.id, 'name', c.name, 'email', c.email, 'phone', c.phone,
                                     'aroundTheClock', c.around_the_clock, 'locale', c.locale, 'role', c.role, 'timeZone', c.time_zone)
                                   ORDER BY c.position, c.around_the_clock DESC, c.name, c.id)
                     FROM constituency.contact c WHERE c.organisation_id = o.id), '[]'::json) AS contacts,
         array(SELECT r.range::text FROM constituency.address_range r WHERE r.organisation_id = o.id ORDER BY r.range) AS ranges,
         array(SELECT 'AS' || a.asn FROM constituency.autonomous_system a WHERE a.organisation_id = o.id ORDER BY a.asn) AS asns,
         array(SELECT d.name FROM constituency.domain d WHERE d.organisation_id = o.id ORDER BY d.name) AS domains
    FROM constituency.organisation o`;

type OrganisationFields = Omit<OrganisationSummary, 'id'>;

/** Writes the constituency's tables; lists of assets are set to what is given, touching only what differs. */
@Injectable()
export class OrganisationRepository {
  async insert(tx: Transaction, id: string, fields: OrganisationFields, createdAt: Date): Promise<void> {
    await tx.query(
      `INSERT INTO constituency.organisation (id, name, kind, sector, legal_class, country, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, fields.name, fields.kind, fields.sector, fields.legalClass, fields.country, createdAt],
    );
  }

  async update(tx: Transaction, id: string, fields: OrganisationFields): Promise<void> {
    await tx.query(
      `UPDATE constituency.organisation
          SET name = $2, kind = $3, sector = $4, legal_class = $5, country = $6, version = version + 1
        WHERE id = $1`,
      [id, fields.name, fields.kind, fields.sector, fields.legalClass, fields.country],
    );
  }

  /** The record, locked until the transaction ends; null where there is none. */
  async findForUpdate(tx: Transaction, id: string): Promise<OrganisationView | null> {
    // Two statements: the lock first, so that the lists are read as they are once we hold it.
    await tx.query(`SELECT id FROM constituency.organisation WHERE id = $1 FOR UPDATE`, [id]);
    return this.find(tx, id);
  }

  async find(tx: Transaction, id: string): Promise<OrganisationView | null> {
    const [found] = await tx.query<OrganisationView>(`${ORGANISATION_VIEW} WHERE o.id = $1`, [id]);
    return found ?? null;
  }

  async setRanges(tx: Transaction, id: string, ranges: readonly string[]): Promise<void> {
    await tx.query(
      `DELETE FROM constituency.address_range WHERE organisation_id = $1 AND range <> ALL($2::cidr[])`,
      [id, ranges],
    );
    await tx.query(
      `INSERT INTO constituency.address_range (id, organisation_id, range)
       SELECT g.id, $1, g.range FROM unnest($2::uuid[], $3::cidr[]) AS g(id, range) ON CONFLICT DO NOTHING`,
      [id, ranges.map(() => newId()), ranges],
    );
  }

  async setAsns(tx: Transaction, id: string, asns: readonly string[]): Promise<void> {
    const numbers = asns.map(asnNumber);
    await tx.query(
      `DELETE FROM constituency.autonomous_system WHERE organisation_id = $1 AND asn <> ALL($2::bigint[])`,
      [id, numbers],
    );
    await tx.query(
      `INSERT INTO constituency.autonomous_system (organisation_id, asn)
       SELECT $1, g.asn FROM unnest($2::bigint[]) AS g(asn) ON CONFLICT DO NOTHING`,
      [id, numbers],
    );
  }

  async setDomains(tx: Transaction, id: string, domains: readonly string[]): Promise<void> {
    await tx.query(`DELETE FROM constituency.domain WHERE organisation_id = $1 AND name <> ALL($2)`, [
      id,
      domains,
    ]);
    await tx.query(
      `INSERT INTO constituency.domain (organisation_id, name)
       SELECT $1, g.name FROM unnest($2::text[]) AS g(name) ON CONFLICT DO NOTHING`,
      [id, domains],
    );
  }

  async setContacts(tx: Transaction, id: string, contacts: readonly ContactInput[]): Promise<void> {
    await tx.query(`DELETE FROM constituency.contact WHERE organisation_id = $1`, [id]);
    await tx.query(
      `INSERT INTO constituency.contact (id, organisation_id, name, email, phone, around_the_clock, locale, role, time_zone, position)
       SELECT g.id, $1, g.name, g.email, g.phone, g.around_the_clock, g.locale, g.role, g.time_zone, g.place
         FROM ROWS FROM (unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::text[], $8::text[], $9::text[]))
           WITH ORDINALITY AS g(id, name, email, phone, around_the_clock, locale, role, time_zone, place)`,
      [
        id,
        contacts.map(() => newId()),
        contacts.map(({ name }) => name),
        contacts.map(({ email }) => email ?? null),
        contacts.map(({ phone }) => phone ?? null),
        contacts.map(({ aroundTheClock }) => aroundTheClock ?? false),
        contacts.map(({ locale }) => locale ?? null),
        contacts.map(({ role }) => role ?? null),
        contacts.map(({ timeZone }) => timeZone ?? null),
      ],
    );
  }
}
