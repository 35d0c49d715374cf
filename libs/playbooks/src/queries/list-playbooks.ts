import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { PlaybookLibrary } from '../library/playbook-library.js';
import { inLanguage } from '../playbook/playbook.js';
import { type PlaybookProblem } from '../playbook/read-playbook.js';

/** A playbook as a line of the list. */
export interface PlaybookLine {
  key: string;
  /** In the language asked for, where it has words for it. */
  title: string;
  summary: string;
  fits: { rsitClass: string; rsitType: string | null }[];
  steps: number;
  version: number;
  changed: boolean;
  delivered: boolean;
  /** Empty: it can be used. */
  problems: PlaybookProblem[];
}

/** All playbooks, the broken ones with what is wrong. */
@Injectable()
export class ListPlaybooks {
  constructor(
    private readonly access: AccessPolicy,
    private readonly library: PlaybookLibrary,
  ) {}

  async execute(actor: Actor, locale: string): Promise<PlaybookLine[]> {
    this.access.require(actor, 'incident.read');
    const entries = await this.library.all();
    return entries.map(({ key, playbook, version, changed, delivered, problems }) => {
      const shown = playbook && inLanguage(playbook, locale);
      return {
        key,
        title: shown?.title ?? key,
        summary: shown?.summary ?? '',
        fits: [...(playbook?.fits ?? [])],
        steps: playbook?.steps.length ?? 0,
        version,
        changed,
        delivered: delivered !== null,
        problems,
      };
    });
  }
}
