import { ActionIcon, useMantineColorScheme } from '@mantine/core';
import { IconBolt, IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import {
  BaseEdge,
  type Edge,
  EdgeLabelRenderer,
  type EdgeProps,
  getSmoothStepPath,
  Handle,
  type Node,
  type NodeProps,
  Panel,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { createContext, useContext, useEffect, useMemo } from 'react';
import { useLocale, useText } from '@/lib/i18n';
import { useMaking } from '../editors/context';
import { wordsIn } from '../flow';
import { stepAt, waysOf } from '../tree';
import { AddStep } from './AddStep';
import classes from './Canvas.module.css';
import type { Editing } from './editing';
import { stepIcon } from './icons';
import { type Joined, layout, nodeHeight, nodeWidth } from './layout';
import { texts } from './messages';
import { faultsOf } from './Outline';
import { PartWords } from './PartWords';
import { partOfStep, partOfTrigger, valuesOf } from './parts';
import { usePartWords } from './usePartWords';

const EditingContext = createContext<Editing | null>(null);

type JoinedEdge = Edge<{ joined: Joined }>;

/**
 * The flow as a picture that reads from top to bottom. For eyes and mouse: whoever works by keyboard or ear has the same
 * tree in the outline beside it.
 */
export default function Canvas({ editing }: { editing: Editing }) {
  return (
    <div className={classes.canvas} aria-hidden>
      <EditingContext.Provider value={editing}>
        <ReactFlowProvider>
          <Picture editing={editing} />
        </ReactFlowProvider>
      </EditingContext.Provider>
    </div>
  );
}

const nodeTypes = { step: StepNode, end: EndNode, joint: Joint };
const edgeTypes = { joined: JoinedLine };

function Picture({ editing }: { editing: Editing }) {
  const t = useText(texts);
  const { colorScheme } = useMantineColorScheme();
  const { fitView, zoomIn, zoomOut } = useReactFlow();
  const { flow } = editing;
  const { nodes, edges } = useMemo(() => {
    const drawn = layout(flow);
    return {
      nodes: drawn.nodes.map(
        ({ id, x, y }): Node => ({
          id,
          type: id === 'end' ? 'end' : /\]$|^trigger$/.test(id) ? 'step' : 'joint',
          // A joint is no higher than its line.
          position: { x, y },
          data: {},
          width: nodeWidth,
          height: /\]$|^trigger$/.test(id) ? nodeHeight : 1,
        }),
      ),
      edges: drawn.edges.map(
        (joined): JoinedEdge => ({
          id: `${joined.from} ${joined.to} ${joined.block} ${joined.index}`,
          source: joined.from,
          target: joined.to,
          type: 'joined',
          data: { joined },
        }),
      ),
    };
  }, [flow]);
  useInSight(nodes, editing.chosen);
  const tools = [
    { label: t('zoomIn'), icon: IconPlus, run: () => void zoomIn() },
    { label: t('zoomOut'), icon: IconMinus, run: () => void zoomOut() },
    { label: t('fit'), icon: IconFocusCentered, run: () => void fitView({ padding: 0.12, maxZoom: 1 }) },
  ];
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      colorMode={colorScheme === 'dark' ? 'dark' : 'light'}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      panOnScroll
      zoomOnDoubleClick={false}
      minZoom={0.2}
      maxZoom={1.5}
      proOptions={{ hideAttribution: true }}
      aria-label={t('canvas')}
    >
      <Panel position="bottom-right" className={classes.tools}>
        {tools.map(({ label, icon: Mark, run }) => (
          <ActionIcon
            key={label}
            variant="default"
            tabIndex={-1}
            aria-label={label}
            title={label}
            onClick={run}
          >
            <Mark size={14} />
          </ActionIcon>
        ))}
      </Panel>
    </ReactFlow>
  );
}

const readable = 0.7;
const margin = 32;

/** A picture that has grown or shrunk is read from its beginning; what is chosen out of sight is brought into it. */
function useInSight(nodes: Node[], chosen: string | null): void {
  const { getViewport, setViewport, setCenter } = useReactFlow();
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  const bottom = Math.max(...nodes.map(({ position }) => position.y)) + nodeHeight;
  const zoomed = Math.min(1, Math.max(readable, (height - 2 * margin) / bottom));
  useEffect(() => {
    if (height === 0) return;
    const y = Math.max(margin, (height - bottom * zoomed) / 2);
    void setViewport({ x: width / 2, y, zoom: zoomed });
  }, [bottom, zoomed, width, height, setViewport]);
  const node = nodes.find(({ id }) => id === chosen);
  const [x, y] = [node?.position.x, node?.position.y];
  useEffect(() => {
    if (x === undefined || y === undefined || height === 0) return;
    const view = getViewport();
    const top = y * view.zoom + view.y;
    const left = x * view.zoom + view.x;
    const isSeen =
      top >= 0 &&
      left >= 0 &&
      top + nodeHeight * view.zoom <= height &&
      left + nodeWidth * view.zoom <= width;
    if (!isSeen)
      void setCenter(x + nodeWidth / 2, y + nodeHeight / 2, { zoom: Math.max(view.zoom, readable) });
  }, [x, y, width, height, getViewport, setCenter]);
}

function useShown(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('outside a canvas');
  return editing;
}

function StepNode({ id }: NodeProps) {
  const t = useText(texts);
  const { parts } = useMaking();
  const words = usePartWords();
  const editing = useShown();
  const { flow } = editing;
  const step = stepAt(flow, id);
  const part = step ? partOfStep(parts, step) : partOfTrigger(parts, flow.trigger);
  const Mark = step ? stepIcon(step) : IconBolt;
  const values = step ? valuesOf(step) : flow.trigger;
  return (
    <>
      <Handle type="target" position={Position.Top} className={classes.handle} />
      <button
        type="button"
        tabIndex={-1}
        className={`${classes.node} nopan`}
        data-place={id}
        data-chosen={editing.chosen === id || undefined}
        data-faulty={faultsOf(editing, id) > 0 || undefined}
        data-trigger={!step || undefined}
        onClick={() => editing.choose(id)}
      >
        <Mark size={16} stroke={1.6} className={classes.mark} />
        <span className={classes.said}>
          <span className={`${classes.name} cut`}>{part?.label ?? t('unknown')}</span>
          <span className={`${classes.soft} cut`}>
            <PartWords said={words(part?.parameters ?? [], values)} />
          </span>
        </span>
      </button>
      <Handle type="source" position={Position.Bottom} className={classes.handle} />
    </>
  );
}

function EndNode() {
  return (
    <div className={classes.end}>
      <Handle type="target" position={Position.Top} className={classes.handle} />
      <span className={classes.dot} />
    </div>
  );
}

function Joint() {
  return (
    <div className={classes.joint}>
      <Handle type="target" position={Position.Top} className={classes.handle} />
      <Handle type="source" position={Position.Bottom} className={classes.handle} />
    </div>
  );
}

function JoinedLine(props: EdgeProps<JoinedEdge>) {
  const { sourceX, sourceY, targetX, targetY, data, source } = props;
  const t = useText(texts);
  const { language } = useLocale();
  const { parts } = useMaking();
  const editing = useShown();
  const [line] = getSmoothStepPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition: Position.Bottom,
    targetPosition: Position.Top,
    borderRadius: 8,
    centerY: targetY - 26,
  });
  const joined = data?.joined;
  if (!joined) return <BaseEdge path={line} />;
  const step = stepAt(editing.flow, source);
  const way =
    joined.way && step && partOfStep(parts, step)?.ways.find(({ value }) => value === joined.way)?.label;
  const number = joined.way?.startsWith('part') ? String(Number(joined.way.slice(4)) + 1) : '';
  const named = joined.way && step ? waysOf(step, '').find(({ name }) => name === joined.way) : undefined;
  const path = named?.label ?? wordsIn(named?.words, language);
  const isAside = Math.abs(sourceX - targetX) > 1;
  const x = joined.way || !isAside ? targetX : sourceX;
  const y = joined.way || !isAside ? targetY - 26 : sourceY + 26;
  return (
    <>
      <BaseEdge path={line} className={classes.edge} />
      <EdgeLabelRenderer>
        <div
          className={`${classes.onEdge} nopan`}
          style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
        >
          {(way || number || path) && <span className={`${classes.way} cut`}>{way || number || path}</span>}
          {editing.canEdit && !joined.isPlain && (
            <AddStep
              label={t('addStep')}
              tabIndex={-1}
              onAdd={(fresh) => editing.add(joined.block, joined.index, fresh)}
            />
          )}
        </div>
      </EdgeLabelRenderer>
    </>
  );
}
