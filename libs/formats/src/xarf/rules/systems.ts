import { flag, list, number, object, oneOf, type Rule, text } from '../../checking/rules.js';
import { cveId, instant, name, port, url } from './fields.js';

const impact = oneOf('none', 'low', 'high');

/** Weak, taken-over and listed systems: the categories `vulnerability`, `infrastructure` and `reputation`. */
export const vulnerability: Record<string, Rule> = {
  cve: object(
    {
      evidence_source: oneOf(
        'vulnerability_scan',
        'researcher_analysis',
        'automated_discovery',
        'penetration_testing',
      ),
      service: name,
      service_version: text({ max: 100 }),
      service_port: port,
      cve_id: cveId(1),
      cve_ids: list(cveId(1), { max: 10, distinct: true }),
      cvss_score: number(0, 10),
      cvss_vector: text({
        like: { pattern: /^CVSS:3\.[01]\/.*/, words: 'a vector such as CVSS:3.1/AV:N/…' },
      }),
      cvss_version: oneOf('2.0', '3.0', '3.1'),
      risk_level: oneOf('info', 'low', 'medium', 'high', 'critical'),
      severity: oneOf('informational', 'low', 'medium', 'high', 'critical'),
      exploitability: oneOf('theoretical', 'poc_available', 'functional', 'weaponized'),
      patch_available: flag,
      patch_version: text({ max: 100 }),
      patch_url: url,
      vendor_advisory: url,
      disclosure_date: instant,
      impact_assessment: object(
        { confidentiality: impact, integrity: impact, availability: impact },
        { closed: true },
      ),
      remediation_priority: oneOf('low', 'medium', 'high', 'critical', 'emergency'),
    },
    { needs: ['service', 'service_port', 'cve_id'] },
  ),
  open_service: object({ service: text() }, { needs: ['service'] }),
  misconfiguration: object({ service: text() }, { needs: ['service'] }),
};

export const infrastructure: Record<string, Rule> = {
  botnet: object(
    {
      malware_family: name,
      c2_server: text(),
      c2_protocol: oneOf('http', 'https', 'tcp', 'udp', 'dns', 'irc', 'p2p', 'custom'),
      bot_capabilities: list(
        oneOf(
          'ddos',
          'spam',
          'proxy',
          'keylogger',
          'file_download',
          'remote_shell',
          'cryptocurrency_mining',
          'data_theft',
        ),
      ),
      compromise_evidence: text(),
    },
    { needs: ['compromise_evidence'] },
  ),
  compromised_server: object({ compromise_method: text() }, { needs: ['compromise_method'] }),
};

const listing = object({ threat_type: text() }, { needs: ['threat_type'] });

export const reputation: Record<string, Rule> = { blocklist: listing, threat_intelligence: listing };
