import type { RunState } from '../api';

const colors: Record<RunState, string> = {
  waiting: 'blue',
  held: 'yellow',
  done: 'green',
  goal: 'green',
  gone: 'gray',
  failed: 'red',
  stopped: 'gray',
  loop: 'red',
  undone: 'gray',
};

export const runColor = (state: RunState) => colors[state];
