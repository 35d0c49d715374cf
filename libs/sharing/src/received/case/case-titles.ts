import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@tocsin/audit';
import { WithholdTitle } from '@tocsin/incidents';
import { type Transaction } from '@tocsin/platform';
import { type HeldCase } from './foreign-cases.js';

const LONGEST_TITLE = 200;

/** An incident that was opened from a partner's case may bear his words as its title: those go and come with the case. */
@Injectable()
export class CaseTitles {
  constructor(private readonly withhold: WithholdTitle) {}

  async follow(tx: Transaction, { id, known }: HeldCase, reportId: string, hidden: boolean): Promise<void> {
    const name = `${known.owner}#${known.id}`;
    const rows = await tx.query<{ revision: number; title: string }>(
      `SELECT revision, document->>'title' AS title FROM sharing.foreign_revision
        WHERE foreign_case_id = $1 AND document IS NOT NULL ORDER BY revision`,
      [id],
    );
    const standing = rows.find(({ revision }) => revision === known.revision)?.title;
    // What a person made of it stays; only what is word for word a revision's is the partner's.
    if (hidden) {
      const titles = rows.flatMap(({ title }) => asTitles(title));
      await this.withhold.execute(tx, SYSTEM, { reportId, titles, instead: name });
    } else if (standing !== undefined) {
      const [instead = name] = asTitles(standing, known.exercise);
      await this.withhold.execute(tx, SYSTEM, { reportId, titles: [name], instead });
    }
  }
}

/** As triage makes a title of a report's subject, and intake marks an exercise in it. */
function asTitles(title: string, exercise?: boolean): string[] {
  const marked = `EXERCISE: ${title}`;
  const all = exercise === undefined ? [title, marked] : [exercise ? marked : title];
  return all.map((each) => each.trim().slice(0, LONGEST_TITLE).toWellFormed());
}
