import { Injectable } from '@nestjs/common';
import { type TlpLabel, tlpRank } from '@tocsin/config';
import { type Transaction } from '@tocsin/platform';
import { LabelPermissions } from '@tocsin/release';
import { type ReportChanges, type ReportRecord } from '../report/report.record.js';
import { labelLowered } from '../triage.errors.js';

type Labelled = Pick<ReportRecord, 'id' | 'tlp' | 'tlpAssumed'>;

/** An assumed label is ours to correct; one that came with the report becomes milder by its source's leave only. */
@Injectable()
export class ReportLabel {
  constructor(private readonly permissions: LabelPermissions) {}

  /** @throws DomainError `TRIAGE.LABEL_LOWERED` */
  async set(tx: Transaction, report: Labelled, tlp: TlpLabel): Promise<ReportChanges> {
    if (!(await this.mayBe(tx, report, tlp))) throw labelLowered(report.tlp, tlp);
    return { tlp, tlpAssumed: false };
  }

  /**
   * For an incident with the label `tlp`: the report becomes as mild where it may, since an incident is as strict as
   * its strictest part (DOMAIN §5). A stricter incident says nothing of the report.
   */
  async follow(tx: Transaction, report: Labelled, tlp: TlpLabel | undefined): Promise<ReportChanges> {
    if (tlp === undefined || tlpRank(tlp) >= tlpRank(report.tlp)) return {};
    return (await this.mayBe(tx, report, tlp)) ? { tlp, tlpAssumed: false } : {};
  }

  private async mayBe(
    tx: Transaction,
    { id, tlp: from, tlpAssumed }: Labelled,
    tlp: TlpLabel,
  ): Promise<boolean> {
    if (tlpAssumed || tlpRank(tlp) >= tlpRank(from)) return true;
    return (await this.permissions.standing(tx, id, tlp)) !== null;
  }
}
