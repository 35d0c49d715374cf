import { all, flag, integer, isObject, list, object, oneOf, type Rule, text } from '../../checking/rules.js';
import { atLeastOne, name, title, url } from './fields.js';

const address = text({ form: 'email' });

/** Mail has an envelope, and the connection that it came by has a port. */
const mailHasSender: Rule = (value, path, faults) => {
  if (!isObject(value) || value.protocol !== 'smtp') return;
  for (const field of ['smtp_from', 'source_port'])
    if (!Object.hasOwn(value, field)) faults.add(`${path}/${field}`, 'is missing: the protocol is smtp');
};

export const messaging: Record<string, Rule> = {
  spam: all(
    object(
      {
        evidence_source: oneOf(
          'spamtrap',
          'user_complaint',
          'automated_filter',
          'honeypot',
          'content_analysis',
          'reputation_feed',
        ),
        protocol: oneOf(
          'smtp',
          'sms',
          'whatsapp',
          'telegram',
          'signal',
          'chat',
          'social_media',
          'push_notification',
          'other',
        ),
        smtp_from: address,
        smtp_to: address,
        subject: title,
        sender_name: name,
        message_id: name,
        user_agent: name,
        recipient_count: atLeastOne,
        language: text({
          like: { pattern: /^[a-z]{2}(?:-[A-Z]{2})?$/, words: 'a language such as en or en-US' },
        }),
        spam_indicators: object(
          { suspicious_links: list(url), commercial_content: flag, bulk_characteristics: flag },
          { closed: true },
        ),
      },
      { needs: ['protocol'] },
    ),
    mailHasSender,
  ),
  bulk_messaging: all(
    object(
      {
        evidence_source: oneOf('user_complaint', 'automated_filter', 'reputation_feed', 'volume_analysis'),
        protocol: oneOf('smtp', 'sms', 'whatsapp', 'telegram', 'social_media', 'push_notification', 'other'),
        smtp_from: address,
        subject: title,
        sender_name: name,
        recipient_count: integer(100),
        unsubscribe_provided: flag,
        opt_in_evidence: flag,
        bulk_indicators: object(
          { high_volume: flag, template_based: flag, commercial_sender: flag },
          { closed: true },
        ),
      },
      { needs: ['protocol', 'recipient_count'] },
    ),
    mailHasSender,
  ),
};
