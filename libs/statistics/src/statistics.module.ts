import { Module } from '@nestjs/common';

/** The figures of a CIRT: board, series, annual report. */
@Module({})
export class StatisticsModule {}
