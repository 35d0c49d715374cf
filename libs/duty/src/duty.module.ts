import { Module } from '@nestjs/common';

/** Who is on duty, who is away, who gets the next piece of work. */
@Module({})
export class DutyModule {}
