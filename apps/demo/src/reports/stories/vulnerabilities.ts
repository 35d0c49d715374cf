import { mail } from '../seeds.js';

/** Finders, vendors and scanners: 8 mails. */
export const vulnerabilities = [
  mail(
    'vuln-1',
    71,
    'Keiko Tanaka <keiko@bug-garden.example>',
    'Vulnerability in the Arden Water customer portal',
    `Hello,

I found a vulnerability in https://kunden.arden-water.example/: the parameter "contract" is not checked, so that anybody who is logged in reads every other customer's bills (IDOR). I tried it with my own two contracts only.

Steps: log in, open /bill?contract=100200, change the number.

I would like to publish after 90 days and to be named. PGP key on request.
Keiko Tanaka`,
  ),
  mail(
    'vuln-2',
    60,
    'Product security <psirt@gatewell.example>',
    'TLP:GREEN Security advisory: remote code execution in Gatewell Access before 9.1.7',
    `Gatewell publishes a fix for CVE-2026-31337 tomorrow at 09:00 UTC. The flaw allows remote code execution without login over the web interface of the gateway. We know of exploitation since last week. Affected: 8.0 to 9.1.6. Workaround: reach the interface from inside only.

Please inform the operators in your country in advance; the details are TLP:GREEN until publication.`,
  ),
  mail(
    'vuln-3',
    52,
    'Андрей Белов <a.belov@pochta.example>',
    'Уязвимость в личном кабинете банка',
    `Нашёл уязвимость в личном кабинете Meridian Savings (https://online.meridian-savings.example): сессия не завершается при выходе. Проверял только на своей учётной записи. Готов показать.`,
  ),
  mail(
    'vuln-4',
    39,
    '孙浩 <sun.hao@youxiang.example>',
    '发现路由器漏洞',
    `我在 Northline 提供的家用路由器 HomeLink 3 中发现一个漏洞：管理页面对公网开放，默认密码可以登录，可远程代码执行。受影响地址段 198.51.100.0/26。CVE-2026-27001 可能相关。`,
  ),
  mail(
    'vuln-5',
    28,
    'Duty officer <duty@cirt-norland.example>',
    'Gateways in your country that are not patched',
    `Our scan of yesterday found 3 gateways in your address space that are still open to CVE-2026-31337:

192.0.2.110   (remote.meridian-savings.example)
192.0.2.229   (vpn.arden-water.example)
198.51.100.197

Scanned with a harmless request. CIRT Norland`,
  ),
  mail(
    'vuln-6',
    20,
    'Léa Bonnet <lea.bonnet@courrier.example>',
    'Faille de sécurité sur le site de la mairie',
    `Bonjour, le formulaire de la cantine de Valmont (https://cantine.valmont.example) affiche la fiche d'un autre enfant quand on change le numéro dans l'adresse. C'est une vulnérabilité sérieuse. Je ne suis pas informaticienne mais cela m'inquiète.`,
  ),
  mail(
    'vuln-7',
    11,
    'Miguel Santos <miguel@red-lantern.example>',
    'Open camera streams at the airport',
    `Six camera streams are publicly accessible without a password at 192.0.2.250, among them the staff entrance. I saw them through a search engine for devices. No reward wanted, just close them.`,
  ),
  mail(
    'vuln-8',
    3,
    'Bounty hunter <pay.me@quick-bounty.example>',
    'CRITICAL BUG ON YOUR WEBSITE $$$',
    `Hi team, i found critical vulnerability on your website: missing header X-Frame-Options and SPF record too soft. Please tell me your bounty amount first. Waiting for your kind reply dear team.`,
  ),
];
