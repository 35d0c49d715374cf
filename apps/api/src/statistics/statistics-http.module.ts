import { Module } from '@nestjs/common';
import { StatisticsModule } from '@tocsin/statistics';
import { BoardController } from './board.controller.js';
import { FreezingController } from './freezing.controller.js';
import { StatisticsController } from './statistics.controller.js';

@Module({
  imports: [StatisticsModule],
  controllers: [BoardController, FreezingController, StatisticsController],
})
export class StatisticsHttpModule {}
