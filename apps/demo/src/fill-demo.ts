import { answered } from './doors/api.js';
import type { Target } from './doors/target.js';
import { addOrganisations } from './steps/add-organisations.js';
import { addPeople } from './steps/add-people.js';
import { agreeOnLevels } from './steps/agree-on-levels.js';
import { answerReplies } from './steps/answer-replies.js';
import { awaitExamination } from './steps/await-examination.js';
import { declareDuties } from './steps/declare-duties.js';
import { decideReports } from './steps/decide-reports.js';
import { judgeValues } from './steps/judge-values.js';
import { keepDuty } from './steps/keep-duty.js';
import { sendReports } from './steps/send-reports.js';
import { workCases } from './steps/work-cases.js';
import { World } from './world.js';

/**
 * Fills a running system through its doors, as people and machines would. Each step looks first at what is there, so
 * a second run changes nothing and a run that was cut short is gone on with.
 */
export async function fillDemo(target: Target, say: (line: string) => void): Promise<void> {
  const world = new World(target, say);
  world.mailAddress = (await answered(world.api.GET('/api/v1/reference-data'))).site.mailAddress;
  await addPeople(world);
  await addOrganisations(world);
  await agreeOnLevels(world);
  await sendReports(world);
  const reports = await awaitExamination(world);
  await decideReports(world, reports);
  await workCases(world, reports);
  await declareDuties(world);
  await answerReplies(world, reports);
  await judgeValues(world);
  await keepDuty(world);
  say('The analysts’ passwords are random and kept nowhere: set one under People to sign in as one of them.');
}
