import {
  all,
  flag,
  integer,
  isObject,
  list,
  number,
  object,
  oneOf,
  type Rule,
  text,
} from '../../checking/rules.js';
import { hasForm } from '../../checking/text-forms.js';
import { atLeastOne, instant, ipAddress, port, url } from './fields.js';

const words = list(text());
const seen = { first_seen: instant, last_seen: instant };
const target = { destination_ip: ipAddress, destination_port: port };
const transport = oneOf('tcp', 'udp', 'icmp', 'sctp');
const stream = oneOf('tcp', 'udp');
const traffic = ['protocol', 'first_seen'];

/** An address alone does not name a subscriber behind a shared one: such reports need the port as well. */
const portOfAddress: Rule = (value, path, faults) => {
  if (!isObject(value) || Object.hasOwn(value, 'source_port')) return;
  const source = value.source_identifier;
  if (typeof source === 'string' && hasForm(source, 'ip'))
    faults.add(`${path}/source_port`, 'is missing: the source is an address');
};

const attack = all(object({ ...target, protocol: transport, ...seen }, { needs: traffic }), portOfAddress);

export const connection: Record<string, Rule> = {
  login_attack: attack,
  port_scan: attack,
  ddos: all(
    object(
      {
        evidence_source: oneOf(
          'firewall_logs',
          'ids_detection',
          'flow_analysis',
          'traffic_monitoring',
          'honeypot',
        ),
        ...target,
        protocol: transport,
        attack_vector: text(),
        peak_pps: atLeastOne,
        peak_bps: atLeastOne,
        duration_seconds: atLeastOne,
        amplification_factor: number(1),
        ...seen,
        threshold_exceeded: instant,
        mitigation_applied: flag,
        service_impact: oneOf('none', 'degraded', 'unavailable'),
      },
      { needs: traffic },
    ),
    portOfAddress,
  ),
  infected_host: object(
    {
      ...target,
      protocol: stream,
      bot_type: oneOf(
        'search_engine',
        'ai_agent',
        'monitoring',
        'seo_analyzer',
        'link_checker',
        'feed_reader',
        'social_media',
        'advertising',
        'malicious',
        'unknown',
      ),
      bot_name: text(),
      user_agent: text(),
      behavior_pattern: oneOf(
        'legitimate_crawling',
        'aggressive_crawling',
        'api_abuse',
        'form_submission',
        'comment_spam',
        'account_creation',
        'content_harvesting',
        'vulnerability_probing',
        'mixed',
      ),
      request_rate: number(),
      total_requests: atLeastOne,
      respects_robots_txt: flag,
      follows_crawl_delay: flag,
      javascript_execution: flag,
      accepts_cookies: flag,
      api_endpoints_accessed: words,
      verification_status: oneOf('verified', 'unverified', 'spoofed', 'unknown'),
      ...seen,
    },
    { needs: ['protocol', 'bot_type', 'first_seen'] },
  ),
  reconnaissance: object(
    {
      ...target,
      protocol: stream,
      probed_resources: words,
      resource_categories: list(
        oneOf(
          'environment_files',
          'version_control',
          'configuration_files',
          'backup_files',
          'admin_panels',
          'database_files',
          'log_files',
          'credential_files',
          'api_endpoints',
          'debug_endpoints',
          'other',
        ),
      ),
      http_methods: list(oneOf('GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE', 'CONNECT')),
      response_codes: list(integer()),
      successful_probes: words,
      user_agent: text(),
      ...seen,
      total_probes: atLeastOne,
      automated_tool: flag,
    },
    { needs: ['protocol', 'probed_resources', 'first_seen'] },
  ),
  scraping: object(
    {
      ...target,
      protocol: stream,
      scraping_pattern: oneOf(
        'sequential',
        'random',
        'targeted',
        'sitemap_following',
        'api_harvesting',
        'deep_crawling',
        'breadth_first',
        'depth_first',
      ),
      target_content: oneOf(
        'product_data',
        'pricing_information',
        'user_profiles',
        'contact_information',
        'news_articles',
        'images',
        'documents',
        'api_data',
        'search_results',
        'general_content',
        'other',
      ),
      user_agent: text(),
      bot_signature: text(),
      request_rate: number(),
      total_requests: atLeastOne,
      unique_urls: atLeastOne,
      data_volume: integer(),
      respects_robots_txt: flag,
      session_duration: integer(),
      concurrent_connections: integer(),
      ...seen,
    },
    { needs: ['protocol', 'first_seen', 'total_requests'] },
  ),
  sql_injection: object(
    {
      ...target,
      protocol: stream,
      http_method: oneOf('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'),
      target_url: url,
      injection_point: oneOf('query_parameter', 'post_body', 'cookie', 'header', 'path', 'json_parameter'),
      payload_sample: text({ max: 1000 }),
      attack_technique: oneOf(
        'union_based',
        'error_based',
        'boolean_blind',
        'time_blind',
        'stacked_queries',
        'out_of_band',
        'second_order',
        'other',
      ),
      ...seen,
      attempts_count: atLeastOne,
    },
    { needs: traffic },
  ),
  vulnerability_scan: object(
    {
      destination_ip: ipAddress,
      scan_type: oneOf(
        'port_scan',
        'vulnerability_scan',
        'version_detection',
        'os_fingerprinting',
        'service_enumeration',
        'web_vuln_scan',
        'directory_brute_force',
        'mixed',
      ),
      scanner_signature: text(),
      targeted_ports: list(port),
      targeted_services: words,
      vulnerabilities_probed: words,
      scan_rate: number(),
      protocol: oneOf('tcp', 'udp', 'icmp', 'mixed'),
      ...seen,
      total_requests: atLeastOne,
      user_agent: text(),
    },
    { needs: ['scan_type', 'protocol', 'first_seen'] },
  ),
};
