import { Module } from '@nestjs/common';
import { DutyModule } from '@tocsin/duty';
import { DutyController } from './duty.controller.js';

@Module({ imports: [DutyModule], controllers: [DutyController] })
export class DutyHttpModule {}
