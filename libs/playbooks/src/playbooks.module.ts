import { Module } from '@nestjs/common';

/** The steps that a type of incident asks for. */
@Module({})
export class PlaybooksModule {}
