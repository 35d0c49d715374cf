import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { parseTlpLabel, readTlp } from '@tocsin/release';
import { testWithShared } from '../../support/shared-folder.js';

function vectors<T>(folder: string, name: string): T[] {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T[];
}

const written = (label: string | null) => (label === null ? null : `TLP:${label}`);

testWithShared('standards/tlp', 'labels are read as TLP 2.0 writes them', (folder) => {
  const all = vectors<{ input: string; strict_label: string | null }>(folder, 'label-vectors.json');
  expect(all.map(({ input }) => [input, written(parseTlpLabel(input))])).toEqual(
    all.map(({ input, strict_label: label }) => [input, label]),
  );
});

testWithShared('standards/tlp', 'subjects carry the strictest of their labels', (folder) => {
  const all = vectors<{ subject: string; effective: string | null }>(folder, 'subject-vectors.json');
  expect(all.map(({ subject }) => [subject, written(readTlp(subject).effective)])).toEqual(
    all.map(({ subject, effective }) => [subject, effective]),
  );
});
