import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { completeQuery, type Completion, nameCompletion } from '../search/complete-query.js';

const MOST_NAMES = 8;
const TABLES = { assignee: 'identity.person', team: 'identity.team', org: 'constituency.organisation' };

/** What could stand where somebody is typing a query; at most one statement, for names. */
@Injectable()
export class QueryCompletions {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
  ) {}

  /** @param at the cursor's place, in UTF-16 units as a text field counts */
  async execute(
    actor: Actor,
    { q, at }: { q: string; at: number },
  ): Promise<{ start: number; end: number; options: Completion[] }> {
    this.access.require(actor, 'report.read');
    const { start, end, options, names } = completeQuery(q, at);
    if (!names || (names.operator === 'org' && !this.access.allows(actor, 'constituency.read')))
      return { start, end, options };
    const found = await this.database.query<{ name: string }>(
      `SELECT n.name FROM ${TABLES[names.operator]} n
        WHERE strpos(' ' || lower(n.name), ' ' || $1) > 0 ${names.operator === 'assignee' ? 'AND n.disabled_at IS NULL' : ''}
        ORDER BY lower(n.name), n.id LIMIT ${MOST_NAMES}`,
      [names.begun.replaceAll('\u0000', '').trim()],
    );
    const named = found.map(({ name }) => nameCompletion(names.operator, names.prefix, name));
    return { start, end, options: [...options, ...named] };
  }
}
