import { Module } from '@nestjs/common';
import { SubmitReport } from './channels/api/submit-report.js';
import { ReceiveBulk } from './channels/bulk/receive-bulk.js';
import { StoreMessage } from './channels/email/store-message.js';
import { ReceiveReport } from './receiving/receive-report.js';

const providers = [ReceiveBulk, ReceiveReport, StoreMessage, SubmitReport];

@Module({ providers, exports: providers })
export class IntakeModule {}
