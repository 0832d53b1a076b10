import { type Icon, IconAlertCircle, IconBolt, IconSettings } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { formatPercent } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useMaking } from '../editors/context';
import { type Step, wordsIn } from '../flow';
import { blockOf, everyStep, faultsAt, waysOf } from '../tree';
import { AddStep } from './AddStep';
import classes from './Builder.module.css';
import type { Editing } from './editing';
import { stepIcon } from './icons';
import { texts } from './messages';
import { PartWords } from './PartWords';
import { partOfStep, partOfTrigger, valuesOf, whereParameter } from './parts';
import { usePartWords } from './usePartWords';

/** The flow in plain words, from top to bottom: the same tree as the picture, for reading and for the keyboard. */
export function Outline({ editing }: { editing: Editing }) {
  const t = useText(texts);
  const { parts } = useMaking();
  const words = usePartWords();
  const hint = useId();
  const list = useRef<HTMLDivElement>(null);
  const { flow } = editing;
  const trigger = partOfTrigger(parts, flow.trigger);
  const said = words(trigger?.parameters ?? [], flow.trigger);
  const where = words([whereParameter], { where: flow.where });
  const press = (event: React.KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
    const at = lines.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    lines[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  };
  return (
    <section
      aria-label={t('outline')}
      aria-describedby={hint}
      className={classes.outline}
      ref={list}
      onKeyDown={press}
    >
      <p id={hint} className="hidden-visually">
        {t('keys')}
      </p>
      <Line place="trigger" icon={IconBolt} editing={editing} label={trigger?.label ?? t('trigger')} isHead>
        <PartWords said={[...said, ...where]} />
      </Line>
      <Line place="rules" icon={IconSettings} editing={editing} label={t('rules')} isHead>
        <RulesWords editing={editing} />
      </Line>
      <Block block="steps" steps={flow.steps ?? []} editing={editing} />
    </section>
  );
}

function RulesWords({ editing: { flow } }: { editing: Editing }) {
  const t = useText(texts);
  const words = usePartWords();
  const goal = words([whereParameter], { where: flow.goal });
  const rest = flow.rest ? [`${t('rest')} ${flow.rest.begins}–${flow.rest.ends}`] : [];
  return (
    <>
      {t('reentry')}: {t(flow.reentry?.rule ?? 'always')}
      {goal.length > 0 && (
        <>
          {' · '}
          {t('goal')} <PartWords said={goal} />
        </>
      )}
      {rest.length > 0 && ` · ${rest[0]}`}
    </>
  );
}

type BlockProps = { block: string; steps: Step[]; editing: Editing; label?: string };

/** The steps of one way, with a plus before, between and after them. */
function Block({ block, steps, editing, label }: BlockProps) {
  const t = useText(texts);
  const { parts } = useMaking();
  const after = (at: number) => {
    const step = steps[at - 1];
    const name = step && partOfStep(parts, step)?.label;
    return t('addHere', {
      where: name ? t('afterStep', { step: `${name} ${at}` }) : (label ?? t('atStart')),
    });
  };
  return (
    <ol className={classes.block} aria-label={label}>
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name but its place
        <li key={at}>
          {at === 0 && <Plus label={after(0)} block={block} index={0} editing={editing} />}
          <StepLine step={step} place={`${block}[${at}]`} editing={editing} />
          <Plus label={after(at + 1)} block={block} index={at + 1} editing={editing} />
        </li>
      ))}
      {steps.length === 0 && (
        <li>
          <Plus label={after(0)} block={block} index={0} editing={editing} />
        </li>
      )}
    </ol>
  );
}

type PlusProps = { label: string; block: string; index: number; editing: Editing };

function Plus({ label, block, index, editing }: PlusProps) {
  const place = `${block}[${index}]`;
  const isAsked = editing.adding === place;
  const [isOpen, setOpen] = useState(false);
  if (!editing.canEdit) return null;
  return (
    <AddStep
      label={label}
      opened={isOpen || isAsked}
      onOpened={(opened) => {
        setOpen(opened);
        if (!opened) editing.askToAdd(null);
      }}
      onAdd={(step) => editing.add(block, index, step)}
    />
  );
}

function StepLine({ step, place, editing }: { step: Step; place: string; editing: Editing }) {
  const t = useText(texts);
  const { language } = useLocale();
  const { parts } = useMaking();
  const words = usePartWords();
  const part = partOfStep(parts, step);
  const ways = waysOf(step, place);
  const sum = ways.reduce((total, way) => total + (way.share ?? 0), 0);
  return (
    <>
      <Line place={place} icon={stepIcon(step)} editing={editing} label={part?.label ?? t('unknown')}>
        <PartWords said={words(part?.parameters ?? [], valuesOf(step))} />
      </Line>
      {ways.map((way, at) => {
        const label =
          way.label ??
          (way.share !== undefined
            ? t('way', { number: at + 1, share: formatPercent((100 * way.share) / sum, language) })
            : way.words !== undefined
              ? wordsIn(way.words, language) || t('button', { number: at + 1 })
              : (part?.ways.find(({ value }) => value === way.name)?.label ?? way.name));
        return (
          <div key={way.name} className={classes.way}>
            <span className={classes.wayName}>{label}</span>
            <Block block={way.block} steps={way.steps} editing={editing} label={label} />
          </div>
        );
      })}
    </>
  );
}

type LineProps = {
  place: string;
  icon: Icon;
  editing: Editing;
  label: string;
  isHead?: boolean;
  children: React.ReactNode;
};

/** One step as a button: chosen by a click or Enter, moved, taken out and added to by keys. */
function Line({ place, icon: Mark, editing, label, isHead, children }: LineProps) {
  const isFaulty = faultsOf(editing, place) > 0;
  const press = (event: React.KeyboardEvent) => {
    if (!editing.canEdit) return;
    if ((event.key === 'a' || event.key === 'Insert') && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      const { block, index } = isHead ? { block: 'steps', index: -1 } : blockOf(place);
      editing.askToAdd(`${block}[${index + 1}]`);
    }
    if (isHead) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      editing.remove(place);
    }
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      editing.move(place, event.key === 'ArrowUp' ? -1 : 1);
    }
  };
  return (
    <button
      type="button"
      data-line={place}
      className={classes.line}
      aria-current={editing.chosen === place || undefined}
      data-faulty={isFaulty || undefined}
      onClick={() => editing.choose(place)}
      onKeyDown={press}
    >
      <Mark size={16} stroke={1.6} className={classes.mark} aria-hidden />
      <span className={classes.said}>
        <b>{label}</b> <span className={classes.soft}>{children}</span>
      </span>
      {isFaulty && <IconAlertCircle size={16} className={classes.fault} aria-hidden />}
    </button>
  );
}

/** How much is wrong at a place; at the beginning also what is wrong with the condition, at the rules the rest of the head. */
export function faultsOf({ faults }: Pick<Editing, 'faults'>, place: string): number {
  if (place === 'trigger') return faultsAt(faults, 'trigger').length + faultsAt(faults, 'where').length;
  if (place === 'rules')
    return ['goal', 'reentry', 'rest', 'per_hour'].reduce(
      (sum, each) => sum + faultsAt(faults, each).length,
      0,
    );
  return faultsAt(faults, place).length;
}

/** The first place that has a fault, in the order of reading. */
export function firstFault(editing: Pick<Editing, 'faults' | 'flow'>): string | undefined {
  const places = ['trigger', 'rules', ...everyStep(editing.flow.steps ?? []).map(({ place }) => place)];
  return places.find((place) => faultsOf(editing, place) > 0);
}
