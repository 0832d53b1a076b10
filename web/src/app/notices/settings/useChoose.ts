import { choiceQuery, choose, type NoticeChoice, type NoticeWish, type Whose } from '@/api/notices';
import { useChange } from '@/records/shape/useChange';

/** Changes a choice; the screen shows it at once and takes it back with the reason where it is refused. */
export function useChoose(whose: Whose): (wish: NoticeWish) => void {
  const { queryKey } = choiceQuery(whose);
  const { mutate } = useChange<NoticeWish, NoticeChoice>({
    change: (wish) => choose(whose, wish),
    refresh: [queryKey],
    ahead: { key: [...queryKey], apply: (choice: NoticeChoice, wish) => withWish(choice, wish) },
  });
  return mutate;
}

function withWish(choice: NoticeChoice, { channels, ...rest }: NoticeWish): NoticeChoice {
  return {
    ...choice,
    ...rest,
    kinds: choice.kinds.map((row) => ({ ...row, ...channels?.[row.kind] })),
  };
}
