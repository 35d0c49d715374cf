import { Module } from '@nestjs/common';
import { SubmitMail } from './channels/api/submit-mail.js';
import { SubmitReport } from './channels/api/submit-report.js';
import { ReceiveBulk } from './channels/bulk/receive-bulk.js';
import { StoreMessage } from './channels/email/store-message.js';
import { ReceiveReport } from './receiving/receive-report.js';

const providers = [ReceiveBulk, ReceiveReport, StoreMessage, SubmitMail, SubmitReport];

@Module({ providers, exports: providers })
export class IntakeModule {}
