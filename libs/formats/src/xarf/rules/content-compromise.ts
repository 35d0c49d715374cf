import { flag, list, object, oneOf, text } from '../../checking/rules.js';
import { cveId } from './fields.js';

export const remoteCompromise = object(
  {
    compromise_type: oneOf(
      'webshell',
      'backdoor',
      'defacement',
      'malicious_redirect',
      'seo_spam',
      'cryptominer',
      'phishing_kit',
      'malware_host',
      'c2_server',
      'proxy',
      'scanner',
      'other',
    ),
    compromise_indicators: list(
      object(
        {
          type: oneOf(
            'file_path',
            'process',
            'network_connection',
            'user_account',
            'scheduled_task',
            'registry_key',
            'service',
          ),
          value: text(),
          description: text(),
        },
        { needs: ['type', 'value'] },
      ),
    ),
    webshell_details: object({
      family: text(),
      capabilities: list(
        oneOf(
          'file_manager',
          'command_execution',
          'database_access',
          'network_scanning',
          'privilege_escalation',
          'persistence',
          'other',
        ),
      ),
      password_protected: flag,
    }),
    affected_cms: oneOf(
      'wordpress',
      'joomla',
      'drupal',
      'magento',
      'prestashop',
      'opencart',
      'custom',
      'unknown',
      'other',
    ),
    vulnerability_exploited: object({ cve: cveId(4), description: text(), component: text() }),
    persistence_mechanisms: list(
      oneOf(
        'cron_job',
        'modified_core_files',
        'hidden_admin_account',
        'autoload_backdoor',
        'htaccess_modification',
        'database_backdoor',
        'other',
      ),
    ),
    malicious_activities: list(
      oneOf(
        'spam_sending',
        'ddos_attacks',
        'cryptocurrency_mining',
        'data_exfiltration',
        'lateral_movement',
        'hosting_malware',
        'hosting_phishing',
        'scanning',
        'other',
      ),
    ),
    cleanup_status: oneOf('not_cleaned', 'partially_cleaned', 'cleaned', 'reinfected', 'unknown'),
  },
  { needs: ['compromise_type'] },
);
