import { type Locale } from '@tocsin/config';
import { template as acceptedAr } from './accepted/ar.js';
import { template as acceptedEn } from './accepted/en.js';
import { template as acceptedFr } from './accepted/fr.js';
import { template as closedAr } from './closed/ar.js';
import { template as closedEn } from './closed/en.js';
import { template as closedFr } from './closed/fr.js';
import { template as messageWaitingAr } from './message-waiting/ar.js';
import { template as messageWaitingEn } from './message-waiting/en.js';
import { template as messageWaitingFr } from './message-waiting/fr.js';
import { template as needInformationAr } from './need-information/ar.js';
import { template as needInformationEn } from './need-information/en.js';
import { template as needInformationFr } from './need-information/fr.js';
import { template as receivedAr } from './received/ar.js';
import { template as receivedEn } from './received/en.js';
import { template as receivedFr } from './received/fr.js';
import { template as referredAr } from './referred/ar.js';
import { template as referredEn } from './referred/en.js';
import { template as referredFr } from './referred/fr.js';
import { type Template, type TemplateName } from './template.js';

/** Every template by name and language. A new language is one file a template and one word here. */
export const TEMPLATES: Record<TemplateName, Partial<Record<Locale, Template>>> = {
  received: { en: receivedEn, fr: receivedFr, ar: receivedAr },
  'need-information': { en: needInformationEn, fr: needInformationFr, ar: needInformationAr },
  accepted: { en: acceptedEn, fr: acceptedFr, ar: acceptedAr },
  referred: { en: referredEn, fr: referredFr, ar: referredAr },
  closed: { en: closedEn, fr: closedFr, ar: closedAr },
  'message-waiting': { en: messageWaitingEn, fr: messageWaitingFr, ar: messageWaitingAr },
};
