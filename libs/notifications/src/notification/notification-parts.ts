import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IncidentParts } from '@tocsin/incidents';

/** What somebody was told of a merged incident leads him to the survivor. */
@Injectable()
export class NotificationParts implements OnModuleInit {
  constructor(private readonly parts: IncidentParts) {}

  onModuleInit(): void {
    this.parts.register({
      table: 'notifications.notification',
      column: 'incident_id',
      key: ['id'],
      way: 'moves',
    });
  }
}
