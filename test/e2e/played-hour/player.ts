import { randomUUID } from 'node:crypto';
import { type Answer, type Api } from '../../support/api.js';
import { type Chance } from '../../support/chance.js';

/** What the three at their desks know of each other: nothing but the queue. */
export interface Hour {
  /** Undecided, as the queue shows it; each takes from its top, so they meet. */
  open: string[];
  /** How often each was taken back: whoever saw it decided before that has seen an old state. */
  returned: Map<string, number>;
  incidents: string[];
}

export interface Tally {
  decisions: number;
  refused: number;
  undone: number;
  notes: number;
  /** Drafts that must be there at the end, word for word: `kind ref` → text. */
  left: Map<string, string>;
  /** Anything that no analyst should ever be told. */
  wrong: string[];
}

interface ReportNow {
  version: number;
  state: string;
  suggestions: { duplicates: { incidents: string[] }[] } | null;
}

/** One analyst, who writes his reasons as a draft before he decides, as the console does it for him. */
export class Player {
  private readonly device = randomUUID();
  readonly tally: Tally = {
    decisions: 0,
    refused: 0,
    undone: 0,
    notes: 0,
    left: new Map(),
    wrong: [],
  };

  constructor(
    private readonly name: string,
    private readonly api: Api,
    private readonly hour: Hour,
    private readonly chance: Chance,
  ) {}

  /** Works until the queue is empty. */
  async play(): Promise<Tally> {
    while (this.hour.open.length > 0) {
      const ref = this.chance.pick(this.hour.open.slice(0, 4));
      await this.decide(ref);
      if (this.hour.incidents.length > 0 && this.chance.happens(0.25)) await this.work();
    }
    return this.tally;
  }

  private async decide(ref: string): Promise<void> {
    const returned = this.hour.returned.get(ref);
    const { body: report } = await this.api.get<ReportNow>(`/reports/${ref}`);
    if (report.state !== 'received') {
      if (this.hour.returned.get(ref) === returned) this.leaveQueue(ref);
      return;
    }
    const reason = `${this.name} on ${ref}: ${this.chance.next()}`;
    await this.draft('decision', ref, reason);
    const { path, body } = this.decision(report);
    const answer = await this.api.post<{ incident?: { ref: string } }>(`/reports/${ref}${path}`, {
      version: report.version,
      ...body,
    });
    if (answer.status === 409) {
      // Somebody was faster. The words typed are still there, to be read again; then he gives them up.
      this.tally.refused += 1;
      this.expectTold(answer);
      await this.expectDraft('decision', ref, reason);
      await this.draft('decision', ref, null);
      return;
    }
    if (answer.status >= 300) {
      this.tally.wrong.push(`${path} of ${ref}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return this.leaveQueue(ref);
    }
    this.tally.decisions += 1;
    await this.draft('decision', ref, null);
    if (answer.body.incident) this.hour.incidents.push(answer.body.incident.ref);
    if (this.chance.happens(0.08)) return this.undo(ref);
    this.leaveQueue(ref);
  }

  private decision(report: ReportNow): { path: string; body: object } {
    const known = report.suggestions?.duplicates.flatMap(({ incidents }) => incidents)[0];
    if (known !== undefined && this.chance.happens(0.7))
      return { path: '/attach', body: { incident: known } };
    if (this.chance.happens(0.35)) {
      const reason = this.chance.pick(['spam', 'out-of-scope', 'false-positive']);
      return { path: '/reject', body: { reason } };
    }
    return { path: '/open-incident', body: {} };
  }

  /** Takes it back within the ten seconds; it stands in the queue again for all three. */
  private async undo(ref: string): Promise<void> {
    const answer = await this.api.post(`/reports/${ref}/undo`);
    if (answer.status < 300) {
      this.tally.undone += 1;
      this.hour.returned.set(ref, (this.hour.returned.get(ref) ?? 0) + 1);
      // A colleague may have seen it decided and passed it by.
      if (!this.hour.open.includes(ref)) this.hour.open.push(ref);
    }
    // A colleague has worked on it since: then it stays as it is, and he is told so.
    else if (answer.status === 409) this.leaveQueue(ref);
    else this.tally.wrong.push(`undo of ${ref}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  /** On an incident of anybody's: moves it on, or writes a note; sometimes he is called away while typing. */
  private async work(): Promise<void> {
    const ref = this.chance.pick(this.hour.incidents);
    if (this.chance.happens(0.4)) return this.moveOn(ref);
    const text = `${this.name}: ${this.chance.next()}`;
    await this.draft('note', ref, text);
    if (this.chance.happens(0.2)) {
      this.tally.left.set(`note ${ref}`, text);
      return;
    }
    const answer = await this.api.post(`/incidents/${ref}/notes`, { text });
    if (answer.status >= 300) this.tally.wrong.push(`note on ${ref}: ${answer.status}`);
    this.tally.notes += 1;
    this.tally.left.delete(`note ${ref}`);
    await this.draft('note', ref, null);
  }

  private async moveOn(ref: string): Promise<void> {
    const { body } = await this.api.get<{
      version: number;
      nextStates: { to: string; requires: string[] }[];
    }>(`/incidents/${ref}`);
    const next = body.nextStates.find(({ requires }) => requires.length === 0);
    if (!next) return;
    const answer = await this.api.post(`/incidents/${ref}/transitions`, {
      version: body.version,
      to: next.to,
    });
    if (answer.status === 409) {
      this.tally.refused += 1;
      this.expectTold(answer);
    } else if (answer.status >= 300)
      this.tally.wrong.push(`${ref} to ${next.to}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  private async draft(kind: string, ref: string, text: string | null): Promise<void> {
    const content = text === null ? null : { text };
    const answer = await this.api.put('/drafts', { kind, ref, device: this.device, content });
    if (answer.status >= 300) this.tally.wrong.push(`draft of ${ref}: ${answer.status}`);
  }

  private async expectDraft(kind: string, ref: string, text: string): Promise<void> {
    const { body } = await this.api.get<{ kind: string; content: { text?: string } }[]>(`/drafts?ref=${ref}`);
    if (!body.some((each) => each.kind === kind && each.content.text === text))
      this.tally.wrong.push(`the draft on ${ref} is gone`);
  }

  /** Whoever is refused is told by whom, when and what. */
  private expectTold({ body }: Answer<unknown>): void {
    const { changedBy, changedAt, code } = body as Record<string, unknown>;
    const decided = typeof code === 'string' && !code.endsWith('STALE');
    if (!decided && (!changedBy || !changedAt))
      this.tally.wrong.push(`refused without a word: ${JSON.stringify(body)}`);
  }

  private leaveQueue(ref: string): void {
    const at = this.hour.open.indexOf(ref);
    if (at >= 0) this.hour.open.splice(at, 1);
  }
}
