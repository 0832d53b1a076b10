export type FlowTab = 'build' | 'try' | 'talk' | 'runs' | 'versions';

const tabs: FlowTab[] = ['build', 'try', 'talk', 'runs', 'versions'];

/** What the address of a flow says: the part, the step being edited, the run being looked at and which runs are listed. */
export type FlowSearch = { tab?: FlowTab; step?: string; run?: string; state?: string };

export function readFlowSearch(raw: Record<string, unknown>): FlowSearch {
  return {
    tab: tabs.find((tab) => tab === raw.tab),
    step: text(raw.step),
    run: text(raw.run),
    state: text(raw.state),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}
