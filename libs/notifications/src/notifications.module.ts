import { Module } from '@nestjs/common';
import { CorrespondenceModule } from '@tocsin/correspondence';
import { DutyModule } from '@tocsin/duty';
import { IncidentsModule } from '@tocsin/incidents';
import { ReleaseModule } from '@tocsin/release';
import { MarkRead } from './commands/mark-read.js';
import { Digests } from './digest/digests.js';
import { MailNews } from './digest/mail-news.js';
import { SendDigests } from './digest/send-digests.js';
import { StaffReaders } from './digest/staff-reader.js';
import { TellOfAssignedIncident } from './events/tell-of-assigned-incident.js';
import { TellOfAssignedReport } from './events/tell-of-assigned-report.js';
import { TellOfAskedPurge } from './events/tell-of-asked-purge.js';
import { TellOfPartnerWord } from './events/tell-of-partner-word.js';
import { TellOfBounce } from './events/tell-of-bounce.js';
import { TellOfCutLoop } from './events/tell-of-cut-loop.js';
import { TellOfDeadLetter } from './events/tell-of-dead-letter.js';
import { TellOfDueCountermeasure } from './events/tell-of-due-countermeasure.js';
import { TellOfFollowUp } from './events/tell-of-follow-up.js';
import { TellOfOverdueTask } from './events/tell-of-overdue-task.js';
import { TellOfThirdParty } from './events/tell-of-third-party.js';
import { TellOfThirdPartyBounce } from './events/tell-of-third-party-bounce.js';
import { TellOfDeadline } from './events/tell-of-deadline.js';
import { TellOfMailAlarm } from './events/tell-of-mail-alarm.js';
import { TellOfPartnerAlarm } from './events/tell-of-partner-alarm.js';
import { ForgetEscalation } from './events/forget-escalation.js';
import { TellOfEscalation } from './events/tell-of-escalation.js';
import { TellOfRefusal } from './events/tell-of-refusal.js';
import { TellOfMention } from './events/tell-of-mention.js';
import { TellOfReply } from './events/tell-of-reply.js';
import { WithdrawUndone } from './events/withdraw-undone.js';
import { NotificationParts } from './notification/notification-parts.js';
import { Notify } from './notification/notify.js';
import { PeopleConcerned } from './notification/people-concerned.js';
import { Preferences } from './preference/preferences.js';
import { ListNotifications } from './queries/list-notifications.js';

const forPeople = [ListNotifications, MarkRead, Preferences];
const parts = [Digests, NotificationParts, Notify, PeopleConcerned, StaffReaders];
const jobs = [MailNews, SendDigests];
const subscribers = [
  TellOfAssignedIncident,
  TellOfAssignedReport,
  TellOfAskedPurge,
  TellOfPartnerWord,
  TellOfBounce,
  TellOfCutLoop,
  TellOfDeadLetter,
  TellOfDueCountermeasure,
  TellOfFollowUp,
  TellOfOverdueTask,
  TellOfThirdParty,
  TellOfThirdPartyBounce,
  TellOfDeadline,
  TellOfMailAlarm,
  TellOfPartnerAlarm,
  ForgetEscalation,
  TellOfEscalation,
  TellOfRefusal,
  TellOfMention,
  TellOfReply,
  WithdrawUndone,
];

/** What colleagues are told; jobs and subscribers run where a worker takes jobs. */
@Module({
  imports: [CorrespondenceModule, DutyModule, IncidentsModule, ReleaseModule],
  providers: [...forPeople, ...parts, ...jobs, ...subscribers],
  exports: [...forPeople],
})
export class NotificationsModule {}
