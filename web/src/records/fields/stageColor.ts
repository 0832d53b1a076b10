import type { Stage } from '@/api/types';

const byStatus = { won: 'green', lost: 'red', open: undefined } as const;
const byPosition = ['gray', 'blue', 'cyan', 'violet', 'grape', 'orange'];

/** The colour the company chose for a stage, else one by its outcome and place. */
export function stageColor(stage: Pick<Stage, 'color' | 'status' | 'position'>): string {
  return stage.color || byStatus[stage.status] || byPosition[stage.position % byPosition.length] || 'gray';
}
