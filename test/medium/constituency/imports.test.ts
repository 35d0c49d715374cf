import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditTrail } from '@tocsin/audit';
import {
  ExportOrganisations,
  FindOwners,
  type ImportFormat,
  type ImportItemView,
  ReadImports,
  SettleImport,
  StageImport,
} from '@tocsin/constituency';
import { AccessPolicy, personActor } from '@tocsin/identity';
import { Clock, newId } from '@tocsin/platform';
import { SweepImports } from '../../../libs/constituency/src/importing/sweep-imports.js';
import { openDatabase, type OpenDatabase } from '../../support/open-database.js';

let db: OpenDatabase;
let stage: StageImport;
let settle: SettleImport;
let read: ReadImports;
let owners: FindOwners;
const lead = personActor({ id: newId(), name: 'Lea', roles: ['duty-lead'], teamIds: [] });
const viewer = personActor({ id: newId(), name: 'Vi', roles: ['viewer'], teamIds: [] });

beforeAll(async () => {
  db = await openDatabase();
  const access = new AccessPolicy();
  stage = new StageImport(db.database, access, new Clock());
  settle = new SettleImport(db.database, access, new AuditTrail(), new Clock());
  read = new ReadImports(db.database, access);
  owners = new FindOwners(access, db.database);
});
afterAll(() => db.close());

async function* chunks(text: string) {
  yield Buffer.from(text);
}
const upload = (text: string, format: ImportFormat = 'csv', fileName = 'organisations.csv') =>
  stage.execute(lead, { format, fileName, stream: chunks(text) });
const itemsOf = async (id: string, verdict?: ImportItemView['verdict']) =>
  (await read.items(lead, id, { verdict, limit: 200 })).items;
const short = (items: readonly ImportItemView[]) =>
  items.map(({ line, kind, value, verdict, reason, other }) =>
    [line, kind, value, verdict, reason, other?.name]
      .filter((part) => part !== null && part !== undefined)
      .join(' '),
  );
const ownersOf = async (...values: string[]) =>
  (await owners.execute(viewer, values)).map((one) =>
    one.owners.map(({ name, asset }) => `${name} ${asset}`).join(', '),
  );
/** Everything of the constituency that an import can touch. */
const everything = () =>
  db.database.query(
    `SELECT (SELECT json_agg(to_jsonb(o) - 'version' ORDER BY o.id) FROM constituency.organisation o) AS organisations,
            (SELECT json_agg(c ORDER BY c.id) FROM constituency.contact c) AS contacts,
            (SELECT json_agg(r ORDER BY r.id) FROM constituency.address_range r) AS ranges,
            (SELECT json_agg(d ORDER BY d.name, d.organisation_id) FROM constituency.domain d) AS domains,
            (SELECT json_agg(a ORDER BY a.asn, a.organisation_id) FROM constituency.autonomous_system a) AS asns`,
  );

const FIRST =
  'name,sector,ranges,domains,asns,contactName,contactEmail,contactPhone\n' +
  'Carrier,digital-infrastructure,198.51.100.0/24 2001:db8::/32,carrier.example,AS64496,,,\n' +
  'Hospital,health,203.0.113.0/26,hospital.example,,Night desk,night@hospital.example,+32 2 000 00 00\n';

describe('an import', () => {
  test('is previewed without a change, applied in one go, found by its values, and undone to what was before', async () => {
    const empty = await everything();
    const preview = await upload(FIRST);
    expect(preview).toMatchObject({ state: 'preview', lines: 3, items: 9, createdBy: 'Lea' });
    expect(await everything()).toEqual(empty);
    expect((await read.one(lead, preview.id)).counts).toContainEqual({
      kind: 'organisation',
      verdict: 'new',
      count: 2,
    });
    expect(await settle.apply(lead, preview.id)).toMatchObject({ state: 'applied' });
    expect(await ownersOf('198.51.100.7', 'www.hospital.example', 'AS64496', 'nonsense', '8.8.8.8')).toEqual([
      'Carrier 198.51.100.0/24',
      'Hospital hospital.example',
      'Carrier AS64496',
      '',
      '',
    ]);
    const record = await db.database.query(
      `SELECT subject_ref FROM audit.entry WHERE action = 'organisation.imported' ORDER BY subject_ref`,
    );
    expect(record).toEqual([{ subject_ref: 'Carrier' }, { subject_ref: 'Hospital' }]);
    await expect(settle.apply(lead, preview.id)).rejects.toMatchObject({
      code: 'CONSTITUENCY.IMPORT_NOT_READY',
    });
    expect(await settle.undo(lead, preview.id)).toMatchObject({ state: 'undone' });
    expect(await everything()).toEqual(empty);
  });

  test('of the same file again changes nothing; of a changed one, what changed, and undo restores it', async () => {
    await settle.apply(lead, (await upload(FIRST)).id);
    const same = await upload(FIRST);
    expect(new Set((await itemsOf(same.id)).map(({ verdict }) => verdict))).toEqual(new Set(['unchanged']));
    const before = await everything();
    const changed = await upload(
      'name,sector,country,contactName,contactEmail,contactPhone\nHospital,research,be,Day desk,night@hospital.example,\n',
    );
    expect(short(await itemsOf(changed.id))).toEqual([
      '2 organisation Hospital changed',
      '2 contact night@hospital.example changed',
    ]);
    await settle.apply(lead, changed.id);
    const [row] = await db.database.query(
      `SELECT o.sector, o.country, c.name, c.phone FROM constituency.organisation o
         JOIN constituency.contact c ON c.organisation_id = o.id WHERE o.name = 'Hospital'`,
    );
    expect(row).toEqual({ sector: 'research', country: 'BE', name: 'Day desk', phone: '+32 2 000 00 00' });
    await settle.undo(lead, changed.id);
    expect(await everything()).toEqual(before);
  });

  test('says what lies in, around, on or across the assets of others, and whose', async () => {
    const preview = await upload(
      'organisation: ORG-B-TEST\norg-name: Branch\n\n' +
        'inetnum: 198.51.100.64 - 198.51.100.127\norg: ORG-B-TEST\n\n' +
        'route: 203.0.113.0/24\norg: ORG-B-TEST\n\n' +
        'inetnum: 203.0.113.32 - 203.0.113.159\norg: ORG-B-TEST\n\n' +
        'route6: 2001:db8::/32\norg: ORG-B-TEST\n\n' +
        'aut-num: AS64496\norg: ORG-B-TEST\n\n' +
        'domain: dept.hospital.example\norg: ORG-B-TEST\n\n' +
        'route: 192.0.2.0/24\norg: ORG-B-TEST\n',
      'ripe',
    );
    const found = short(await itemsOf(preview.id, 'overlap'));
    expect(found).toEqual([
      '4 range 198.51.100.64/26 overlap inside Carrier',
      '7 range 203.0.113.0/24 overlap around Hospital',
      '10 range 203.0.113.32/27 overlap partial Hospital',
      '13 range 2001:db8::/32 overlap equal Carrier',
      '16 asn AS64496 overlap equal Carrier',
      '19 domain dept.hospital.example overlap inside Hospital',
    ]);
    await settle.apply(lead, preview.id);
    expect(await ownersOf('198.51.100.65', '2001:db8::1')).toEqual([
      'Branch 198.51.100.64/26',
      'Branch 2001:db8::/32, Carrier 2001:db8::/32',
    ]);
  });

  test('names every line that is wrong, contradicts another or means two organisations, and applies the rest', async () => {
    for (const id of [newId(), newId()])
      await db.database.query(
        `INSERT INTO constituency.organisation (id, name, kind, created_at) VALUES ($1, 'Twin', 'partner', now())`,
        [id],
      );
    const preview = await upload(
      'name,sector,ranges\nTwin,health,192.0.2.0/28\nOne,health,\nOne,energy,\nTwo,,10.0.0.0/4\nTwo,,192.0.2.16/28\n',
    );
    expect(short((await itemsOf(preview.id)).filter(({ verdict }) => verdict !== 'new'))).toEqual([
      '2 organisation Twin conflict ambiguous-name',
      '2 range 192.0.2.0/28 conflict ambiguous-name',
      '3 organisation One conflict differs-in-file',
      '4 organisation One conflict differs-in-file',
      '5 error 10.0.0.0/4 error range-too-wide',
      '6 organisation Two unchanged repeated',
      '6 range 192.0.2.16/28 overlap inside Branch',
    ]);
    await settle.apply(lead, preview.id);
    expect(await ownersOf('192.0.2.17', '192.0.2.1')).toEqual(['Two 192.0.2.16/28', 'Branch 192.0.2.0/24']);
  });

  test('undone leaves an organisation that an incident names meanwhile, and takes its assets', async () => {
    const preview = await upload('name,domains\nNamed,named.example\n');
    await settle.apply(lead, preview.id);
    const incidentId = newId();
    await db.database.query(
      `INSERT INTO incidents.incident (id, reference, title, rsit_class, rsit_version, severity_score, severity_provisional,
         severity_level, nciss_version, priority, tlp, aware_at, opened_at, updated_at)
       VALUES ($1, 'I-2026-000001', 'x', 'other', '1', 0, true, 0, '1', 5, 'AMBER', now(), now(), now())`,
      [incidentId],
    );
    await db.database.query(
      `INSERT INTO incidents.incident_organisation SELECT $1, id FROM constituency.organisation WHERE name = 'Named'`,
      [incidentId],
    );
    await settle.undo(lead, preview.id);
    expect(await ownersOf('named.example')).toEqual(['']);
    expect(
      await db.database.query(`SELECT FROM constituency.organisation WHERE name = 'Named'`),
    ).toHaveLength(1);
  });

  test('undone, leaves what somebody has changed since, and says so of each', async () => {
    await settle.apply(
      lead,
      (
        await upload(
          'name,sector,domains\nEdited,health,edited.example\nUntouched,health,untouched.example\n',
        )
      ).id,
    );
    const preview = await upload(
      'name,sector,domains,contactName,contactEmail\n' +
        'Edited,energy,edited.example more.example,Desk,desk@edited.example\n' +
        'Untouched,energy,,,\nFresh,energy,fresh.example,,\n',
    );
    await settle.apply(lead, preview.id);
    await db.database.query(
      `UPDATE constituency.organisation SET sector = 'research', version = version + 1 WHERE name = 'Edited'`,
    );
    await db.database.query(`UPDATE constituency.organisation SET country = 'BE' WHERE name = 'Fresh'`);
    await db.database.query(`UPDATE constituency.contact SET phone = '+32 2 000 00 01' WHERE name = 'Desk'`);
    await db.database.query(`UPDATE constituency.domain SET valid_until = now() WHERE name = 'more.example'`);
    await settle.undo(lead, preview.id);
    const rows = await db.database.query<{ name: string; sector: string }>(
      `SELECT name, sector FROM constituency.organisation WHERE name IN ('Edited', 'Untouched', 'Fresh') ORDER BY name`,
    );
    expect(rows).toEqual([
      { name: 'Edited', sector: 'research' },
      { name: 'Fresh', sector: 'energy' },
      { name: 'Untouched', sector: 'health' },
    ]);
    expect(
      await db.database.query(`SELECT name FROM constituency.contact WHERE phone = '+32 2 000 00 01'`),
    ).toEqual([{ name: 'Desk' }]);
    expect(
      await db.database.query(
        `SELECT name FROM constituency.domain WHERE name IN ('more.example', 'fresh.example')`,
      ),
    ).toEqual([{ name: 'more.example' }]);
    const kept = (await itemsOf(preview.id)).filter(({ reason }) => reason === 'changed-since');
    expect(kept.map(({ value }) => value).sort()).toEqual([
      'Edited',
      'Fresh',
      'desk@edited.example',
      'more.example',
    ]);
  });

  test('is not undone after a month', async () => {
    const preview = await upload('name\nLong ago\n');
    await settle.apply(lead, preview.id);
    const age = (days: number) =>
      db.database.query(
        `UPDATE constituency.import SET applied_at = now() - make_interval(days => $2) WHERE id = $1`,
        [preview.id, days],
      );
    await age(31);
    await expect(settle.undo(lead, preview.id)).rejects.toMatchObject({
      code: 'CONSTITUENCY.IMPORT_TOO_OLD',
      status: 409,
    });
    await age(29);
    expect(await settle.undo(lead, preview.id)).toMatchObject({ state: 'undone' });
  });

  test('whose reader died is given up after an hour, with its rows; a reader that lives stops', async () => {
    const sweep = new SweepImports(db.database, new Clock());
    const old = (id: string) =>
      db.database.query(
        `UPDATE constituency.import SET created_at = now() - interval '61 minutes' WHERE id = $1`,
        [id],
      );
    const fresh = await stage.begin(lead, 'csv', 'fresh.csv');
    let sweptId = '';
    const seen = await stage.execute(lead, {
      format: 'csv',
      fileName: 'slow.csv',
      stream: (async function* () {
        yield Buffer.from(`name\n${Array.from({ length: 2_500 }, (_, n) => `Slow ${n}`).join('\n')}\n`);
        const [row] = await db.database.query<{ id: string }>(
          `SELECT id FROM constituency.import WHERE file_name = 'slow.csv'`,
        );
        sweptId = row?.id ?? '';
        await old(sweptId);
        await sweep.run();
        yield Buffer.from('Late\n');
      })(),
    });
    expect(seen).toMatchObject({ id: sweptId, state: 'failed', error: expect.stringContaining('broke off') });
    expect(
      await db.database.query(`SELECT FROM constituency.import_item WHERE import_id = $1`, [sweptId]),
    ).toEqual([]);
    expect(await read.one(lead, fresh)).toMatchObject({ state: 'reading' });
  });

  test('is for those who may change the constituency', async () => {
    await expect(
      stage.execute(viewer, { format: 'csv', fileName: 'x', stream: chunks(FIRST) }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(settle.apply(viewer, newId())).rejects.toMatchObject({ status: 403 });
    await expect(read.latest(viewer)).rejects.toMatchObject({ status: 403 });
  });
});

test('what is exported comes in again as unchanged, and no cell is a formula', async () => {
  await db.database.query(
    `INSERT INTO constituency.organisation (id, name, kind, created_at) VALUES ($1, '=HYPERLINK("x")', 'partner', now())`,
    [newId()],
  );
  await db.database.query(`DELETE FROM constituency.organisation WHERE name = 'Twin'`);
  let text = '';
  for await (const part of new ExportOrganisations(db.database, new AccessPolicy()).execute(viewer))
    text += part;
  expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
  const again = await upload(text);
  expect((await itemsOf(again.id)).filter(({ verdict }) => verdict !== 'unchanged')).toEqual([]);
});

test('the size of a file does not show in the number of statements that apply it', async () => {
  const line = (n: number) => `Organisation ${n % 1000},10.${n >> 12}.${(n >> 4) & 255}.${(n & 15) * 16}/28`;
  const preview = await upload(
    `name,ranges\n${Array.from({ length: 20_000 }, (_, n) => line(n)).join('\n')}\n`,
  );
  expect(preview).toMatchObject({ state: 'preview', lines: 20_001, items: 40_000 });
  expect(await db.countStatements(() => settle.apply(lead, preview.id))).toBeLessThan(40);
  expect(await ownersOf('10.0.0.17')).toEqual(['Organisation 1 10.0.0.16/28']);
});
