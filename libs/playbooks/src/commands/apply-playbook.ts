import { Inject, Injectable } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { AddSteps } from '@tocsin/incidents';
import { Config } from '@tocsin/platform';
import { PlaybookLibrary } from '../library/playbook-library.js';
import { fittest, inLanguage, type Playbook } from '../playbook/playbook.js';
import { playbookBroken, playbookUnknown } from '../playbooks.errors.js';
import { StepPlanner } from '../planning/step-planner.js';

/** Brings the steps of a playbook to an incident: by hand, or by the site's rule when it is opened. */
@Injectable()
export class ApplyPlaybook {
  constructor(
    private readonly library: PlaybookLibrary,
    private readonly planner: StepPlanner,
    private readonly steps: AddSteps,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * A second application adds only what is missing.
   * @param locale of the words; else the site's
   * @returns how many steps were new
   * @throws DomainError `PLAYBOOK.UNKNOWN` (404), `PLAYBOOK.BROKEN` (409), `INCIDENT.UNKNOWN`, `INCIDENT.ENDED`
   */
  async execute(actor: Actor, ref: string, key: string, locale?: string): Promise<{ added: number }> {
    return {
      added: await this.steps.execute(actor, ref, async (tx, facts) => {
        const playbook = this.said(await this.usable(key), locale);
        return { playbook, steps: await this.planner.plan(tx, playbook, facts) };
      }),
    };
  }

  /** Takes back the steps that nobody has touched yet. */
  async takeBack(actor: Actor, ref: string, key: string): Promise<{ removed: number }> {
    const entry = await this.library.find(key);
    const title = entry?.playbook ? this.said(entry.playbook).title : key;
    return { removed: await this.steps.takeBack(actor, ref, { key, title }) };
  }

  /** The one for the incident's type, signed by the rule. */
  async byRule(incidentId: string): Promise<number> {
    const rule = { kind: 'rule' as const, id: null, name: 'playbook' };
    return this.steps.byRule(rule, incidentId, async (tx, facts) => {
      const usable = (await this.library.all(tx)).flatMap(({ playbook }) => playbook ?? []);
      const fit = fittest(usable, facts.rsitClass, facts.rsitType);
      if (!fit) return null;
      const playbook = this.said(fit);
      return { playbook, steps: await this.planner.plan(tx, playbook, facts) };
    });
  }

  private async usable(key: string): Promise<Playbook> {
    const entry = await this.library.find(key);
    if (!entry) throw playbookUnknown();
    if (!entry.playbook) throw playbookBroken(key);
    return entry.playbook;
  }

  private said(playbook: Playbook, locale: string = this.config.site.defaultLocale): Playbook {
    return inLanguage(playbook, locale);
  }
}
