#!/usr/bin/env node
// Every text in every language, every plural form a language needs, nothing missing, nothing unused.
// Prints what is wrong and exits 1; used by the test of the same name.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));
const LOCALES = `${SOURCE}locales/`;

const flatten = (value, prefix) =>
  typeof value === 'string'
    ? [[prefix, value]]
    : Object.entries(value).flatMap(([key, inner]) => flatten(inner, prefix ? `${prefix}.${key}` : key));

/** `{ 'triage:view.new': 'New', … }` of one language. */
function catalogue(language) {
  const files = ['', 'desk/'].flatMap((folder) =>
    readdirSync(`${LOCALES}${language}/${folder}`)
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}${name}`),
  );
  return Object.fromEntries(
    files.flatMap((name) => {
      const namespace = name.replace(/^desk\/|\.json$/g, '');
      const texts = JSON.parse(readFileSync(`${LOCALES}${language}/${name}`, 'utf8'));
      return flatten(texts, '').map(([key, text]) => [`${namespace}:${key}`, text]);
    }),
  );
}

function sources(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = `${folder}${name}`;
    if (statSync(path).isDirectory()) return name === 'locales' ? [] : sources(`${path}/`);
    return /\.tsx?$/.test(name) && !name.includes('.spec.') ? [readFileSync(path, 'utf8')] : [];
  });
}

const FORM = /_(zero|one|two|few|many|other)$/;

/**
 * Plural forms are those whose siblings hold an `_other`; `outcome.many_one` is the key `outcome.many`.
 * Answers the keys as code names them, with the forms found of each.
 */
function keysOf(texts) {
  const keys = new Map();
  for (const key of Object.keys(texts)) {
    const base = key.replace(FORM, '');
    const isPlural = base !== key && `${base}_other` in texts;
    const name = isPlural ? base : key;
    const forms = keys.get(name) ?? new Set();
    if (isPlural) forms.add(FORM.exec(key)[1]);
    keys.set(name, forms);
  }
  return keys;
}

/** Names that the code asks for: whole ones, and the fixed beginnings of those it puts together (`view.${each}`). */
function usedIn(text) {
  const namespaces = [...text.matchAll(/useTranslation\((?:\[([^\]]*)\]|'([^']*)')?/g)].flatMap((match) =>
    (match[1] ?? match[2] ?? 'shell').split(',').map((name) => name.trim().replaceAll("'", '')),
  );
  const candidates = (name) =>
    name.includes(':') ? [name] : [...new Set(namespaces)].map((space) => `${space}:${name}`);
  const whole = [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => candidates(match[1]));
  for (const [, first, second] of text.matchAll(/\bt\(\s*[^'`()]+\?\s*'([^']+)'\s*:\s*'([^']+)'/g)) {
    whole.push(candidates(first), candidates(second));
  }
  const begun = [...text.matchAll(/`((?:[a-z]+:)?[a-zA-Z.]*\.)\$\{/g)].flatMap((match) =>
    candidates(match[1]),
  );
  return { whole, begun, bare: /\bt\([a-z]+\)/.test(text) ? [...new Set(namespaces)] : [] };
}

const languages = readdirSync(LOCALES);
const wrong = [];
const catalogues = Object.fromEntries(languages.map((language) => [language, catalogue(language)]));
const known = Object.fromEntries(languages.map((language) => [language, keysOf(catalogues[language])]));

const all = new Set(languages.flatMap((language) => [...known[language].keys()]));
for (const language of languages) {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const key of all) {
    const forms = known[language].get(key);
    if (!forms) wrong.push(`${language}: ${key} is missing`);
    else if (forms.size > 0) {
      for (const form of categories)
        if (!forms.has(form)) wrong.push(`${language}: ${key} lacks the form "${form}"`);
      for (const form of forms)
        if (!categories.includes(form)) wrong.push(`${language}: ${key} has no use for "${form}"`);
    }
  }
  for (const [key, text] of Object.entries(catalogues[language])) {
    if (text.trim() === '') wrong.push(`${language}: ${key} is empty`);
    const names = (value) =>
      [...value.matchAll(/\{\{(\w+)\}\}/g)]
        .map((match) => match[1])
        .toSorted((a, b) => a.localeCompare(b))
        .join();
    const english = catalogues.en?.[key];
    // A form such as "two" may say its number in words, so counts may be left out there.
    if (english !== undefined && !FORM.test(key) && names(text) !== names(english)) {
      wrong.push(`${language}: ${key} fills in other values than English does`);
    }
  }
}

const used = new Set();
for (const text of sources(SOURCE)) {
  const { whole, begun, bare } = usedIn(text);
  for (const names of whole) {
    const found = names.filter((name) => all.has(name));
    if (found.length === 0) wrong.push(`code asks for ${names.join(' or ')}, which no catalogue has`);
    for (const name of found) used.add(name);
  }
  for (const key of all) {
    if (begun.some((start) => key.startsWith(start))) used.add(key);
    // `t(field)`: any plain key of those namespaces may be meant.
    if (bare.some((space) => key.startsWith(`${space}:`))) used.add(key);
  }
}
for (const key of all) if (!used.has(key)) wrong.push(`${key} is in the catalogues, but nothing uses it`);

// The form asks in the portal, the answers are read here: every question has words in both.
const asked = JSON.parse(
  readFileSync(new URL('../../portal/src/locales/en.json', import.meta.url), 'utf8'),
).fields;
for (const [name, field] of Object.entries(asked)) {
  if (field.label && !all.has(`form:label.${name}`)) wrong.push(`no words for the form's question "${name}"`);
  for (const option of Object.keys(field.options ?? {})) {
    if (!all.has(`form:option.${name}.${option}`))
      wrong.push(`no words for the form's answer "${name}: ${option}"`);
  }
}

for (const line of wrong) console.error(line);
console.log(`${all.size} texts in ${languages.length} languages, ${wrong.length} wrong`);
process.exit(wrong.length === 0 ? 0 : 1);
