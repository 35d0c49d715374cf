import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OpenWork } from '@tocsin/duty';

/** Reports that wait for a decision count as work of those who hold them; snoozed ones do not. */
@Injectable()
export class ReportWork implements OnModuleInit {
  constructor(private readonly work: OpenWork) {}

  onModuleInit(): void {
    this.work.register({
      name: 'reports',
      sql: `SELECT r.assignee_id AS person_id, least(1, 5 - coalesce(r.priority, 5))::int AS level
              FROM intake.report r
             WHERE r.assignee_id IS NOT NULL AND r.state = 'received' AND r.snoozed_until IS NULL`,
    });
  }
}
