/** Drafts, mentions and handover notes: whose they are, and who may know. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  AcknowledgeHandover,
  DeskModule,
  ListDrafts,
  ListHandovers,
  ListMentions,
  MarkMentionDone,
  PrepareHandover,
  SaveDraft,
  WriteHandover,
} from '@tocsin/desk';
import { type Actor, apiKeyActor, IdentityModule } from '@tocsin/identity';
import { AddNote } from '@tocsin/incidents';
import { newId } from '@tocsin/platform';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };
let bo: Actor & { id: string };
let lead: Actor & { id: string };

beforeAll(async () => {
  world = await TriageWorld.open({ modules: [IdentityModule, DeskModule] });
  ada = await world.person('handler', { name: 'Ada' });
  bo = await world.person('handler', { name: 'Bo' });
  lead = await world.person('duty-lead', { name: 'Lea' });
});
afterAll(() => world.close());

const hide = (id: string, assignee: string) =>
  world.query(`UPDATE incidents.incident SET restricted = true, assignee_id = $2 WHERE id = $1`, [
    id,
    assignee,
  ]);

describe('a draft', () => {
  const save = (actor: Actor, draft: Partial<Parameters<SaveDraft['execute']>[1]> & { ref: string | null }) =>
    world
      .get(SaveDraft)
      .execute(actor, { kind: 'note', device: newId(), content: { text: 'Begun' }, ...draft });
  const drafts = (actor: Actor, ref?: string) => world.get(ListDrafts).execute(actor, ref);

  test('is its writer’s alone, by device, and goes when it is sent', async () => {
    const { ref } = await world.incident(ada, {});
    const [here, there] = [newId(), newId()];
    await save(ada, { ref, device: here, content: { text: 'Here' } });
    await save(ada, { ref, device: there, content: { text: 'There' } });
    expect((await drafts(ada, ref)).map(({ content }) => content['text'])).toEqual(
      expect.arrayContaining(['Here', 'There']),
    );
    expect(await drafts(bo)).toEqual([]);
    await save(ada, { ref, device: here, content: null });
    expect(await drafts(ada, ref)).toMatchObject([{ device: there, kind: 'note', ref }]);
  });

  test('that goes on from another takes its place, unless that was changed since', async () => {
    const { ref } = await world.incident(ada, {});
    const [office, home] = [newId(), newId()];
    const begun = await save(ada, { ref, device: office });
    world.clock.forward(1);
    const later = await save(ada, { ref, device: office, content: { text: 'Typed on' } });
    await save(ada, { ref, device: home, continues: { device: office, savedAt: begun.savedAt } });
    expect(await drafts(ada, ref)).toHaveLength(2);
    await save(ada, { ref, device: home, continues: { device: office, savedAt: later.savedAt } });
    expect(await drafts(ada, ref)).toMatchObject([{ device: home }]);
  });

  test('is not shown any more to who may not see its incident, is kept, and comes back', async () => {
    const { id, ref } = await world.incident(ada, { title: 'Hush' });
    await save(ada, { ref });
    await hide(id, lead.id);
    expect(JSON.stringify(await drafts(ada))).not.toContain(ref);
    await expect(save(ada, { ref })).rejects.toMatchObject({ code: 'DESK.SUBJECT_UNKNOWN' });
    await world.query(`UPDATE incidents.incident SET restricted = false WHERE id = $1`, [id]);
    expect(await drafts(ada, ref)).toMatchObject([{ content: { text: 'Begun' }, title: 'Hush' }]);
  });

  test('has limits, and an API key has none', async () => {
    const { ref } = await world.incident(ada, {});
    await expect(save(ada, { ref, content: { text: 'x'.repeat(130_000) } })).rejects.toMatchObject({
      code: 'DESK.DRAFT_TOO_LONG',
    });
    const key = apiKeyActor({ id: ada.id, name: 'Feed', scopes: ['incident.read'] });
    await expect(save(key, { ref })).rejects.toMatchObject({ code: 'DESK.NO_PERSON' });
    await expect(drafts(key)).rejects.toMatchObject({ code: 'DESK.NO_PERSON' });
    // A report by phone has no reference yet.
    await save(ada, { ref: null, kind: 'phone', content: { subject: 'On the line' } });
    expect((await drafts(ada)).find(({ kind }) => kind === 'phone')).toMatchObject({ ref: null });
  });

  test('that is there already is kept on, also when no new one fits any more', async () => {
    const cy = await world.person('handler', { name: 'Cy' });
    const { ref } = await world.incident(cy, {});
    const device = newId();
    await save(cy, { ref, device });
    await world.query(
      `INSERT INTO desk.draft (person_id, kind, subject_id, device, content, saved_at)
       SELECT person_id, kind, subject_id, gen_random_uuid(), content, saved_at
         FROM desk.draft, generate_series(1, 299) WHERE person_id = $1`,
      [cy.id],
    );
    await save(cy, { ref, device, content: { text: 'Typed on' } });
    await expect(save(cy, { ref })).rejects.toMatchObject({ code: 'DESK.TOO_MANY_DRAFTS' });
    const kept = (await drafts(cy, ref)).find((each) => each.device === device);
    expect(kept?.content['text']).toBe('Typed on');
  });

  test('all of them are one statement', async () => {
    expect(await world.db.countStatements(() => drafts(ada))).toBe(1);
  });
});

describe('a mention', () => {
  const note = (ref: string, text: string, mentions: string[]) =>
    world.get(AddNote).execute(ada, ref, text, { mentions });
  const mentions = async (actor: Actor) =>
    (await world.get(ListMentions).execute(actor, { open: true, limit: 50 })).items;

  test('is told to who may see the incident, and listed until it is done', async () => {
    const { ref } = await world.incident(ada, {});
    const { id, notTold } = await note(ref, 'Could @Bo call them? @Lea knows.', [bo.id, lead.id]);
    expect(notTold).toEqual([]);
    expect(await mentions(bo)).toMatchObject([{ noteId: id, incident: { ref }, author: 'Ada' }]);
    await world.get(MarkMentionDone).execute(bo, id, true);
    expect(await mentions(bo)).toEqual([]);
    expect(await mentions(lead)).toHaveLength(1);
    await world.get(MarkMentionDone).execute(bo, id, false);
    expect(await mentions(bo)).toHaveLength(1);
  });

  test('of somebody outside is not told, and the writer learns it; who was taken out of the text is not meant', async () => {
    const { id, ref } = await world.incident(ada, {});
    await hide(id, ada.id);
    const before = (await mentions(bo)).length;
    const written = await note(ref, 'Not for @Bo, says @Lea', [bo.id, lead.id]);
    expect(written.notTold).toEqual([{ id: bo.id, name: 'Bo' }]);
    expect(await mentions(bo)).toHaveLength(before);
    expect((await note(ref, 'Nobody at all', [lead.id])).notTold).toEqual([]);
    const events = await world.query<{ payload: { payload: { personIds: string[] } } }>(
      `SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'name' = 'incident.mentioned' ORDER BY id DESC LIMIT 1`,
    );
    expect(events[0]?.payload.payload.personIds).toEqual([lead.id]);
  });

  test('is not listed any more when its incident was closed to the one who was named', async () => {
    const { id, ref } = await world.incident(ada, {});
    await note(ref, 'Dear @Bo', [bo.id]);
    await hide(id, ada.id);
    expect(JSON.stringify(await mentions(bo))).not.toContain(ref);
  });
});

test('a note that crosses a colleague’s is refused with what he wrote; one’s own never is', async () => {
  const { ref } = await world.incident(ada, {});
  const write = (actor: Actor, text: string, lastNoteId?: string | null) =>
    world.get(AddNote).execute(actor, ref, text, { lastNoteId });
  const first = await write(ada, 'First', null);
  await write(ada, 'Mine again', null);
  const crossed = write(bo, 'Crossed', null);
  await expect(crossed).rejects.toMatchObject({
    code: 'INCIDENT.NOTE_STALE',
    extra: { changedBy: 'Ada', notes: [{ text: 'First' }, { text: 'Mine again' }] },
  });
  await expect(write(bo, 'Still', first.id)).rejects.toMatchObject({ code: 'INCIDENT.NOTE_STALE' });
  await write(bo, 'Anyway');
});

describe('a handover note', () => {
  test('begins with what is due, waiting and open, and hides from each reader what he may not see', async () => {
    const team = await world.team('Night');
    const night = await world.person('handler', { name: 'Nia', teamIds: [team] });
    const open = await world.incident(ada, { title: 'Open one', toMe: true });
    const secret = await world.incident(lead, { title: 'Secret one' });
    await hide(secret.id, lead.id);
    const prepared = await world.get(PrepareHandover).execute(ada, null);
    expect(prepared.map(({ ref }) => ref)).toContain(open.ref);
    expect(prepared.map(({ ref }) => ref)).not.toContain(secret.ref);
    const items = [open, secret].map(({ ref }) => ({ ref, section: 'open' as const, remark: 'Look' }));
    await world.get(WriteHandover).execute(lead, { teamId: team, text: 'Quiet.', items });
    const read = async (actor: Actor) =>
      (await world.get(ListHandovers).execute(actor, { limit: 10 })).items.find(
        ({ text }) => text === 'Quiet.',
      );
    expect((await read(lead))?.items.map(({ ref }) => ref)).toEqual([open.ref, secret.ref]);
    expect((await read(night))?.items).toMatchObject([{ ref: open.ref, remark: 'Look' }]);
    // Another team's is nobody else's.
    expect(await read(bo)).toBeUndefined();
    const unread = async () =>
      (await world.get(ListHandovers).execute(night, { unread: true, limit: 10 })).items.map(({ id }) => id);
    const id = (await read(night))!.id;
    expect(await unread()).toEqual([id]);
    await world.get(AcknowledgeHandover).execute(night, id);
    await world.get(AcknowledgeHandover).execute(night, id);
    expect(await unread()).toEqual([]);
    expect((await read(lead))?.readBy.map(({ name }) => name)).toEqual(['Nia']);
    await expect(world.get(AcknowledgeHandover).execute(bo, id)).rejects.toMatchObject({
      code: 'DESK.HANDOVER_UNKNOWN',
    });
    await expect(
      world.get(WriteHandover).execute(bo, { teamId: team, text: 'x', items: [] }),
    ).rejects.toMatchObject({ code: 'DESK.TEAM_NOT_YOURS' });
  });

  test('lists in one statement', async () => {
    const count = await world.db.countStatements(() => world.get(ListHandovers).execute(ada, { limit: 10 }));
    expect(count).toBe(1);
  });
});
