import { type ComponentType, createContext, useContext } from 'react';
import type { Filter, ObjectType } from '@/api/types';

export type NodeProps<Node = Filter> = { object: ObjectType; node: Node; onChange: (node: Filter) => void };

/** The editor of a group, for the nodes that hold groups: given from above, since it holds such nodes itself. */
export const GroupEditor = createContext<ComponentType<NodeProps>>(() => null);

export function useGroupEditor(): ComponentType<NodeProps> {
  return useContext(GroupEditor);
}
