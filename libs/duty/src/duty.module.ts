import { Module } from '@nestjs/common';
import { Candidates } from './assignment/candidates.js';
import { OpenWork } from './assignment/open-work.js';
import { TeamRules } from './assignment/team-rules.js';
import { DutyRoster } from './roster/duty-roster.js';
import { PlanReader } from './roster/plan-reader.js';

const parts = [Candidates, PlanReader];
const offered = [DutyRoster, OpenWork, TeamRules];

/** Who is on duty, who is away, who gets the next piece of work. */
@Module({ providers: [...parts, ...offered], exports: offered })
export class DutyModule {}
