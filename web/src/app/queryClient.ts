import { QueryClient } from '@tanstack/react-query';
import { Problem } from '@/api/problem';

/** Asks again only where another try can help: the network or the server failed, not the request. */
function shouldRetry(failures: number, error: Error): boolean {
  const status = error instanceof Problem ? error.status : 0;
  return failures < 2 && (status === 0 || status >= 502 || status === 429);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: shouldRetry, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
});
