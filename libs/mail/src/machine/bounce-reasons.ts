/** Why mail is not delivered: a closed list, in the words that bounce readers of this field have in common. */
export const BOUNCE_REASONS = [
  'authfailure',
  'badreputation',
  'blocked',
  'contenterror',
  'expired',
  'failedstarttls',
  'filtered',
  'hasmoved',
  'hostunknown',
  'mailboxfull',
  'mailererror',
  'mesgtoobig',
  'networkerror',
  'norelaying',
  'notaccept',
  'notcompliantrfc',
  'onhold',
  'policyviolation',
  'ratelimited',
  'rejected',
  'requireptr',
  'securityerror',
  'spamdetected',
  'suspend',
  'systemerror',
  'systemfull',
  'toomanyrecipients',
  'undefined',
  'userunknown',
  'virusdetected',
] as const;

export type BounceReason = (typeof BOUNCE_REASONS)[number];

/** There is nobody at the address, and waiting will not change that. */
export const hardReasons: ReadonlySet<BounceReason> = new Set<BounceReason>([
  'userunknown',
  'hostunknown',
  'hasmoved',
  'notaccept',
]);

/** In order: what is said of the message and its sender before what is said of the address. Each expression is linear. */
export const patterns: readonly { reason: BounceReason; words: RegExp }[] = [
  {
    reason: 'mesgtoobig',
    words:
      /\bRecipSizeLimit\b|message (?:size |is |was )?(?:too (?:large|big)|exceeds|larger than)|exceeds? (?:the |its )?(?:maximum |allowed )?(?:message )?size|size limit|maximum message size|trop (?:volumineux|gros)|zu groß|слишком больш|حجم الرسالة/i,
  },
  {
    reason: 'virusdetected',
    words: /\bvirus|\bmalware|infected|malicious (?:content|attachment|file)/i,
  },
  // Before authentication: who was taken for spam is often told to look after his SPF besides.
  {
    reason: 'spamdetected',
    words:
      /spam classification|(?:classified|identified|considered|detected|marked|flagged) (?:as|to be) (?:\w+ )?spam/i,
  },
  {
    reason: 'authfailure',
    words:
      /\bspf\b|\bdkim\b|\bdmarc\b|unauthenticated (?:email|mail)|sender (?:id|policy) (?:\(pra\) )?(?:not permitted|framework)/i,
  },
  {
    reason: 'requireptr',
    words:
      /\bPTR\b|reverse[- ]?dns|reverse (?:hostname|lookup|mapping)|cannot find your hostname|no reverse/i,
  },
  {
    reason: 'spamdetected',
    words:
      /\bspam(?:my|ming)?\b(?!haus|cop)|\bunsolicited\b|junk mail|bulk mail|\bspamassassin|looks like spam|content filter(?:ing)? (?:says|identified)|\bUBE\b|\bUCE\b/i,
  },
  {
    reason: 'notcompliantrfc',
    words:
      /multiple addresses in from|rfc ?5?[28]\d\d|not (?:rfc |fully )?compliant|duplicate header|(?:missing|invalid|malformed) (?:header|message-id|date|from)|bare (?:lf|cr|newline)s?/i,
  },
  {
    reason: 'badreputation',
    words: /reputation|poor (?:sender )?score|sender ?score/i,
  },
  {
    reason: 'blocked',
    words:
      /black[- ]?list|block[- ]?list|deny[- ]?list|\b(?:dns|r)bls?\b|spamhaus|spamcop|barracuda|\bblocked\b|\bbanned\b|client host|your (?:ip|host|network|server)\b.{0,60}(?:reject|refuse|denied|not allowed|not permitted)|(?<!relay )access denied|helo.{0,30}rejected|bad helo/i,
  },
  {
    reason: 'ratelimited',
    words:
      /rate[- ]?limit|too many (?:connections|messages|concurrent|errors|emails)|throttl|sending (?:limit|rate)|exceeded (?:the )?(?:hourly|daily|rate|max\w* (?:number|rate))|slow down|unusual rate/i,
  },
  {
    reason: 'toomanyrecipients',
    words: /too many recipients/i,
  },
  {
    reason: 'onhold',
    words:
      /gr[ea]y[- ]?list|temporarily deferred|deferred due|held for|on hold|quarantin|awaiting (?:moderator|confirmation)/i,
  },
  {
    reason: 'mailboxfull',
    words:
      /(?:mail ?box|inbox|mail ?drop|mail ?folder|mailfile|account|storage|quota).{0,30}\b(?:is |are )?(?:almost )?(?:full\b|exceed|over ?quota|over (?:its|the) quota)|over (?:its |the |disk |storage )?quota|quota (?:is )?(?:exceeded|violation|reached)|exceeded (?:storage|mailbox|disk|their|his|its)|not enough (?:storage|space|disk)|out of (?:storage|space)|insufficient (?:disk|system storage for)|boîte .{0,30}(?:pleine|saturée)|postfach.{0,20}(?:voll|überschritten)|buz[oó]n.{0,20}lleno|casella.{0,20}piena|ящик.{0,20}переполнен|メールボックス.{0,20}(?:いっぱい|容量)|邮箱.{0,10}(?:已满|空间)|صندوق.{0,20}ممتلئ/iu,
  },
  {
    reason: 'suspend',
    words:
      /(?:account|mailbox|user|recipient|address|domain).{0,40}(?:suspended|disabled|inactive|deactivated|expired|locked|closed|blocked by)|(?:inactive|disabled|suspended|deactivated|locked) (?:account|user|mailbox|recipient)|compte.{0,20}(?:désactivé|suspendu)|konto.{0,20}(?:gesperrt|deaktiviert)/iu,
  },
  {
    reason: 'hasmoved',
    words:
      /has moved|user has moved|address (?:has )?changed|no longer (?:at|with|works|employed)|replaced by|new address/i,
  },
  {
    reason: 'norelaying',
    words:
      /relay(?:ing)? (?:access )?(?:denied|not (?:allowed|permitted)|prohibited|is not)|unable to relay|not (?:a|an open) relay|we (?:do not|don't) relay/i,
  },
  {
    reason: 'failedstarttls',
    words:
      /starttls|must issue a tls|tls (?:is )?(?:required|handshake|negotiation)|encryption (?:is )?(?:required|needed)/i,
  },
  {
    reason: 'rejected',
    words:
      /unroutable sender|sender (?:address|domain|verify|verification|email|is)?.{0,20}(?:rejected|failed|denied|refused|not exist|unknown|invalid|blocked)|(?:rejected|invalid|bad|unknown) (?:sender|return[- ]path|mail from)|not accept(?:ed|ing)? (?:mail|messages?) from|domain of sender|sender'?s? .{0,20}(?:does not exist|not resolve)/i,
  },
  {
    reason: 'userunknown',
    words:
      /(?:user|recipient|mailbox|address|account|addressee|destinataire|empfänger|destinatario|адресат|получатель)(?: (?:address|name|id))?(?: is| was|:| rejected:)?.{0,60}?(?:unknown|not (?:be )?found|not (?:exist|listed|known|local|valid|active|here)|does ?n[o']t exist|doesn't (?:exist|have)|do not exist|no such|undeliverable|inconnu|unbekannt|desconocid|sconosciut|не существует|не найден)|(?:unknown|invalid|no such|nonexistent|non-existent|bad|unrouteable|unroutable|undeliverable|unrecognized) (?:local |destination )?(?:user|recipient|mailbox|address|account|local[- ]part|addressee|alias)|no (?:mailbox|account|user) (?:here |by |with )?(?:that|this) name|no mailbox here|not listed in|not our customer|couldn't be found(?! \(dns)|address not found|user (?:doesn't|does not) have|RecipientNotFound|RecipNotFound|rcpt (?:failed|not found)|ユーザー.{0,20}存在|宛先.{0,20}(?:存在|不明)|用户.{0,10}不存在|收件人.{0,10}不存在|المستخدم غير/iu,
  },
  {
    reason: 'notaccept',
    words:
      /null mx|nullmx|does not accept (?:any )?(?:mail|email)|not accepting (?:mail|messages|email)|mail (?:is )?not accepted/i,
  },
  {
    reason: 'hostunknown',
    words:
      /(?:host|domain|server)(?: name| part)?(?: is| was|:)?.{0,40}(?:unknown|not (?:be )?found|not exist|does ?n[o']t exist|invalid|no such)|(?:unknown|no such|bad|invalid) (?:host|domain|mail server)|nxdomain|no (?:mx|a|valid) record|unrouteable (?:mail )?domain|name or service not known|could not be resolved|dns (?:error|loop)|domain name not found/i,
  },
  {
    reason: 'networkerror',
    words:
      /connection (?:refused|timed? ?out|reset|dropped|lost|closed)|network (?:is )?(?:unreachable|error)|no route to host|could not connect|couldn't connect|unable to connect|name server (?:timeout|failure)|dns (?:lookup|query)|host not reachable|lost connection|too many hops|routing loop|mail loop|loops? back|hop count/i,
  },
  {
    reason: 'expired',
    words:
      /(?:delivery|message|retry|queue)(?: time)?.{0,30}(?:expired|time[- ]?out|timed out|exceeded)|too (?:old|long in)|has been in the queue|could not be delivered (?:for|within)|not been (?:able to )?deliver\w* .{0,20}(?:days|hours)|gave up|giving up|delivery (?:to .{0,80} )?(?:has been |was )?delayed/i,
  },
  {
    reason: 'systemfull',
    words:
      /system (?:is )?(?:full|out of)|disk (?:is )?full|no space left|insufficient system (?:storage|resources)/i,
  },
  {
    reason: 'mailererror',
    words: /mailer error|procmail|exit (?:status|code)|command (?:died|failed|time limit)|x-unix/i,
  },
  {
    reason: 'securityerror',
    words:
      /authenticat(?:ion|e) (?:required|failed|is required)|must (?:be )?authenticat|login (?:required|failed)|certificate|decrypt/i,
  },
  {
    reason: 'contenterror',
    words:
      /content (?:rejected|error|not|conversion)|attachment|file (?:type|extension)|mime (?:error|type)|improper|charset/i,
  },
  {
    reason: 'policyviolation',
    words:
      /polic(?:y|ies)|prohibited|not (?:allowed|permitted|authori[sz]ed)|unauthori[sz]ed|restricted|administrative/i,
  },
  {
    reason: 'filtered',
    words:
      /filter|refused by recipient|recipient (?:rejected|refuses|does not accept|only accepts)|recipient address rejected/i,
  },
  {
    reason: 'systemerror',
    words:
      /(?:system|internal|server|local|configuration|resources?) (?:error|temporarily|unavailable|problem|failure|configuration)|temporary (?:failure|error)|service (?:unavailable|not available)|not responding|unable to (?:process|open|lookup|create)|out of memory/i,
  },
  { reason: 'rejected', words: /\breject/i },
];
