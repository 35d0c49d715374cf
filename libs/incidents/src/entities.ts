import { Countermeasure, CountermeasureHolder } from './countermeasures/countermeasure.entity.js';
import { Escalation } from './escalation/escalation.entity.js';
import { IncidentClock } from './clocks/incident-clock.entity.js';
import { IncidentMember } from './incident/incident-member.entity.js';
import { IncidentOrganisation } from './incident/incident-organisation.entity.js';
import { IncidentReport } from './incident/incident-report.entity.js';
import { Incident } from './incident/incident.entity.js';
import { IncidentObservables1764000305001 } from './migrations/1764000305001-incident-observables.migration.js';
import { Incidents1764000070000 } from './migrations/1764000070000-incidents.migration.js';
import { TasksAndCountermeasures1764000306000 } from './migrations/1764000306000-tasks-and-countermeasures.migration.js';
import { SearchableIncidents1764000301001 } from './migrations/1764000301001-searchable-incidents.migration.js';
import { IncidentObservable } from './observables/incident-observable.entity.js';
import { ServiceLevels1764000303000 } from './migrations/1764000303000-service-levels.migration.js';
import { ServiceAgreement, ServiceAgreementVersion } from './service-levels/service-agreement.entity.js';
import { ServiceCalendar, ServiceCalendarVersion } from './service-levels/service-calendar.entity.js';
import { Transfers1764000302000 } from './migrations/1764000302000-transfers.migration.js';
import { Transfer, TransferPart } from './merging/transfer.entity.js';
import { Task } from './tasks/task.entity.js';
import { NoteMention } from './mentions/note-mention.entity.js';
import { NoteMentions1764000300002 } from './migrations/1764000300002-note-mentions.migration.js';
import { Note } from './timeline/note.entity.js';

export const entities = [
  Countermeasure,
  CountermeasureHolder,
  Escalation,
  Incident,
  IncidentClock,
  IncidentMember,
  IncidentObservable,
  IncidentOrganisation,
  IncidentReport,
  Note,
  NoteMention,
  ServiceAgreement,
  ServiceAgreementVersion,
  ServiceCalendar,
  ServiceCalendarVersion,
  Task,
  Transfer,
  TransferPart,
];
export const migrations = [
  Incidents1764000070000,
  NoteMentions1764000300002,
  SearchableIncidents1764000301001,
  ServiceLevels1764000303000,
  IncidentObservables1764000305001,
  Transfers1764000302000,
  TasksAndCountermeasures1764000306000,
];
