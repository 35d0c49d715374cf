import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type IncidentPart, IncidentParts } from '@tocsin/incidents';

/**
 * Conversations go with their case. A reporter's thread belongs to his report and follows the link; what was written in
 * it after a merge goes back with it when the merge is undone, because a conversation is never cut in two.
 */
const PARTS: readonly IncidentPart[] = [
  { table: 'correspondence.thread', column: 'incident_id', key: ['id'], way: 'moves' },
  {
    table: 'correspondence.message',
    column: 'incident_id',
    key: ['id'],
    way: 'moves',
    follows: `p.at >= $3 AND p.thread_id IN (
      SELECT t.id FROM correspondence.thread t WHERE t.incident_id = $2
      UNION ALL
      SELECT t.id FROM correspondence.thread t JOIN incidents.incident_report back ON back.report_id = t.report_id
       WHERE back.incident_id = $2
         AND NOT EXISTS (SELECT FROM incidents.incident_report kept
                          WHERE kept.report_id = t.report_id AND kept.incident_id = $1))`,
  },
  { table: 'correspondence.investigation', column: 'incident_id', key: ['thread_id'], way: 'moves' },
  { table: 'correspondence.investigation_holder', column: 'incident_id', key: ['thread_id'], way: 'moves' },
  { table: 'correspondence.bulk_reply', column: 'incident_id', key: ['id'], way: 'moves' },
];

/** Tells the incidents what of the correspondence belongs to them. */
@Injectable()
export class ConversationParts implements OnModuleInit {
  constructor(private readonly parts: IncidentParts) {}

  onModuleInit(): void {
    this.parts.register(...PARTS);
  }
}
