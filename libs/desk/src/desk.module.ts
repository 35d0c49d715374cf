import { Module } from '@nestjs/common';
import { Presence } from './presence/presence.js';
import { LiveStreams } from './stream/live-streams.js';
import { VisibleSubjects } from './subject/visible-subjects.js';

const parts = [VisibleSubjects];
const offered = [LiveStreams, Presence];

/** What colleagues do beside each other: presence, drafts, views, handover. */
@Module({ providers: [...parts, ...offered], exports: offered })
export class DeskModule {}
