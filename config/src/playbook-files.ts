import { readdirSync, readFileSync } from 'node:fs';

/** A playbook as it was delivered: the file's name without its ending, and its bytes as text. */
export interface PlaybookFile {
  name: string;
  text: string;
}

/** The YAML files of `config/playbooks/`, by name. What is in them is judged by the library that uses them. */
export function readPlaybookFiles(): PlaybookFile[] {
  const folder = new URL('../playbooks/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .toSorted()
    .map((file) => ({
      name: file.replace(/\.ya?ml$/, ''),
      text: readFileSync(new URL(file, folder), 'utf8'),
    }));
}
