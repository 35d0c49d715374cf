import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { type LibraryEntry, PlaybookLibrary } from '../library/playbook-library.js';
import { inLanguage, type Playbook } from '../playbook/playbook.js';
import { playbookUnknown } from '../playbooks.errors.js';

/** One version; the text is null where somebody went back to the delivered one. */
export interface PlaybookHistoryLine {
  version: number;
  author: string;
  at: Date;
  text: string | null;
}

export interface PlaybookView extends LibraryEntry {
  /** Newest first. */
  history: PlaybookHistoryLine[];
}

/** One playbook: what holds, what was delivered, what it said before. */
@Injectable()
export class PlaybookDetail {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly library: PlaybookLibrary,
  ) {}

  /** @throws DomainError `PLAYBOOK.UNKNOWN` (404) */
  async execute(actor: Actor, key: string, locale: string): Promise<PlaybookView> {
    this.access.require(actor, 'incident.read');
    const entry = await this.library.find(key);
    if (!entry) throw playbookUnknown();
    const history = await this.database.query<PlaybookHistoryLine>(
      `SELECT v.version, v.author_name AS author, v.at, v.text
         FROM playbooks.playbook_version v JOIN playbooks.playbook_text t ON t.id = v.playbook_id
        WHERE t.key = $1 ORDER BY v.version DESC LIMIT 100`,
      [key],
    );
    const playbook: Playbook | null = entry.playbook && inLanguage(entry.playbook, locale);
    return { ...entry, playbook, history };
  }
}
