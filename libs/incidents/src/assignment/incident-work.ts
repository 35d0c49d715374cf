import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OpenWork } from '@tocsin/duty';
import { NOT_ENDED } from '../workflow/incident-state.js';

/** Incidents in work count as work of those who hold them. */
@Injectable()
export class IncidentWork implements OnModuleInit {
  constructor(private readonly work: OpenWork) {}

  onModuleInit(): void {
    this.work.register({
      name: 'incidents',
      sql: `SELECT i.assignee_id AS person_id, coalesce(i.severity_override, i.severity_level)::int AS level
              FROM incidents.incident i WHERE i.assignee_id IS NOT NULL AND i.${NOT_ENDED}`,
    });
  }
}
