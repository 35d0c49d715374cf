import { flag, list, object, oneOf, type Rule, text } from '../../checking/rules.js';
import { digest } from './fields.js';

/** Abuse and exploitation of children: what these documents bring along is sealed, never shown (DOMAIN section 2). */
export const childProtection: Record<string, Rule> = {
  csam: object(
    {
      classification: oneOf('baseline', 'A1', 'A2', 'B1', 'B2'),
      media_type: oneOf('image', 'video', 'audio', 'text', 'mixed'),
      detection_method: oneOf('hash_match', 'ai_detection', 'manual_review', 'user_report', 'automated_scan'),
      hash_values: object({ md5: digest(32), sha1: digest(40), sha256: digest(64), photodna: text() }),
      ncmec_report_id: text(),
      content_removed: flag,
      account_suspended: flag,
    },
    { needs: ['classification', 'detection_method'] },
  ),
  csem: object(
    {
      exploitation_type: oneOf(
        'grooming',
        'solicitation',
        'sextortion',
        'trafficking',
        'distribution',
        'production',
        'possession',
      ),
      victim_age_range: oneOf('infant', 'toddler', 'prepubescent', 'pubescent', 'unknown'),
      platform: oneOf(
        'social_media',
        'messaging_app',
        'gaming_platform',
        'forum',
        'email',
        'darkweb',
        'other',
      ),
      detection_method: oneOf(
        'behavioral_analysis',
        'keyword_detection',
        'user_report',
        'ai_detection',
        'manual_review',
        'law_enforcement_referral',
      ),
      evidence_type: list(oneOf('chat_logs', 'images', 'videos', 'user_profile', 'metadata')),
      perpetrator_indicators: object({
        account_id: text(),
        ip_addresses: list(text({ form: 'ipv4' })),
        pattern_of_behavior: text(),
      }),
      reporting_obligations: list(
        oneOf(
          'NCMEC',
          'IWF',
          'local_law_enforcement',
          'europol',
          'interpol',
          'platform_safety_team',
          'other',
        ),
      ),
    },
    { needs: ['exploitation_type', 'detection_method'] },
  ),
};
