import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { PollFeed } from './feeds/poll-feed.js';
import { PollFeeds } from './feeds/poll-feeds.js';
import { TaxiiFeeds } from './feeds/taxii-feeds.js';

/** What we fetch of others by TAXII 2.1. */
@Module({ imports: [DocumentsModule], providers: [PollFeed, PollFeeds, TaxiiFeeds], exports: [TaxiiFeeds] })
export class TaxiiFeedsModule {}
