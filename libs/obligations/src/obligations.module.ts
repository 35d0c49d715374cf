import { Module } from '@nestjs/common';

/** What a reporter owes the law and by when: staged reports. */
@Module({})
export class ObligationsModule {}
