type Pace = { soon: number; storm: number; many: number };

/**
 * Gathers what comes in storms and tells it at once: a little after the first, later when very many came; while the
 * listener is busy it waits on. The answer's `stop` forgets what is gathered.
 */
export function gathering<T>(tell: (items: T[]) => void, isBusy: () => boolean, pace: Pace) {
  let items: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const turn = () => {
    timer = undefined;
    if (isBusy()) return wait();
    const told = items;
    items = [];
    last = told.length;
    tell(told);
  };
  const wait = () => {
    timer ??= setTimeout(turn, Math.max(last, items.length) > pace.many ? pace.storm : pace.soon);
  };
  return {
    add: (item: T) => {
      items.push(item);
      wait();
    },
    stop: () => clearTimeout(timer),
  };
}
