import { type Locale } from '@tocsin/config';
import { template as acceptedAr } from './accepted/ar.js';
import { template as acceptedEn } from './accepted/en.js';
import { template as acceptedEs } from './accepted/es.js';
import { template as acceptedFr } from './accepted/fr.js';
import { template as acceptedRu } from './accepted/ru.js';
import { template as acceptedZh } from './accepted/zh.js';
import { template as closedAr } from './closed/ar.js';
import { template as closedEn } from './closed/en.js';
import { template as closedEs } from './closed/es.js';
import { template as closedFr } from './closed/fr.js';
import { template as closedRu } from './closed/ru.js';
import { template as closedZh } from './closed/zh.js';
import { template as deadlineNearAr } from './deadline-near/ar.js';
import { template as deadlineNearEn } from './deadline-near/en.js';
import { template as deadlineNearEs } from './deadline-near/es.js';
import { template as deadlineNearFr } from './deadline-near/fr.js';
import { template as deadlineNearRu } from './deadline-near/ru.js';
import { template as deadlineNearZh } from './deadline-near/zh.js';
import { template as deadlineMissedAr } from './deadline-missed/ar.js';
import { template as deadlineMissedEn } from './deadline-missed/en.js';
import { template as deadlineMissedEs } from './deadline-missed/es.js';
import { template as deadlineMissedFr } from './deadline-missed/fr.js';
import { template as deadlineMissedRu } from './deadline-missed/ru.js';
import { template as deadlineMissedZh } from './deadline-missed/zh.js';
import { template as fileRejectedAr } from './file-rejected/ar.js';
import { template as fileRejectedEn } from './file-rejected/en.js';
import { template as fileRejectedEs } from './file-rejected/es.js';
import { template as fileRejectedFr } from './file-rejected/fr.js';
import { template as fileRejectedRu } from './file-rejected/ru.js';
import { template as fileRejectedZh } from './file-rejected/zh.js';
import { template as keyProblemAr } from './key-problem/ar.js';
import { template as keyProblemEn } from './key-problem/en.js';
import { template as keyProblemEs } from './key-problem/es.js';
import { template as keyProblemFr } from './key-problem/fr.js';
import { template as keyProblemRu } from './key-problem/ru.js';
import { template as keyProblemZh } from './key-problem/zh.js';
import { template as messageWaitingAr } from './message-waiting/ar.js';
import { template as messageWaitingEn } from './message-waiting/en.js';
import { template as messageWaitingEs } from './message-waiting/es.js';
import { template as messageWaitingFr } from './message-waiting/fr.js';
import { template as messageWaitingRu } from './message-waiting/ru.js';
import { template as messageWaitingZh } from './message-waiting/zh.js';
import { template as needInformationAr } from './need-information/ar.js';
import { template as needInformationEn } from './need-information/en.js';
import { template as needInformationEs } from './need-information/es.js';
import { template as needInformationFr } from './need-information/fr.js';
import { template as needInformationRu } from './need-information/ru.js';
import { template as needInformationZh } from './need-information/zh.js';
import { template as receivedAr } from './received/ar.js';
import { template as receivedEn } from './received/en.js';
import { template as receivedEs } from './received/es.js';
import { template as receivedFr } from './received/fr.js';
import { template as receivedRu } from './received/ru.js';
import { template as receivedZh } from './received/zh.js';
import { template as referredAr } from './referred/ar.js';
import { template as referredEn } from './referred/en.js';
import { template as referredEs } from './referred/es.js';
import { template as referredFr } from './referred/fr.js';
import { template as referredRu } from './referred/ru.js';
import { template as referredZh } from './referred/zh.js';
import { template as takedownRequestAr } from './takedown-request/ar.js';
import { template as takedownRequestEn } from './takedown-request/en.js';
import { template as takedownRequestEs } from './takedown-request/es.js';
import { template as takedownRequestFr } from './takedown-request/fr.js';
import { template as takedownRequestRu } from './takedown-request/ru.js';
import { template as takedownRequestZh } from './takedown-request/zh.js';
import { template as victimNotificationAr } from './victim-notification/ar.js';
import { template as victimNotificationEn } from './victim-notification/en.js';
import { template as victimNotificationEs } from './victim-notification/es.js';
import { template as victimNotificationFr } from './victim-notification/fr.js';
import { template as victimNotificationRu } from './victim-notification/ru.js';
import { template as victimNotificationZh } from './victim-notification/zh.js';
import { type Template, type TemplateName } from './template.js';

/** Every template by name and language as delivered. A new language is one file a template and one word here. */
export const TEMPLATES: Record<TemplateName, Partial<Record<Locale, Template>>> = {
  received: {
    en: receivedEn,
    fr: receivedFr,
    es: receivedEs,
    ar: receivedAr,
    ru: receivedRu,
    zh: receivedZh,
  },
  'need-information': {
    en: needInformationEn,
    fr: needInformationFr,
    es: needInformationEs,
    ar: needInformationAr,
    ru: needInformationRu,
    zh: needInformationZh,
  },
  accepted: {
    en: acceptedEn,
    fr: acceptedFr,
    es: acceptedEs,
    ar: acceptedAr,
    ru: acceptedRu,
    zh: acceptedZh,
  },
  referred: {
    en: referredEn,
    fr: referredFr,
    es: referredEs,
    ar: referredAr,
    ru: referredRu,
    zh: referredZh,
  },
  closed: { en: closedEn, fr: closedFr, es: closedEs, ar: closedAr, ru: closedRu, zh: closedZh },
  'message-waiting': {
    en: messageWaitingEn,
    fr: messageWaitingFr,
    es: messageWaitingEs,
    ar: messageWaitingAr,
    ru: messageWaitingRu,
    zh: messageWaitingZh,
  },
  'victim-notification': {
    en: victimNotificationEn,
    fr: victimNotificationFr,
    es: victimNotificationEs,
    ar: victimNotificationAr,
    ru: victimNotificationRu,
    zh: victimNotificationZh,
  },
  'takedown-request': {
    en: takedownRequestEn,
    fr: takedownRequestFr,
    es: takedownRequestEs,
    ar: takedownRequestAr,
    ru: takedownRequestRu,
    zh: takedownRequestZh,
  },
  'key-problem': {
    en: keyProblemEn,
    fr: keyProblemFr,
    es: keyProblemEs,
    ar: keyProblemAr,
    ru: keyProblemRu,
    zh: keyProblemZh,
  },
  'file-rejected': {
    en: fileRejectedEn,
    fr: fileRejectedFr,
    es: fileRejectedEs,
    ar: fileRejectedAr,
    ru: fileRejectedRu,
    zh: fileRejectedZh,
  },
  'deadline-near': {
    en: deadlineNearEn,
    fr: deadlineNearFr,
    es: deadlineNearEs,
    ar: deadlineNearAr,
    ru: deadlineNearRu,
    zh: deadlineNearZh,
  },
  'deadline-missed': {
    en: deadlineMissedEn,
    fr: deadlineMissedFr,
    es: deadlineMissedEs,
    ar: deadlineMissedAr,
    ru: deadlineMissedRu,
    zh: deadlineMissedZh,
  },
};
