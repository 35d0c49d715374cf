import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StoreMessage } from './channels/email/store-message.js';
import { entities } from './entities.js';
import { ReceiveReport } from './receiving/receive-report.js';

const providers = [ReceiveReport, StoreMessage];

@Module({ imports: [TypeOrmModule.forFeature(entities)], providers, exports: providers })
export class IntakeModule {}
