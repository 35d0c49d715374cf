import { all, flag, integer, list, number, object, oneOf, type Rule, text } from '../../checking/rules.js';
import { childProtection } from './child-protection.js';
import { exposedData, fraud, malware, phishing } from './content-deceit.js';
import { country, instant, url } from './fields.js';
import { remoteCompromise } from './content-compromise.js';
import { webContent } from './web-content.js';

const brandInfringement = object(
  {
    infringement_type: oneOf(
      'counterfeit',
      'typosquatting',
      'lookalike',
      'homograph',
      'unauthorized_reseller',
      'trademark_violation',
      'brand_impersonation',
      'logo_misuse',
      'other',
    ),
    legitimate_site: url,
    similarity_score: number(0, 1),
    trademark_details: object({
      registration_number: text(),
      jurisdiction: text(),
      category: list(integer(1, 45)),
    }),
    infringing_elements: list(
      oneOf(
        'logo',
        'brand_name',
        'tagline',
        'color_scheme',
        'layout',
        'product_images',
        'domain_name',
        'other',
      ),
    ),
    products_offered: list(text()),
    previous_enforcement: list(
      object({
        date: text({ form: 'date' }),
        action: oneOf('cease_desist', 'takedown_notice', 'domain_dispute', 'legal_action', 'other'),
        result: text(),
      }),
    ),
  },
  { needs: ['infringement_type', 'legitimate_site'] },
);

const suspiciousRegistration = object(
  {
    registration_date: instant,
    days_since_registration: integer(0),
    suspicious_indicators: list(
      oneOf(
        'typosquatting',
        'homograph_attack',
        'brand_keyword',
        'suspicious_tld',
        'bulk_registration',
        'privacy_protection',
        'suspicious_registrant',
        'fast_flux',
        'dga_pattern',
        'known_bad_nameserver',
        'suspicious_ssl_cert',
        'immediate_activation',
        'parked_page',
        'other',
      ),
      { min: 1 },
    ),
    risk_score: number(0, 1),
    targeted_brands: list(text()),
    registrant_details: object({
      email_domain: text(),
      country,
      privacy_protected: flag,
      bulk_registrations: integer(),
    }),
    related_domains: list(
      object({
        domain: text(),
        relationship: oneOf(
          'same_registrant',
          'same_nameserver',
          'same_ip',
          'same_ssl_cert',
          'similar_pattern',
          'same_campaign',
        ),
      }),
      { max: 20 },
    ),
    predicted_usage: list(
      oneOf('phishing', 'malware', 'spam', 'fraud', 'brand_abuse', 'botnet_c2', 'unknown'),
    ),
    ssl_certificate_details: object({ issued_immediately: flag, free_certificate: flag, wildcard: flag }),
    activation_behavior: object({
      time_to_activation: integer(),
      initial_content: oneOf(
        'parked',
        'under_construction',
        'immediate_malicious',
        'cloned_site',
        'blank',
        'other',
      ),
    }),
  },
  { needs: ['registration_date', 'suspicious_indicators'] },
);

const ofType: Record<string, Rule> = {
  phishing,
  malware,
  fraud,
  exposed_data: exposedData,
  brand_infringement: brandInfringement,
  remote_compromise: remoteCompromise,
  suspicious_registration: suspiciousRegistration,
  ...childProtection,
};

export const content: Record<string, Rule> = Object.fromEntries(
  Object.entries(ofType).map(([type, rule]) => [type, all(webContent, rule)]),
);
