import { Module } from '@nestjs/common';
import { IncidentsModule } from '@tocsin/incidents';
import { ApplyPlaybook } from './commands/apply-playbook.js';
import { SavePlaybook } from './commands/save-playbook.js';
import { StepPlanner } from './planning/step-planner.js';
import { ApplyAtOpening } from './events/apply-at-opening.js';
import { PlaybookLibrary } from './library/playbook-library.js';
import { CheckPlaybook } from './queries/check-playbook.js';
import { ListPlaybooks } from './queries/list-playbooks.js';
import { PlaybookDetail } from './queries/playbook-detail.js';
import { PlaybooksOfIncident } from './queries/playbooks-of-incident.js';

const offered = [
  ApplyPlaybook,
  CheckPlaybook,
  ListPlaybooks,
  PlaybookDetail,
  PlaybooksOfIncident,
  SavePlaybook,
];

/** The steps that a type of incident asks for. Needs PlatformModule, AuditModule, IdentityModule. */
@Module({
  imports: [IncidentsModule],
  providers: [...offered, ApplyAtOpening, PlaybookLibrary, StepPlanner],
  exports: offered,
})
export class PlaybooksModule {}
