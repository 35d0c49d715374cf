import { Inject } from '@nestjs/common';
import { type TocsinConfig } from '@tocsin/config';
import { Config, type EventHandler, OnEvent } from '@tocsin/platform';
import { ApplyPlaybook } from '../commands/apply-playbook.js';

/** A new incident gets the steps of its type, where the site has that switched on. */
@OnEvent('incident.opened', 'apply-playbook')
export class ApplyAtOpening implements EventHandler<{ incidentId: string }> {
  constructor(
    private readonly apply: ApplyPlaybook,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  async handle({ incidentId }: { incidentId: string }): Promise<void> {
    if (this.config.playbooks.automatic) await this.apply.byRule(incidentId);
  }
}
