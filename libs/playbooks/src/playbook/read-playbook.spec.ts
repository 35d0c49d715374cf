import { describe, expect, it } from '@jest/globals';
import { readPlaybookFiles } from '@tocsin/config';
import { fitness, fittest, inLanguage, type Playbook } from './playbook.js';
import { readPlaybook } from './read-playbook.js';

const GOOD = `playbook: phishing
title: Phishing
for:
  - class: fraud
    type: phishing
steps:
  - key: block
    title: Have the page taken down
    owner: assignee
    due: +2h
    required-before: contained
    countermeasure: takedown
    investigation: { with: hoster, template: takedown-request }
  - key: warn
    title: Warn those who clicked
    due: +1d business
translations:
  fr:
    title: Hameçonnage
    steps:
      block: { title: Faire retirer la page }
`;

const problems = (text: string) => readPlaybook(text).problems;
const changed = (from: string, to: string) => {
  expect(GOOD).toContain(from);
  return problems(GOOD.replace(from, to));
};

describe('a playbook that can be used', () => {
  const { playbook } = readPlaybook(GOOD);

  it('has its steps with owner, end, gate and proposals', () => {
    expect(playbook?.steps[0]).toEqual({
      key: 'block',
      title: 'Have the page taken down',
      help: '',
      owner: { kind: 'assignee' },
      due: { amount: 2, unit: 'h', business: false },
      from: 'opening',
      requiredBefore: 'contained',
      template: null,
      countermeasure: 'takedown',
      investigation: { kind: 'hoster', template: 'takedown-request' },
    });
    expect(playbook?.steps[1]?.owner).toEqual({ kind: 'nobody' });
  });

  it('speaks another language where it has words for it, and its own where not', () => {
    const french = playbook && inLanguage(playbook, 'fr');
    expect([french?.title, ...(french?.steps.map(({ title }) => title) ?? [])]).toEqual([
      'Hameçonnage',
      'Faire retirer la page',
      'Warn those who clicked',
    ]);
  });
});

describe('what is wrong with one is said with its place', () => {
  it.each([
    ['owner: assignee', 'owner: boss', 'steps[0].owner', 'unknown owner "boss"', 9],
    ['due: +2h', 'due: 2 hours', 'steps[0].due', '"2 hours" is no offset', 10],
    [
      'required-before: contained',
      'required-before: done',
      'steps[0].required-before',
      'unknown state "done"',
      11,
    ],
    ['type: phishing', 'type: fishing', 'for[0].type', 'RSIT class fraud has no type "fishing"', 5],
    ['class: fraud', 'class: fruad', 'for[0].class', 'unknown RSIT class "fruad"', 4],
    [
      'countermeasure: takedown',
      'countermeasure: pray',
      'steps[0].countermeasure',
      'unknown countermeasure "pray"',
      12,
    ],
    ['with: hoster', 'with: friends', 'steps[0].investigation.with', 'unknown third party "friends"', 13],
    [
      'template: takedown-request',
      'template: nothing',
      'steps[0].investigation.template',
      'unknown template "nothing"',
      13,
    ],
    ['key: warn', 'key: block', 'steps[1].key', 'a second step "block"', 14],
    ['block: { title', 'blokc: { title', 'translations.fr.steps.blokc', 'there is no step "blokc"', 21],
    ['title: Phishing', 'titel: Phishing', 'title', '', 1],
  ])('%s → %s', (from, to, path, message, line) => {
    const found = changed(from, to);
    expect(found).toContainEqual({
      path,
      message: expect.stringContaining(message) as unknown as string,
      line,
    });
  });

  it('says all at once', () => {
    expect(problems(GOOD.replace('+2h', '2h').replace('owner: assignee', 'owner: x'))).toHaveLength(2);
  });

  it.each([
    ['no YAML', 'a: [1', 1],
    ['a key twice', 'title: a\ntitle: b', 2],
    ['a key twice, further in', 'steps:\n  - key: a\n    due: +1h\n    due: +2h', 4],
    ['an alias', 'title: &a x\nsummary: *a', null],
  ])('%s', (_what, text, line) => {
    expect(problems(text)[0]).toMatchObject({ path: '', line });
  });

  it('does not unfold a bomb', () => {
    const bomb = [
      'a: &a [x,x]',
      ...Array.from({ length: 40 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'},*a]`),
    ];
    expect(problems(bomb.join('\n'))[0]?.message).toContain('alias');
  });

  it('is not read where it is longer than any playbook', () => {
    expect(problems(`title: ${'x'.repeat(60_000)}`)[0]?.message).toBe('longer than 60000 characters');
    expect(problems('\n'.repeat(2_500))[0]).toEqual({
      path: '',
      message: 'more than 2500 lines',
      line: 2_501,
    });
  });

  it('is a list of problems for any text', () => {
    for (const text of ['', '~', '[]', '42', '"x"', 'steps: 3'])
      expect(problems(text).length).toBeGreaterThan(0);
  });
});

describe('which playbook fits', () => {
  const of = (key: string, rsitClass: string, rsitType: string | null): Playbook => ({
    key,
    title: key,
    summary: '',
    fits: [{ rsitClass, rsitType }],
    steps: [],
    translations: {},
  });
  const all = [
    of('fraud', 'fraud', null),
    of('phishing', 'fraud', 'phishing'),
    of('ddos', 'availability', 'ddos'),
  ];

  it('takes the one for the type before the one for the class', () => {
    expect(fittest(all, 'fraud', 'phishing')?.key).toBe('phishing');
    expect(fittest(all, 'fraud', 'masquerade')?.key).toBe('fraud');
    expect(fittest(all, 'fraud', null)?.key).toBe('fraud');
    expect(fittest(all, 'availability', null)).toBeNull();
    expect(all.map((each) => fitness(each, 'availability', 'ddos'))).toEqual([0, 0, 2]);
  });
});

describe('the delivered playbooks', () => {
  const files = readPlaybookFiles();

  it.each(files)('$name can be used, and is named like its file', ({ name, text }) => {
    const { playbook, problems: found } = readPlaybook(text);
    expect(found).toEqual([]);
    expect(playbook?.key).toBe(name);
  });

  it('are in all languages to the last step', () => {
    const missing = files.flatMap(({ name, text }) => {
      const { playbook } = readPlaybook(text);
      return ['fr', 'es', 'ru', 'zh', 'ar'].flatMap((locale) =>
        (playbook?.steps ?? [])
          .filter(({ key, help }) => {
            const words = playbook?.translations[locale]?.steps[key];
            return !words?.title || (help !== '' && !words.help);
          })
          .map(({ key }) => `${name} ${locale} ${key}`),
      );
    });
    expect(missing).toEqual([]);
  });

  it('serve each type once', () => {
    const types = files.flatMap(({ text }) => readPlaybook(text).playbook?.fits ?? []);
    const names = types.map(({ rsitClass, rsitType }) => `${rsitClass}/${rsitType ?? '*'}`);
    expect(names).toEqual([...new Set(names)]);
    expect(files.length).toBeGreaterThanOrEqual(12);
  });
});
