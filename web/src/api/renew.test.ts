import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { renew } from './renew';

test('news that come while something is asked for the first time are not lost', async () => {
  const client = new QueryClient();
  let truth = 'before';
  const answers: ((value: string) => void)[] = [];
  const queryFn = () => {
    const seen = truth;
    return new Promise<string>((answer) => answers.push(() => answer(seen)));
  };
  const stop = new QueryObserver(client, { queryKey: ['notices', {}], queryFn, staleTime: 60_000 }).subscribe(
    () => undefined,
  );
  truth = 'after';
  const renewed = renew(client, { queryKey: ['notices'] });
  answers[0]?.('');
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.('');
  await renewed;
  expect(client.getQueryData(['notices', {}])).toBe('after');
  stop();
});

test('what is here already is asked for once', async () => {
  const client = new QueryClient();
  let asked = 0;
  const queryFn = async () => ++asked;
  const observer = new QueryObserver(client, { queryKey: ['notices'], queryFn, staleTime: 60_000 });
  const stop = observer.subscribe(() => undefined);
  await expect.poll(() => client.getQueryData(['notices'])).toBe(1);
  await renew(client, { queryKey: ['notices'] });
  expect(asked).toBe(2);
  stop();
});
