import { Countermeasure, CountermeasureHolder } from './countermeasures/countermeasure.entity.js';
import { IncidentClock } from './clocks/incident-clock.entity.js';
import { IncidentMember } from './incident/incident-member.entity.js';
import { IncidentOrganisation } from './incident/incident-organisation.entity.js';
import { IncidentReport } from './incident/incident-report.entity.js';
import { Incident } from './incident/incident.entity.js';
import { Incidents1764000070000 } from './migrations/1764000070000-incidents.migration.js';
import { TasksAndCountermeasures1764000306000 } from './migrations/1764000306000-tasks-and-countermeasures.migration.js';
import { SearchableIncidents1764000301001 } from './migrations/1764000301001-searchable-incidents.migration.js';
import { Task } from './tasks/task.entity.js';
import { Note } from './timeline/note.entity.js';

export const entities = [
  Countermeasure,
  CountermeasureHolder,
  Incident,
  IncidentClock,
  IncidentMember,
  IncidentOrganisation,
  IncidentReport,
  Note,
  Task,
];
export const migrations = [
  Incidents1764000070000,
  SearchableIncidents1764000301001,
  TasksAndCountermeasures1764000306000,
];
