import { type Api, answered, type Schema } from '../doors/api.js';
import type { CasePlan } from '../incidents/case-plan.js';
import type { ReportRow } from '../reports/recognise-report.js';
import type { World } from '../world.js';

/** One incident of the demo with its plan: what the steps of working on it need. */
export class CaseDesk {
  constructor(
    readonly world: World,
    readonly reports: Map<string, ReportRow>,
    readonly plan: CasePlan,
    /** Undefined until it is opened. */
    public ref: string | undefined,
  ) {}

  /** Asked for only when there is something to do: nobody signs in to look. */
  owner(): Promise<Api> {
    return this.world.as(this.plan.owner);
  }

  /** The address of every call about this incident. */
  get path() {
    return { params: { path: { ref: this.ref ?? '' } } };
  }

  page(): Promise<Schema<'IncidentView'>> {
    return answered(this.world.api.GET('/api/v1/incidents/{ref}', this.path));
  }

  report(key: string): ReportRow {
    const row = this.reports.get(key);
    if (!row) throw new Error(`there is no report "${key}"`);
    return row;
  }
}
