import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Condition, EventCondition, FigureCondition, RelationCondition } from '@/api/types';
import { useText } from '@/lib/i18n';
import classes from './builder.module.css';
import { ConditionNode } from './ConditionNode';
import { EventNode } from './EventNode';
import { FigureNode } from './FigureNode';
import { texts } from './messages';
import { kindOf } from './nodes';
import { RelationNode } from './RelationNode';
import { type NodeProps, useGroupEditor } from './recursion';

/** Any node of the filter, with the cross that removes it. */
export function NodeEditor({ onRemove, ...props }: NodeProps & { onRemove: () => void }) {
  const t = useText(texts);
  return (
    <div className={classes.node}>
      <div className={classes.nodeBody}>
        <Editor {...props} />
      </div>
      <ActionIcon aria-label={t('remove')} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}

function Editor({ object, node, onChange }: NodeProps) {
  const Group = useGroupEditor();
  const props = { object, onChange };
  switch (kindOf(node)) {
    case 'condition':
      return <ConditionNode {...props} node={node as Condition} />;
    case 'relation':
      return <RelationNode {...props} node={node as RelationCondition} />;
    case 'figure':
      return <FigureNode {...props} node={node as FigureCondition} />;
    case 'event':
      return <EventNode {...props} node={node as EventCondition} />;
    default:
      return <Group {...props} node={node} />;
  }
}
