import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IncidentParts } from '@tocsin/incidents';

/** A report that names a merged incident stands beside the survivor. */
@Injectable()
export class MentionParts implements OnModuleInit {
  constructor(private readonly parts: IncidentParts) {}

  onModuleInit(): void {
    this.parts.register({
      table: 'triage.mention',
      column: 'mentioned_incident_id',
      key: ['report_id', 'reference'],
      way: 'moves',
    });
  }
}
