import { Module } from '@nestjs/common';

/** What colleagues do beside each other: presence, drafts, views, handover. */
@Module({})
export class DeskModule {}
