export { ApplyPlaybook } from './commands/apply-playbook.js';
export { type PlaybookChange, SavePlaybook } from './commands/save-playbook.js';
export { type LibraryEntry } from './library/playbook-library.js';
export { type DueOffset } from './playbook/due-offset.js';
export { type Playbook, type PlaybookStep } from './playbook/playbook.js';
export { type PlaybookProblem, type ReadPlaybook } from './playbook/read-playbook.js';
export { type StepOwner } from './playbook/step-owner.js';
export { PlaybooksModule } from './playbooks.module.js';
export { CheckPlaybook } from './queries/check-playbook.js';
export { ListPlaybooks, type PlaybookLine } from './queries/list-playbooks.js';
export { PlaybookDetail, type PlaybookHistoryLine, type PlaybookView } from './queries/playbook-detail.js';
export {
  type IncidentPlaybooks,
  type PlaybookProgress,
  PlaybooksOfIncident,
} from './queries/playbooks-of-incident.js';
