import { useTranslation } from 'react-i18next';

interface Found {
  code: string;
  detail: string;
}

/** One code may be met several times, in different places. */
export const problemKey = ({ code, detail }: Found) => `${code} ${detail}`;

/** What reading a message or file met, in our words for the code, with the place as the API tells it. */
export function Problem({ problem }: { problem: Found }) {
  const { t } = useTranslation('words');
  const words = t(`problem.${problem.code}`, { defaultValue: '' });
  return (
    <>
      {words} {problem.detail && <bdi>{problem.detail}</bdi>}
    </>
  );
}
