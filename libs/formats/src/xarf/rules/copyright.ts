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
import { atLeastOne, count, instant, labelledDigest, name, title, url } from './fields.js';

const closed = { closed: true };
const work = { work_title: title, rights_holder: name };
const works = ['movie', 'tv_show', 'music', 'software'];

/** What cannot be told apart without one of these fields of an object. */
function identifiedBy(field: string, ...names: string[]): Rule {
  return (value, path, faults) => {
    if (!isObject(value)) return;
    if (!Object.hasOwn(value, field)) faults.add(`${path}/${field}`, 'is missing');
    const inner = value[field];
    if (isObject(inner) && !names.some((each) => Object.hasOwn(inner, each)))
      faults.add(`${path}/${field}`, `must hold ${names.join(' or ')}`);
  };
}

export const copyright: Record<string, Rule> = {
  copyright: object(
    {
      infringing_url: url,
      ...work,
      original_url: url,
      infringement_type: oneOf('direct_copy', 'modified_copy', 'streaming', 'download', 'distribution'),
    },
    { needs: ['infringing_url'] },
  ),
  cyberlocker: object(
    {
      evidence_source: oneOf(
        'automated_crawl',
        'manual_discovery',
        'user_report',
        'rights_holder',
        'search_engine',
      ),
      infringing_url: url,
      hosting_service: name,
      file_info: object(
        {
          filename: title,
          file_size: count,
          file_hash: labelledDigest('md5', 'sha1', 'sha256'),
          upload_date: instant,
          download_count: count,
        },
        closed,
      ),
      uploader_info: object(
        {
          username: name,
          user_id: text({ max: 100 }),
          account_type: oneOf('free', 'premium', 'business', 'unknown'),
        },
        closed,
      ),
      ...work,
      work_category: oneOf(...works, 'ebook', 'audiobook', 'game', 'document', 'other'),
      access_method: oneOf(
        'direct_link',
        'password_protected',
        'premium_only',
        'time_limited',
        'captcha_protected',
      ),
      takedown_info: object(
        { previous_requests: count, service_response_time: text(), automated_removal: flag },
        closed,
      ),
    },
    { needs: ['infringing_url', 'hosting_service'] },
  ),
  link_site: object(
    {
      evidence_source: oneOf(
        'automated_crawl',
        'manual_monitoring',
        'user_report',
        'rights_holder',
        'search_monitoring',
      ),
      infringing_url: url,
      site_name: name,
      site_category: oneOf(
        'torrent_index',
        'direct_download_links',
        'streaming_links',
        'usenet_index',
        'search_engine',
        'forum_links',
        'other',
      ),
      link_info: object(
        {
          page_title: title,
          posting_date: instant,
          uploader: name,
          download_count: count,
          link_count: atLeastOne,
          comments_count: count,
        },
        closed,
      ),
      linked_content: list(
        object(
          {
            target_url: url,
            link_type: oneOf(
              'torrent_file',
              'magnet_link',
              'direct_download',
              'streaming_link',
              'usenet_nzb',
              'other',
            ),
            hosting_service: name,
            file_size: count,
          },
          { needs: ['target_url', 'link_type'], closed: true },
        ),
        { max: 50 },
      ),
      ...work,
      work_category: oneOf(...works, 'ebook', 'audiobook', 'game', 'adult_content', 'other'),
      search_terms: list(name, { max: 10 }),
      site_ranking: object({ alexa_rank: atLeastOne, popularity_score: number(0, 10) }, closed),
    },
    { needs: ['infringing_url', 'site_name'] },
  ),
  p2p: all(
    object(
      {
        evidence_source: oneOf(
          'automated_crawl',
          'manual_monitoring',
          'user_report',
          'rights_holder',
          'watermark_detection',
        ),
        p2p_protocol: oneOf('bittorrent', 'edonkey', 'gnutella', 'kademlia', 'other'),
        swarm_info: object(
          {
            info_hash: text({ like: { pattern: /^[a-fA-F0-9]{40}$/, words: '40 hexadecimal digits' } }),
            magnet_uri: text({
              like: { pattern: /^magnet:\?xt=urn:/, words: 'a link such as magnet:?xt=urn:…' },
            }),
            torrent_name: title,
            file_count: atLeastOne,
            total_size: count,
          },
          closed,
        ),
        peer_info: object(
          {
            peer_id: text({ max: 100 }),
            client_version: text({ max: 100 }),
            upload_amount: count,
            download_amount: count,
          },
          closed,
        ),
        ...work,
        work_category: oneOf(...works, 'ebook', 'audiobook', 'game', 'other'),
        release_date: text({ form: 'date' }),
        detection_method: oneOf('automated_crawl', 'fingerprinting', 'metadata_match', 'manual_verification'),
      },
      { needs: ['p2p_protocol'] },
    ),
    identifiedBy('swarm_info', 'info_hash', 'magnet_uri'),
  ),
  ugc_platform: object(
    {
      evidence_source: oneOf(
        'automated_detection',
        'user_report',
        'rights_holder',
        'content_id_match',
        'fingerprint_match',
        'manual_review',
      ),
      infringing_url: url,
      platform_name: name,
      content_info: object(
        {
          content_id: name,
          content_title: title,
          content_description: text({ max: 2000 }),
          upload_date: instant,
          content_duration: count,
          view_count: count,
          like_count: count,
        },
        closed,
      ),
      uploader_info: object(
        {
          username: name,
          user_id: text({ max: 100 }),
          account_verified: flag,
          subscriber_count: count,
          account_creation_date: instant,
        },
        closed,
      ),
      ...work,
      work_category: oneOf(
        'movie',
        'tv_show',
        'music',
        'music_video',
        'audiobook',
        'podcast',
        'live_performance',
        'sports_event',
        'documentary',
        'other',
      ),
      infringement_type: oneOf(
        'full_work',
        'substantial_portion',
        'compilation',
        'remix_unauthorized',
        'background_music',
        'clip_mashup',
      ),
      match_details: object(
        {
          match_confidence: number(0, 1),
          match_duration: count,
          match_percentage: number(0, 100),
          reference_id: name,
        },
        closed,
      ),
      monetization_info: object({ monetized: flag, ad_revenue: flag, premium_content: flag }, closed),
    },
    { needs: ['infringing_url', 'platform_name'] },
  ),
  usenet: all(
    object(
      {
        evidence_source: oneOf(
          'automated_monitoring',
          'newsgroup_crawl',
          'user_report',
          'rights_holder',
          'nzb_index_monitoring',
        ),
        newsgroup: name,
        message_info: object(
          {
            message_id: title,
            subject: title,
            from_header: name,
            posting_date: instant,
            part_number: atLeastOne,
            total_parts: atLeastOne,
            file_size: count,
          },
          closed,
        ),
        nzb_info: object(
          { nzb_name: title, nzb_url: url, indexer_site: name, completion_percentage: number(0, 100) },
          closed,
        ),
        server_info: object({ nntp_server: name, server_group: name, retention_days: integer(1) }, closed),
        ...work,
        work_category: oneOf(...works, 'ebook', 'audiobook', 'magazine', 'game', 'adult_content', 'other'),
        encoding_info: object(
          {
            encoding_format: oneOf('yenc', 'uuencode', 'base64', 'other'),
            par2_recovery: flag,
            rar_compression: flag,
          },
          closed,
        ),
        detection_method: oneOf('subject_line_match', 'header_analysis', 'content_sampling', 'nzb_metadata'),
      },
      { needs: ['newsgroup'] },
    ),
    identifiedBy('message_info', 'message_id'),
  ),
};
