import { flag, integer, list, object, oneOf, type Rule, text } from '../../checking/rules.js';
import { country, instant, url } from './fields.js';

/** What every report of category `content` may say of the address and of what stands behind it. */
export const webContent: Rule = object(
  {
    url,
    domain: text({
      like: { pattern: /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}$/, words: 'a domain in lower case' },
    }),
    registrar: text(),
    nameservers: list(text()),
    dns_records: object({
      a: list(text({ form: 'ipv4' })),
      aaaa: list(text({ form: 'ipv6' })),
      mx: list(text()),
      txt: list(text()),
    }),
    screenshot_url: url,
    verified_at: instant,
    verification_method: oneOf(
      'manual',
      'automated_crawler',
      'user_report',
      'honeypot',
      'threat_intelligence',
    ),
    attack_vector: oneOf(
      'phishing',
      'malware',
      'fraud',
      'brand_infringement',
      'copyright_infringement',
      'data_leak',
      'remote_compromise',
      'suspicious_registration',
    ),
    target_brand: text(),
    hosting_provider: text(),
    asn: integer(1, 4_294_967_295),
    country_code: country,
    ssl_certificate: object({
      issuer: text(),
      subject: text(),
      valid_from: instant,
      valid_to: instant,
      fingerprint: text(),
    }),
    whois: object({
      registrant: text(),
      created_date: instant,
      updated_date: instant,
      expiry_date: instant,
      registrar_abuse_contact: text({ form: 'email' }),
    }),
    dns_response: object({
      query_time: instant,
      authoritative: flag,
      response_code: oneOf('NOERROR', 'NXDOMAIN', 'SERVFAIL', 'REFUSED'),
    }),
  },
  { needs: ['url'] },
);
