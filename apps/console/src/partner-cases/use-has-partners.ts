import { useQuery } from '@tanstack/react-query';
import { partnerThreadQuery } from '../api/partner-cases.js';

/** Whether there is a partner team to write to about an incident. */
export function useHasPartners(ref: string, mayWrite: boolean): boolean {
  const { data } = useQuery({ ...partnerThreadQuery(ref), enabled: mayWrite });
  return data?.partners.some(({ active }) => active) ?? false;
}
