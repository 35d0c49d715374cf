import { Injectable, Logger } from '@nestjs/common';
import { readPlaybookFiles } from '@tocsin/config';
import { Database, type Transaction } from '@tocsin/platform';
import { type Playbook } from '../playbook/playbook.js';
import { type PlaybookProblem, readPlaybook } from '../playbook/read-playbook.js';

/** A playbook as it holds now. */
export interface LibraryEntry {
  /** Of a broken file, its name. */
  key: string;
  /** The YAML that holds. */
  text: string;
  /** What came with Tocsin; null: the site's own. */
  delivered: string | null;
  /** 0: nobody changed it. */
  version: number;
  changed: boolean;
  /** Null: it cannot be used, for `problems`. */
  playbook: Playbook | null;
  problems: PlaybookProblem[];
}

interface Delivered {
  text: string;
  playbook: Playbook | null;
  problems: PlaybookProblem[];
}

/** The delivered playbooks, read at start, under the site's own. */
@Injectable()
export class PlaybookLibrary {
  private readonly logger = new Logger(PlaybookLibrary.name);
  private readonly delivered: ReadonlyMap<string, Delivered>;

  constructor(private readonly database: Database) {
    this.delivered = this.readFiles();
  }

  /** All of them, by key, in one statement. */
  async all(from: Pick<Transaction, 'query'> = this.database): Promise<LibraryEntry[]> {
    const rows = await from.query<{ key: string; text: string | null; version: number }>(
      `SELECT key, text, version FROM playbooks.playbook_text ORDER BY key LIMIT 1000`,
    );
    const own = new Map(rows.map((row) => [row.key, row]));
    return [...new Set([...this.delivered.keys(), ...own.keys()])]
      .toSorted()
      .flatMap((key) => this.entry(key, own.get(key)) ?? []);
  }

  /** One by its key; null where there is none (any more). */
  async find(key: string, from: Pick<Transaction, 'query'> = this.database): Promise<LibraryEntry | null> {
    const [own] = await from.query<{ key: string; text: string | null; version: number }>(
      `SELECT key, text, version FROM playbooks.playbook_text WHERE key = $1`,
      [key],
    );
    return this.entry(key, own);
  }

  deliveredText(key: string): string | null {
    return this.delivered.get(key)?.text ?? null;
  }

  private entry(key: string, own: { text: string | null; version: number } | undefined): LibraryEntry | null {
    const delivered = this.delivered.get(key);
    const version = own?.version ?? 0;
    const text = own?.text ?? null;
    if (text !== null) {
      const said = { key, text, delivered: delivered?.text ?? null, version, changed: true };
      // It was sound when it was saved; a newer Tocsin may know fewer templates.
      return { ...said, ...readPlaybook(text) };
    }
    if (!delivered) return null;
    return { key, delivered: delivered.text, version, changed: false, ...delivered };
  }

  /** A broken file stops nothing: it is shown as broken, with the reason. */
  private readFiles(): Map<string, Delivered> {
    const files = readPlaybookFiles().map(({ name, text }): [string, Delivered] => {
      const read = readPlaybook(text);
      const misnamed = read.playbook !== null && read.playbook.key !== name;
      const problems = misnamed
        ? [
            {
              path: 'playbook',
              message: `the file is named ${name}, the playbook ${read.playbook?.key}`,
              line: 1,
            },
          ]
        : read.problems;
      for (const { path, message, line } of problems)
        this.logger.error(
          `config/playbooks/${name}.yaml${line === null ? '' : `:${line}`} ${path} ${message}`,
        );
      return [name, { text, playbook: misnamed ? null : read.playbook, problems }];
    });
    return new Map(files);
  }
}
