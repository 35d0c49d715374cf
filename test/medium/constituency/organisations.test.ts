import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail, ListAudit } from '@tocsin/audit';
import {
  CreateOrganisation,
  ListOrganisations,
  OrganisationDetail,
  type OrganisationInput,
  UpdateOrganisation,
} from '@tocsin/constituency';
import { AccessPolicy, type Actor, personActor } from '@tocsin/identity';
import { Clock, newId } from '@tocsin/platform';
import { OrganisationRepository } from '../../../libs/constituency/src/organisation/organisation.repository.js';
import { openDatabase, type OpenDatabase } from '../../support/open-database.js';

let db: OpenDatabase;
let create: CreateOrganisation;
let update: UpdateOrganisation;
let list: ListOrganisations;
let detail: OrganisationDetail;

const lead = person('duty-lead');
const viewer = person('viewer');

function person(role: 'duty-lead' | 'viewer'): Actor {
  return personActor({ id: newId(), name: `A ${role}`, roles: [role], teamIds: [] });
}

beforeAll(async () => {
  db = await openDatabase();
  const access = new AccessPolicy();
  const audit = new AuditTrail();
  const repository = new OrganisationRepository();
  create = new CreateOrganisation(access, db.database, repository, audit, new Clock());
  update = new UpdateOrganisation(access, db.database, repository, audit, new ListAudit(db.database));
  list = new ListOrganisations(access, db.database);
  detail = new OrganisationDetail(access, db.database);
});
afterAll(() => db.close());

async function organisation(name: string, input: OrganisationInput = {}) {
  return (await create.execute(lead, { name, kind: 'constituent', ...input })).organisation;
}

describe('taking up an organisation', () => {
  it('stores contacts and assets in one spelling, and writes the record', async () => {
    const { organisation: made, warnings } = await create.execute(lead, {
      name: ' City Hospital ',
      kind: 'constituent',
      sector: 'health',
      legalClass: 'essential',
      country: 'fr',
      contacts: [
        { name: 'Desk', email: 'Desk@Hospital.Example' },
        { name: 'On call', phone: '+33 1 99 00 00 00', aroundTheClock: true, locale: 'fr' },
      ],
      ranges: ['192.0.2.77/24', '2001:DB8::1'],
      asns: ['64496'],
      domains: ['*.Hospital.EXAMPLE'],
    });
    expect(warnings).toEqual([]);
    expect(made).toMatchObject({
      name: 'City Hospital',
      country: 'FR',
      version: 1,
      ranges: ['192.0.2.0/24', '2001:db8::1/128'],
      asns: ['AS64496'],
      domains: ['hospital.example'],
      contacts: [
        { name: 'Desk', email: 'desk@hospital.example' },
        { name: 'On call', aroundTheClock: true },
      ],
    });
    expect(await detail.execute(viewer, made.id)).toEqual(made);
    const entries = await db.database.query(
      `SELECT action, actor_name, subject_ref FROM audit.entry WHERE subject_id = $1`,
      [made.id],
    );
    expect(entries).toEqual([
      { action: 'organisation.created', actor_name: 'A duty-lead', subject_ref: 'City Hospital' },
    ]);
  });

  it('says what overlaps with another organisation, and lets it be', async () => {
    await organisation('First', {
      ranges: ['203.0.113.0/25'],
      asns: ['AS64500'],
      domains: ['first.example'],
    });
    const { warnings } = await create.execute(lead, {
      name: 'FIRST',
      kind: 'partner',
      ranges: ['203.0.113.0/24'],
      asns: ['AS64500'],
      domains: ['shop.first.example', 'co.uk'],
    });
    expect(warnings.map(({ kind, value, other, organisation: o }) => [kind, value, other, o?.name])).toEqual([
      ['asn', 'AS64500', 'AS64500', 'First'],
      ['domain', 'shop.first.example', 'first.example', 'First'],
      ['name', 'FIRST', 'First', 'First'],
      ['range', '203.0.113.0/24', '203.0.113.0/25', 'First'],
      ['public-suffix', 'co.uk', null, undefined],
    ]);
  });

  it('refuses what cannot be stored with all that is wrong, and stores nothing', async () => {
    const input = {
      name: ' ',
      kind: 'constituent' as const,
      sector: 'magic',
      country: 'FRA',
      contacts: [{ name: 'Nobody' }],
      ranges: ['192.0.2.0/40'],
      domains: ['com'],
    };
    const refusal = { status: 422, code: 'CONSTITUENCY.ORGANISATION_INVALID' };
    await expect(create.execute(lead, input)).rejects.toMatchObject(refusal);
    const fields = await create
      .execute(lead, input)
      .catch((error: { extra: { invalid: { field: string }[] } }) =>
        error.extra.invalid.map(({ field }) => field),
      );
    expect(fields).toEqual(['name', 'sector', 'country', 'contacts.0', 'ranges.0', 'domains.0']);
    expect((await list.execute(viewer, { q: 'magic', limit: 10 })).items).toEqual([]);
  });

  it('needs the right to write', async () => {
    const forbidden = { status: 403, code: 'IDENTITY.FORBIDDEN' };
    await expect(create.execute(viewer, { name: 'X', kind: 'partner' })).rejects.toMatchObject(forbidden);
    await expect(update.execute(viewer, newId(), 1, {})).rejects.toMatchObject(forbidden);
  });
});

describe('changing an organisation', () => {
  it('changes what is given, keeps the rest, and records what came and went', async () => {
    const made = await organisation('Grid', {
      sector: 'energy',
      ranges: ['198.51.100.0/25'],
      domains: ['grid.example'],
    });
    const { organisation: changed } = await update.execute(lead, made.id, 1, {
      ranges: ['198.51.100.128/25'],
      contacts: [{ name: 'Control room', phone: '+1 202 555 0143', aroundTheClock: true }],
    });
    expect(changed).toMatchObject({
      version: 2,
      sector: 'energy',
      ranges: ['198.51.100.128/25'],
      domains: ['grid.example'],
    });
    const [entry] = await db.database.query<{ detail: unknown }>(
      `SELECT detail FROM audit.entry WHERE subject_id = $1 AND action = 'organisation.changed'`,
      [made.id],
    );
    expect(entry?.detail).toEqual({
      version: 2,
      changes: {
        ranges: { added: ['198.51.100.128/25'], removed: ['198.51.100.0/25'] },
        contacts: { from: [], to: ['Control room · +1 202 555 0143 · 24/7'] },
      },
    });
  });

  it('does nothing where nothing changes', async () => {
    const made = await organisation('Still', { domains: ['still.example'] });
    const { organisation: same } = await update.execute(lead, made.id, 1, {
      name: 'Still',
      domains: ['Still.Example'],
    });
    expect(same.version).toBe(1);
  });

  it('tells a late change what came before it; of two at once one wins', async () => {
    const made = await organisation('Port');
    const results = await Promise.allSettled([
      update.execute(lead, made.id, 1, { sector: 'transport' }),
      update.execute(lead, made.id, 1, { sector: 'energy' }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(update.execute(lead, made.id, 1, { name: 'Harbour' })).rejects.toMatchObject({
      status: 409,
      code: 'CONSTITUENCY.STALE',
      extra: {
        current: { version: 2, name: 'Port' },
        changedBy: 'A duty-lead',
        changes: { sector: { from: null } },
      },
    });
    await expect(update.execute(lead, newId(), 1, {})).rejects.toMatchObject({ status: 404 });
  });
});

describe('the list of organisations', () => {
  it('pages by name without gap or repeat, one query a page', async () => {
    for (let i = 0; i < 7; i++) await organisation(`Paged ${i % 2 === 0 ? 'a' : 'B'}${i}`);
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await list.execute(viewer, { q: 'paged', limit: 3, cursor });
      names.push(...items.map(({ name }) => name));
      cursor = next ?? undefined;
    } while (cursor !== undefined);
    expect(names).toEqual([
      'Paged a0',
      'Paged a2',
      'Paged a4',
      'Paged a6',
      'Paged B1',
      'Paged B3',
      'Paged B5',
    ]);
    expect(await db.countStatements(() => list.execute(viewer, { limit: 200 }))).toBe(1);
  });

  it('finds owners by an address, a range, an AS number or a domain', async () => {
    await organisation('Findable', {
      ranges: ['10.20.0.0/16'],
      asns: ['AS65001'],
      domains: ['find-me.example'],
    });
    for (const q of ['10.20.3.4', '10[.]20[.]0[.]0/24', 'AS65001', 'find-me', 'findABLE']) {
      const { items } = await list.execute(viewer, { q, limit: 10 });
      expect(items.map(({ name }) => name)).toEqual(['Findable']);
    }
    expect((await list.execute(viewer, { q: '%', limit: 10 })).items).toEqual([]);
    expect((await list.execute(viewer, { kind: 'partner', sector: 'space', limit: 10 })).items).toEqual([]);
  });
});
