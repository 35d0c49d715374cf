import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  AcknowledgeReport,
  ListAnswerTexts,
  ListTemplateTexts,
  ListTemplates,
  PreviewTemplate,
  SaveTemplateText,
  SaveTextModule,
  RemoveTextModule,
  TemplateTextDetail,
} from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { newId } from '@tocsin/platform';
import { CorrespondenceWorld } from '../../factories/correspondence-world.js';

let world: CorrespondenceWorld;
let lead: Actor & { id: string };
let ada: Actor & { id: string };
let save: SaveTemplateText;
beforeAll(async () => {
  world = await CorrespondenceWorld.open();
  lead = await world.person('duty-lead');
  ada = await world.person('handler');
  save = world.get(SaveTemplateText);
});
afterAll(() => world.close());

const FRENCH = { subject: 'Bien reçu', text: 'Reçu sous {{reference}}. Tél. {{phone}}.' };
const received = { name: 'received', locale: 'fr' } as const;

describe('a template that the site rewrites', () => {
  test('goes out in its words, in its language alone, with who wrote it and every version', async () => {
    expect(await save.execute(lead, { ...received, version: 0, wording: FRENCH })).toEqual({ version: 1 });
    const report = await world.report({ language: 'fr' });
    const id = await world.get(AcknowledgeReport).execute(report.id);
    const [sent] = await world.query<{ body_text: string; subject: string }>(
      `SELECT body_text, subject FROM correspondence.message WHERE id = $1`,
      [id],
    );
    expect(sent).toEqual({
      subject: `[${report.ref}] Bien reçu`,
      body_text: `Reçu sous ${report.ref}. Tél. ${world.config.site.emergencyPhone}.`,
    });
    const detail = await world.get(TemplateTextDetail).execute(lead, 'received', 'fr');
    expect(detail).toMatchObject({ ...FRENCH, version: 1, changed: true, history: [{ author: lead.name }] });
    expect(detail.delivered?.text).toContain('{{reference}}');
    const lines = await world.get(ListTemplateTexts).execute(lead);
    expect(lines.filter(({ changed }) => changed)).toMatchObject([{ ...received, changedBy: lead.name }]);
    expect(lines.every(({ delivered }) => delivered)).toBe(true);
    const [row] = await world.query<{ id: string }>(`SELECT id FROM correspondence.template_text`);
    expect(await world.actions(row!.id)).toEqual(['template.changed']);
  });

  test('is not overwritten by somebody who read an older version', async () => {
    const stale = save.execute(lead, { ...received, version: 0, wording: FRENCH });
    await expect(stale).rejects.toMatchObject({
      status: 409,
      code: 'CORRESPONDENCE.TEMPLATE_STALE',
      extra: { changedBy: lead.name, current: { version: 1, subject: 'Bien reçu' } },
    });
    const both = await Promise.allSettled(
      [1, 2].map((n) =>
        save.execute(lead, {
          name: 'accepted',
          locale: 'ru',
          version: 0,
          wording: { subject: `${n}`, text: '{{reference}} {{phone}}' },
        }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('goes back to the delivered text, and the history keeps both', async () => {
    await save.execute(lead, { ...received, version: 1, wording: null });
    const detail = await world.get(TemplateTextDetail).execute(lead, 'received', 'fr');
    expect(detail).toMatchObject({ version: 2, changed: false, text: detail.delivered!.text });
    expect(detail.history.map(({ text }) => text)).toEqual([null, FRENCH.text]);
    const [shown] = await world.get(ListTemplates).execute(ada, { name: 'received', locale: 'fr' });
    expect(shown).toMatchObject({ changed: false, fallback: false });
  });

  test('is refused with the place of each mistake', async () => {
    const wording = { subject: 'Hello {{phone}}', text: 'See {{code}}\n{{reference} https://x.example' };
    await expect(save.execute(lead, { ...received, version: 2, wording })).rejects.toMatchObject({
      status: 422,
      code: 'CORRESPONDENCE.TEXT_REFUSED',
      extra: {
        problems: expect.arrayContaining([
          expect.objectContaining({ code: 'variable-in-subject' }),
          expect.objectContaining({ code: 'secret-variable', line: 1, column: 5 }),
          expect.objectContaining({ code: 'unbalanced-braces', line: 2, column: 1 }),
          expect.objectContaining({ code: 'missing-variable', name: 'phone' }),
          expect.objectContaining({ code: 'link', name: 'https://x.example' }),
        ]),
      },
    });
  });

  test('is for those who may', async () => {
    for (const call of [
      save.execute(ada, { ...received, version: 2, wording: FRENCH }),
      world.get(ListTemplateTexts).execute(ada),
      world.get(SaveTextModule).execute(ada, { ...MODULE, shortcut: 'x1' }),
    ])
      await expect(call).rejects.toMatchObject({ status: 403 });
  });
});

describe('a preview', () => {
  const preview = () => world.get(PreviewTemplate);

  test('reads as the mail will, with an invented or a chosen reference, and as an exercise', async () => {
    const sample = await preview().execute(lead, { name: 'closed', locale: 'es', drill: false });
    expect(sample.subject).toBe('[R-2026-000000] Su notificación está cerrada');
    expect(sample.text).toContain('el asunto está resuelto');
    const report = await world.report();
    const drill = await preview().execute(lead, {
      name: 'received',
      locale: 'ar',
      drill: true,
      report: report.ref,
      wording: { subject: 'مرحبا', text: '{{reference}} {{phone}} {{oops}}' },
    });
    expect(drill.subject).toBe(`EXERCISE [${report.ref}] مرحبا`);
    expect(drill.text).toMatch(/^تمرين – EXERCISE – تمرين\n/);
    expect(drill.text).toContain('{{oops}}');
    expect(drill.problems).toMatchObject([{ code: 'unknown-variable', name: 'oops' }]);
  });

  test('tells nothing of a report that he may not see', async () => {
    const hidden = await world.report();
    await world.incident([hidden], { restricted: true });
    const editor = { ...ada, rights: new Set([...ada.rights, 'templates.manage' as const]) };
    const look = preview().execute(editor, {
      name: 'received',
      locale: 'en',
      drill: false,
      report: hidden.ref,
    });
    await expect(look).rejects.toMatchObject({ status: 404 });
    const texts = world.get(ListAnswerTexts).execute(ada, { report: hidden.ref });
    await expect(texts).rejects.toMatchObject({ status: 404 });
  });
});

const MODULE = {
  teamId: null,
  shortcut: 'phishing',
  locale: 'en',
  title: 'Phishing advice',
  text: 'Do not click. Quote {{reference}}.',
} as const;

describe('text modules', () => {
  test('are offered in the language of the reporter, the team’s own before the site’s', async () => {
    const team = newId();
    await world.query(`INSERT INTO identity.team (id, name) VALUES ($1, 'Night')`, [team]);
    const modules = world.get(SaveTextModule);
    const english = await modules.execute(lead, MODULE);
    await modules.execute(lead, { ...MODULE, locale: 'fr', text: 'Ne cliquez pas. {{reference}}' });
    await modules.execute(lead, { ...MODULE, teamId: team, text: 'Night shift says no.' });
    const report = await world.report({ language: 'fr' });
    const offered = async (teamIds: string[]) => {
      const texts = await world.get(ListAnswerTexts).execute({ ...ada, teamIds }, { report: report.ref });
      return texts.find(({ shortcut }) => shortcut === 'phishing');
    };
    expect(await offered([])).toMatchObject({
      kind: 'module',
      locale: 'fr',
      fallback: false,
      text: `Ne cliquez pas. ${report.ref}`,
    });
    expect(await offered([team])).toMatchObject({
      locale: 'en',
      fallback: true,
      text: 'Night shift says no.',
    });
    await expect(modules.execute(lead, MODULE)).rejects.toMatchObject({
      code: 'CORRESPONDENCE.SHORTCUT_TAKEN',
    });
    await expect(
      modules.execute(lead, { ...MODULE, text: 'x' }, { id: english.id, version: 9 }),
    ).rejects.toMatchObject({ status: 409, code: 'CORRESPONDENCE.TEXT_MODULE_STALE' });
    const changed = await modules.execute(lead, { ...MODULE, text: 'Stop.' }, { id: english.id, version: 1 });
    expect(changed).toMatchObject({ version: 2, text: 'Stop.', changedBy: lead.name });
    await world.get(RemoveTextModule).execute(lead, { id: english.id, version: 2 });
    expect(await world.actions(english.id)).toEqual([
      'text-module.created',
      'text-module.changed',
      'text-module.removed',
    ]);
  });

  test('name only what can be filled in', async () => {
    const bad = world
      .get(SaveTextModule)
      .execute(lead, { ...MODULE, shortcut: 'bad', text: '{{access_code}}' });
    await expect(bad).rejects.toMatchObject({ extra: { problems: [{ code: 'secret-variable' }] } });
  });

  test('templates stand beside them, closing by each reason', async () => {
    const report = await world.report({ language: 'zh' });
    const texts = await world.get(ListAnswerTexts).execute(ada, { report: report.ref });
    const shortcuts = texts.filter(({ kind }) => kind === 'template').map(({ shortcut }) => shortcut);
    expect(shortcuts).toEqual(expect.arrayContaining(['n', 'a', 'r', 'c', 'end-spam', 'v', 't', 'k', 'f']));
    expect(shortcuts).not.toContain(null);
    expect(texts.find(({ shortcut }) => shortcut === 'end-duplicate')?.text).toContain('另一份报告');
  });
});
