import { type DigestWords } from './digest-words.js';

export const ar: DigestWords = {
  subject: (count, site) => `[${site}] جديد لك: ${count}`,
  weekSubject: (site) => `[${site}] أسبوعك`,
  greeting: (name) => `مرحباً ${name}،`,
  news: 'الجديد منذ الرسالة الأخيرة:',
  week: 'ما أُبلغت به في الأيام السبعة الماضية:',
  kinds: {
    'report-assigned': 'بلاغ أُسند إليك',
    'incident-assigned': 'حادث أُسند إليك',
    mention: 'ذكرك أحد الزملاء في ملاحظة',
    'reply-received': 'كتب المُبلِّغ',
    'clock-missed': 'فات موعد نهائي',
    escalation: 'تصعيد: فات موعد نهائي',
    'dead-letter': 'تعذّر تسليم رسالة منا وتوقفت محاولات إرسالها',
    'recipient-refused': 'لم تصل رسالتك إلى بعض المستلمين',
    'address-bounced': 'ارتدّت رسالة منا',
    'loop-cut': 'أُوقف تبادل بين آلات؛ لا ردود تلقائية أخرى اليوم',
    'mail-alarm': 'البريد لا يعمل كما ينبغي',
  },
  more: (count) => `و${count} غيرها`,
  open: 'افتح:',
  change: 'يُضبط تكرار هذه الرسالة في الواجهة ضمن الإعدادات.',
};
