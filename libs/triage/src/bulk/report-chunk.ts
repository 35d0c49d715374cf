import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Assignees, LinkReports, OpenIncident } from '@tocsin/incidents';
import { Clock, DomainError, Events, Jobs, type Transaction } from '@tocsin/platform';
import { WAKE_TASK } from '../decisions/wake-report.js';
import { IncidentLocks } from '../report/incident-locks.js';
import { ReportClock } from '../report/report-clock.js';
import { type JournalEntry, ReportJournal } from '../report/report-journal.js';
import { type ReportChanges, type ReportRecord } from '../report/report.record.js';
import { ReportRepository } from '../report/report.repository.js';
import { type ReportOrder } from './bulk-order.js';
import { type BulkRecord, BulkStore, type ItemOutcome, type WaitingItem } from './bulk-store.js';
import { labelChange, whyNotChanged } from './report-changes.js';

/** A report that is going to be changed. */
interface Ready {
  item: WaitingItem;
  before: ReportRecord;
}

interface Change extends Ready {
  changes: ReportChanges;
}

/** Does what was ordered to a chunk of reports, in the caller's transaction and in few statements. */
@Injectable()
export class ReportChunk {
  constructor(
    private readonly reports: ReportRepository,
    private readonly journal: ReportJournal,
    private readonly incidents: IncidentLocks,
    private readonly linkReports: LinkReports,
    private readonly openIncident: OpenIncident,
    private readonly assignees: Assignees,
    private readonly reportClock: ReportClock,
    private readonly store: BulkStore,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async run(
    tx: Transaction,
    actor: Actor,
    bulk: BulkRecord,
    order: ReportOrder,
    items: readonly WaitingItem[],
  ): Promise<ItemOutcome[]> {
    const target = order.action === 'attach' ? order.incident : bulk.targetRef;
    // The incident before the reports, as everywhere.
    if (target) await this.incidents.byReference(tx, target);
    const outcomes: ItemOutcome[] = [];
    const ready = await this.lock(tx, actor, items, outcomes);
    if (ready.length === 0) return outcomes;
    const skip = ({ item }: Ready, reason: string) =>
      outcomes.push({ position: item.position, state: 'skipped', reason, version: null });
    let changes: Change[];
    let entry: JournalEntry;
    try {
      [changes, entry] = await this.decide(tx, actor, bulk, order, ready);
    } catch (error) {
      // Refused for all alike: the incident has ended, the assignee is gone.
      if (!(error instanceof DomainError)) throw error;
      for (const each of ready) skip(each, error.code);
      return outcomes;
    }
    const decided = new Set(changes.map(({ item }) => item.position));
    for (const each of ready) if (!decided.has(each.item.position)) skip(each, 'label-lowered');
    const real = changes.filter((each) => {
      if (whyNotChanged(each.before, each.changes) === null) return true;
      skip(each, 'same');
      return false;
    });
    const versions = await this.journal.writeAll(tx, actor, real, {
      ...entry,
      detail: { ...entry.detail, bulkId: bulk.id },
    });
    await this.tell(tx, order, entry, real);
    for (const { item, before } of real)
      outcomes.push({
        position: item.position,
        state: 'done',
        reason: null,
        version: versions.get(before.id) ?? null,
      });
    return outcomes;
  }

  private async lock(
    tx: Transaction,
    actor: Actor,
    items: readonly WaitingItem[],
    outcomes: ItemOutcome[],
  ): Promise<Ready[]> {
    const ids = items.map(({ subjectId }) => subjectId);
    const locked = new Map((await this.reports.lockByIds(tx, ids)).map((each) => [each.id, each]));
    const visible = await this.reports.visibleOf(tx, actor, ids);
    return items.flatMap((item) => {
      const before = locked.get(item.subjectId);
      const reason =
        !before || !visible.has(before.id) ? 'unknown' : before.version !== item.version ? 'changed' : null;
      if (before && reason === null) return { item, before };
      outcomes.push({ position: item.position, state: 'skipped', reason, version: null });
      return [];
    });
  }

  private async decide(
    tx: Transaction,
    actor: Actor,
    bulk: BulkRecord,
    order: ReportOrder,
    ready: readonly Ready[],
  ): Promise<[Change[], JournalEntry]> {
    const now = this.clock.now();
    const decided = { snoozedUntil: null, decidedAt: now, decidedBy: actor.id };
    const all = (changes: ReportChanges) => ready.map((each) => ({ ...each, changes }));
    switch (order.action) {
      case 'reject': {
        const { reason, note = null } = order;
        const rejected = {
          state: 'rejected',
          rejectedReason: reason,
          rejectedNote: note,
          duplicateOf: null,
        } as const;
        return [
          all({ ...rejected, publicState: 'closed', settledAt: now, ...decided }),
          { action: 'report.rejected', reason: note ? `${reason}: ${note}` : reason },
        ];
      }
      case 'snooze':
        return [all({ snoozedUntil: new Date(order.until) }), { action: 'report.snoozed' }];
      case 'classify':
        return [await this.classified(tx, order, ready), { action: 'report.classified' }];
      case 'assign':
        return [await this.assigned(tx, actor, order, ready), { action: 'report.assigned' }];
      case 'attach':
      case 'open': {
        const { id, opened } = await this.intoIncident(tx, actor, bulk, order, ready);
        const publicState = await this.incidents.publicStateOf(tx, ready[0]?.before.id ?? '');
        return [
          all({ state: 'accepted', publicState, settledAt: null, ...decided }),
          { action: opened ? 'report.accepted' : 'report.attached', detail: { incidentId: id, opened } },
        ];
      }
    }
  }

  private async classified(
    tx: Transaction,
    { priority, tlp }: Extract<ReportOrder, { action: 'classify' }>,
    ready: readonly Ready[],
  ): Promise<Change[]> {
    const ends =
      priority === undefined
        ? []
        : await this.reportClock.endsOf(
            tx,
            ready.map(({ before }) => ({ id: before.id, level: 5 - priority, start: before.receivedAt })),
          );
    return ready.flatMap((each, index) => {
      const label = labelChange(each.before, tlp);
      const dueAt = ends[index];
      return label ? { ...each, changes: { ...label, ...(dueAt ? { priority, dueAt } : {}) } } : [];
    });
  }

  private async assigned(
    tx: Transaction,
    actor: Actor,
    { action: _action, ...choice }: Extract<ReportOrder, { action: 'assign' }>,
    ready: readonly Ready[],
  ): Promise<Change[]> {
    const resolve = async ({ before }: Ready): Promise<ReportChanges> => {
      const { assignee, team } = await this.assignees.resolve(tx, actor, choice, before);
      return { assigneeId: assignee?.id ?? null, teamId: team?.id ?? null };
    };
    // By turn, each is another's; else those who stand alike come out alike and are asked for once.
    const known = new Map<string, ReportChanges>();
    const changes: Change[] = [];
    for (const each of ready) {
      const like = `${each.before.assigneeId} ${each.before.teamId}`;
      const found = choice.leastLoaded ? undefined : known.get(like);
      const resolved = found ?? (await resolve(each));
      known.set(like, resolved);
      changes.push({ ...each, changes: resolved });
    }
    return changes;
  }

  private async intoIncident(
    tx: Transaction,
    actor: Actor,
    bulk: BulkRecord,
    order: Extract<ReportOrder, { action: 'attach' | 'open' }>,
    ready: readonly Ready[],
  ): Promise<{ id: string; opened: boolean }> {
    const target = order.action === 'attach' ? order.incident : bulk.targetRef;
    if (target) {
      const refs = ready.map(({ before }) => before.reference);
      const { id, ref } = await this.linkReports.within(tx, actor, target, refs);
      if (bulk.targetRef === null) await this.remember(tx, bulk, ref);
      return { id, opened: false };
    }
    const [first] = ready;
    const title =
      (order.action === 'open' && order.title) || first?.before.subject.trim().slice(0, 200).toWellFormed();
    const { id, ref } = await this.openIncident.within(tx, actor, {
      title: title || `Report ${first?.before.reference}`,
      toMe: actor.kind === 'person' ? true : undefined,
      awareAt: new Date(Math.min(...ready.map(({ before }) => before.receivedAt.getTime()))),
      reports: ready.map(({ before: { id: reportId, reference, tlp } }) => ({
        id: reportId,
        ref: reference,
        tlp,
      })),
    });
    await this.remember(tx, bulk, ref);
    return { id, opened: true };
  }

  private async remember(tx: Transaction, bulk: BulkRecord, ref: string): Promise<void> {
    bulk.targetRef = ref;
    await this.store.setTarget(tx, bulk.id, ref);
  }

  private async tell(
    tx: Transaction,
    order: ReportOrder,
    { detail }: JournalEntry,
    changes: readonly Change[],
  ): Promise<void> {
    const publish = (name: string, payload: (change: Change) => object) =>
      this.events.publishAll(
        tx,
        name,
        changes.map((change) => ({ reportId: change.before.id, ...payload(change) })),
      );
    if (order.action === 'reject') await publish('report.rejected', () => ({ reason: order.reason }));
    if (order.action === 'assign')
      await publish('report.assigned', ({ changes: { assigneeId, teamId } }) => ({ assigneeId, teamId }));
    if (order.action === 'attach' || order.action === 'open')
      await publish('report.accepted', () => ({ incidentId: detail?.incidentId }));
    if (order.action === 'snooze')
      await this.jobs.enqueueAll(
        tx,
        changes
          .map(({ before: { id } }) => ({
            task: WAKE_TASK,
            payload: { reportId: id },
            options: { key: `${WAKE_TASK}:${id}`, runAt: new Date(order.until) },
          }))
          .toSorted((a, b) => (a.options.key < b.options.key ? -1 : 1)),
      );
  }
}
