import { Module } from '@nestjs/common';
import { IdentityModule } from '@tocsin/identity';
import { Approvals } from './approvals/approvals.js';
import { DecideApproval } from './approvals/decide-approval.js';
import { ReadApprovals } from './approvals/read-approvals.js';
import { RequestApproval } from './approvals/request-approval.js';
import { ReleaseGate } from './gate/release-gate.js';
import { ExportLedger } from './ledger/export-ledger.js';
import { Ledger } from './ledger/ledger.js';
import { ReadLedger } from './ledger/read-ledger.js';
import { LabelPermissions } from './permissions/label-permissions.js';
import { StoreLabelPermission } from './permissions/store-label-permission.js';
import { WithdrawLabelPermission } from './permissions/withdraw-label-permission.js';

const offered = [
  DecideApproval,
  ExportLedger,
  LabelPermissions,
  Ledger,
  ReadApprovals,
  ReadLedger,
  ReleaseGate,
  RequestApproval,
  StoreLabelPermission,
  WithdrawLabelPermission,
];

/** The one gate for all that leaves, what it is asked by, and the ledger of what it said. */
@Module({ imports: [IdentityModule], providers: [Approvals, ...offered], exports: offered })
export class ReleaseModule {}
