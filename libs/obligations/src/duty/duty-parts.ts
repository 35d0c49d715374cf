import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IncidentParts } from '@tocsin/incidents';

/** What is owed because of a merged incident is owed because of the survivor; two alike stand beside each other. */
@Injectable()
export class DutyParts implements OnModuleInit {
  constructor(private readonly parts: IncidentParts) {}

  onModuleInit(): void {
    this.parts.register({ table: 'obligations.duty', column: 'incident_id', key: ['id'], way: 'moves' });
  }
}
