import { useState } from 'react';
import { networkProblem, problemFrom } from '../api/problem.js';

const NAME = /filename="([^"]+)"/u;

/** Fetches a file and hands it to the browser; a refusal is said in the page instead of being saved as a file. */
export function useDownload() {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const download = async (address: string) => {
    setBusy(true);
    setError(null);
    try {
      await save(address);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return { download, isBusy, error };
}

async function save(address: string): Promise<void> {
  const response = await fetch(address, { credentials: 'same-origin' }).catch((cause: unknown) => {
    throw networkProblem(cause);
  });
  if (!response.ok) throw problemFrom(response, await response.json().catch(() => null));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = NAME.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'figures';
  link.click();
  URL.revokeObjectURL(url);
}
