import { Module } from '@nestjs/common';
import { Candidates } from './assignment/candidates.js';
import { OpenWork } from './assignment/open-work.js';
import { TeamRules } from './assignment/team-rules.js';
import { AddAbsence } from './commands/add-absence.js';
import { AddShift } from './commands/add-shift.js';
import { DutyRecord } from './record/duty-record.js';
import { RemoveEntry } from './commands/remove-entry.js';
import { SaveRotation } from './commands/save-rotation.js';
import { SetException } from './commands/set-exception.js';
import { SetTeamRule } from './commands/set-team-rule.js';
import { SetWeight } from './commands/set-weight.js';
import { DutyCalendar } from './queries/duty-calendar.js';
import { DutyRoster } from './roster/duty-roster.js';
import { PlanReader } from './roster/plan-reader.js';

const commands = [AddAbsence, AddShift, RemoveEntry, SaveRotation, SetException, SetTeamRule, SetWeight];
const parts = [Candidates, DutyRecord, PlanReader];
const offered = [DutyCalendar, DutyRoster, OpenWork, TeamRules];

/** Who is on duty, who is away, who gets the next piece of work. */
@Module({ providers: [...parts, ...commands, ...offered], exports: [...commands, ...offered] })
export class DutyModule {}
