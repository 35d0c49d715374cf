import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Type } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { addBusinessMinutes, ChangeTask, IncidentDetail } from '@tocsin/incidents';
import {
  ApplyPlaybook,
  CheckPlaybook,
  ListPlaybooks,
  PlaybookDetail,
  PlaybooksModule,
  PlaybooksOfIncident,
  SavePlaybook,
} from '@tocsin/playbooks';
import { ApplyAtOpening } from '../../../libs/playbooks/src/events/apply-at-opening.js';
import { IncidentsWorld } from '../../factories/incidents-world.js';

let world: IncidentsWorld;
let ada: Actor & { id: string };
let lead: Actor & { id: string };

beforeAll(async () => {
  world = await IncidentsWorld.open([PlaybooksModule]);
  ada = await world.person('handler', { name: 'Ada' });
  lead = await world.person('duty-lead', { name: 'Lee' });
});
afterAll(() => world.close());

const get = <T>(type: Type<T>): T => world.get(type);
const tasks = async (ref: string) => (await world.get(IncidentDetail).execute(ada, ref)).tasks;
const own = (key: string, more = '') => `playbook: ${key}
title: Ours
for: [{ class: other, type: undetermined }]
steps:
  - key: one
    title: The first
    owner: person:${ada.id}@cirt.example
    due: +2h
    required-before: closed
    template: accepted
  - key: two
    title: The second
    owner: duty-lead
    due: +1d business
    from: applied
${more}`;

describe('at opening', () => {
  it('brings the steps of the type, signed by the rule, however often the event comes', async () => {
    const incident = await world.incident(ada);
    const handler = get(ApplyAtOpening);
    await handler.handle({ incidentId: incident.id });
    const steps = await tasks(incident.ref);
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.every(({ playbook }) => playbook === 'phishing')).toBe(true);
    await handler.handle({ incidentId: incident.id });
    expect(await tasks(incident.ref)).toHaveLength(steps.length);
    const line = (await world.record(incident.id)).find(
      ({ action }) => action === 'incident.playbook-applied',
    );
    expect(line).toMatchObject({ actor: 'playbook' });
  });

  it('brings nothing where no playbook is for the type', async () => {
    const { id, ref } = await world.incident(ada, { rsitClass: 'test', rsitType: 'test' });
    await get(ApplyAtOpening).handle({ incidentId: id });
    expect(await tasks(ref)).toEqual([]);
  });
});

describe('by hand', () => {
  it('turns steps into tasks with owner, end, gate and proposals; a second time adds what is missing', async () => {
    await get(SavePlaybook).execute(lead, { key: 'ours', version: 0, text: own('ours') });
    const { id, ref } = await world.incident(ada);
    const apply = () => get(ApplyPlaybook).execute(ada, ref, 'ours');
    expect(await apply()).toEqual({ added: 2 });
    const [one, two] = await tasks(ref);
    const opened = (await world.get(IncidentDetail).execute(ada, ref)).openedAt;
    expect(one).toMatchObject({
      title: 'The first',
      owner: { name: 'Ada' },
      requiredBefore: 'closed',
      proposal: { template: 'accepted' },
      step: 'one',
    });
    expect(new Date(String(one?.dueAt)).getTime()).toBe(new Date(opened).getTime() + 2 * 3_600_000);
    expect(two).toMatchObject({ owner: null, ownerRole: 'duty-lead' });
    expect(await apply()).toEqual({ added: 0 });
    await world.query(`DELETE FROM incidents.task WHERE incident_id = $1 AND step = 'two'`, [id]);
    expect(await apply()).toEqual({ added: 1 });
  });

  it('counts business in office hours where the case is counted around the clock', async () => {
    const { ref } = await world.incident(ada);
    const now = world.clock.now();
    await get(ApplyPlaybook).execute(ada, ref, 'ours');
    const [, two] = await tasks(ref);
    const office = {
      timeZone: 'UTC',
      week: [1, 2, 3, 4, 5, 6, 7].map((day) => (day < 6 ? [{ from: '09:00', to: '17:00' }] : [])),
      holidays: [],
      exceptions: [],
    };
    expect(new Date(String(two?.dueAt))).toEqual(addBusinessMinutes(office, now, 8 * 60));
  });

  it('is taken back as far as nobody has touched it', async () => {
    const { ref } = await world.incident(ada);
    await get(ApplyPlaybook).execute(ada, ref, 'ours');
    const [first] = await tasks(ref);
    await world.get(ChangeTask).execute(ada, ref, first?.id ?? '', { version: 1, state: 'in-progress' });
    expect(await get(ApplyPlaybook).takeBack(ada, ref, 'ours')).toEqual({ removed: 1 });
    expect((await tasks(ref)).map(({ title }) => title)).toEqual(['The first']);
  });

  it('speaks the language that is asked for', async () => {
    const { ref } = await world.incident(ada);
    await get(ApplyPlaybook).execute(ada, ref, 'phishing', 'fr');
    expect((await tasks(ref))[0]?.title).toBe('Conserver la page et le message comme preuves');
  });

  it('refuses what is unknown, and incidents that have ended', async () => {
    const { id, ref } = await world.incident(ada);
    await expect(get(ApplyPlaybook).execute(ada, ref, 'nothing')).rejects.toMatchObject({
      code: 'PLAYBOOK.UNKNOWN',
    });
    await world.query(`UPDATE incidents.incident SET state = 'closed' WHERE id = $1`, [id]);
    await expect(get(ApplyPlaybook).execute(ada, ref, 'ours')).rejects.toMatchObject({
      code: 'INCIDENT.ENDED',
    });
  });
});

describe('what an incident follows', () => {
  it('shows how far it is, and proposes the other one when the class changes', async () => {
    const { id, ref } = await world.incident(ada);
    const of = () => get(PlaybooksOfIncident).execute(ada, ref, 'en');
    expect((await of()).proposed).toBe('phishing');
    await get(ApplyPlaybook).execute(ada, ref, 'phishing');
    const [first] = await tasks(ref);
    await world.get(ChangeTask).execute(ada, ref, first?.id ?? '', { version: 1, state: 'done' });
    expect(await of()).toMatchObject({ applied: [{ key: 'phishing', done: 1 }], proposed: null });
    await world.query(
      `UPDATE incidents.incident SET rsit_class = 'availability', rsit_type = 'ddos' WHERE id = $1`,
      [id],
    );
    expect((await of()).proposed).toBe('ddos');
    expect(await world.db.countStatements(of)).toBe(3);
  });
});

describe('the site’s own', () => {
  const detail = (key: string) => get(PlaybookDetail).execute(lead, key, 'en');

  it('stands over the delivered one with every version, and goes back', async () => {
    const { text, version } = await detail('spam');
    const changed = text.replace(/^title: .*$/m, 'title: Our spam');
    await get(SavePlaybook).execute(lead, { key: 'spam', version, text: changed });
    expect(await detail('spam')).toMatchObject({
      changed: true,
      version: 1,
      playbook: { title: 'Our spam' },
    });
    await expect(get(SavePlaybook).execute(lead, { key: 'spam', version: 0, text })).rejects.toMatchObject({
      code: 'PLAYBOOK.STALE',
    });
    await get(SavePlaybook).execute(lead, { key: 'spam', version: 1, text: null });
    const back = await detail('spam');
    expect(back).toMatchObject({ changed: false, text });
    expect(back.history.map((line) => [line.version, line.author, line.text === null])).toEqual([
      [2, 'Lee', true],
      [1, 'Lee', false],
    ]);
  });

  it('is refused with what is wrong where, and by whom it may not be written', async () => {
    const save = (who: Actor, text: string) =>
      get(SavePlaybook).execute(who, { key: 'broken', version: 0, text });
    await expect(save(lead, own('broken').replace('+2h', 'soon'))).rejects.toMatchObject({
      code: 'PLAYBOOK.REFUSED',
      extra: { problems: [expect.objectContaining({ path: 'steps[0].due', line: 8 })] },
    });
    await expect(save(lead, own('other-key'))).rejects.toMatchObject({ code: 'PLAYBOOK.REFUSED' });
    await expect(save(ada, own('broken'))).rejects.toMatchObject({ code: 'IDENTITY.FORBIDDEN' });
    expect(get(CheckPlaybook).execute(lead, 'nothing', 'en').problems).not.toEqual([]);
  });

  it('that is its own altogether is gone when it is taken away', async () => {
    await get(SavePlaybook).execute(lead, { key: 'mine', version: 0, text: own('mine') });
    const keys = async () => (await get(ListPlaybooks).execute(ada, 'en')).map(({ key }) => key);
    expect(await keys()).toContain('mine');
    await get(SavePlaybook).execute(lead, { key: 'mine', version: 1, text: null });
    expect(await keys()).not.toContain('mine');
    await expect(detail('mine')).rejects.toMatchObject({ code: 'PLAYBOOK.UNKNOWN' });
  });

  it('that a newer Tocsin cannot use any more is shown as broken and stops nothing', async () => {
    await world.query(
      `INSERT INTO playbooks.playbook_text (id, key, text, version) VALUES (gen_random_uuid(), 'old', 'playbook: old', 1)`,
    );
    const lines = await get(ListPlaybooks).execute(ada, 'en');
    expect(lines.find(({ key }) => key === 'old')?.problems.length).toBeGreaterThan(0);
    const { ref } = await world.incident(ada);
    await expect(get(ApplyPlaybook).execute(ada, ref, 'old')).rejects.toMatchObject({
      code: 'PLAYBOOK.BROKEN',
    });
  });
});
