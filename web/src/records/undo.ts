type Undo = () => void | Promise<void>;

const kept = 20;
const done: Undo[] = [];

/** Remembers how to take a change back; the answer does it, once. */
export function remember(undo: Undo): Undo {
  const once = () => {
    const index = done.indexOf(once);
    if (index < 0) return;
    done.splice(index, 1);
    return undo();
  };
  done.push(once);
  if (done.length > kept) done.shift();
  return once;
}

/** Takes back the last change made on this screen. */
export function undoLast(): void {
  void done[done.length - 1]?.();
}
