import { Alert, Button, NumberInput, Select, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ParameterOut } from '@/api/openapi';
import { useText } from '@/lib/i18n';
import { useMaking } from '../editors/context';
import editors from '../editors/editors.module.css';
import { FilterParameter } from '../editors/FilterParameter';
import { ParameterInput } from '../editors/ParameterInput';
import type { Path, Step } from '../flow';
import { faultsAt, stepAt } from '../tree';
import classes from './Builder.module.css';
import { EditorHead, Tool } from './EditorHead';
import { type Editing, focusLine } from './editing';
import { texts } from './messages';
import { freshTrigger, partOfStep, partOfTrigger, valuesOf, withValue } from './parts';
import { RulesEditor } from './RulesEditor';

/** What is chosen, with an editor for each thing it takes; its faults stand where they are. */
export function PartEditor({ editing }: { editing: Editing }) {
  const t = useText(texts);
  const { chosen } = editing;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!chosen) return;
    box.current
      ?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea')
      ?.focus({ preventScroll: true });
  }, [chosen]);
  if (!chosen) return <p className={classes.choose}>{t('choose')}</p>;
  const close = () => {
    editing.choose(null);
    focusLine(chosen);
  };
  const press = (event: React.KeyboardEvent) => {
    // An open list of choices closes first.
    const isChoosing = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
    if (event.key !== 'Escape' || event.defaultPrevented || isChoosing) return;
    event.stopPropagation();
    close();
  };
  return (
    <section ref={box} className={classes.editor} aria-label={t('editor')} onKeyDown={press}>
      {chosen === 'trigger' ? (
        <TriggerEditor editing={editing} onClose={close} />
      ) : chosen === 'rules' ? (
        <RulesEditor editing={editing} onClose={close} />
      ) : (
        <StepEditor key={chosen} place={chosen} editing={editing} onClose={close} />
      )}
    </section>
  );
}

type EditorProps = { editing: Editing; onClose: () => void };

function TriggerEditor({ editing, onClose }: EditorProps) {
  const t = useText(texts);
  const { parts, object } = useMaking();
  const { trigger, where } = editing.flow;
  const part = partOfTrigger(parts, trigger);
  const faults = faultsAt(editing.faults, 'trigger');
  const [whereFault] = faultsAt(editing.faults, 'where');
  const hasStages = Boolean(object.stage_field);
  const offered = parts.triggers.filter(
    ({ name }) => hasStages || (name !== 'entered' && name !== 'left') || name === trigger.on,
  );
  return (
    <>
      <EditorHead title={t('trigger')} onClose={onClose} />
      <div className={editors.form}>
        <Select
          label={t('begins')}
          description={part?.about}
          data={offered.map(({ name, label }) => ({ value: name, label }))}
          value={trigger.on}
          allowDeselect={false}
          onChange={(on) => on && on !== trigger.on && editing.changeHead({ trigger: freshTrigger(on) })}
        />
        <Parameters
          parameters={part?.parameters ?? []}
          values={trigger}
          faults={faults}
          onChange={(name, value) =>
            editing.changeHead({ trigger: { ...trigger, [name]: value } }, `trigger ${name}`)
          }
        />
        <FilterParameter
          label={t('where')}
          object={object}
          value={where}
          error={whereFault?.message}
          onChange={(next) => editing.changeHead({ where: next })}
        />
      </div>
    </>
  );
}

function StepEditor({ place, editing, onClose }: EditorProps & { place: string }) {
  const t = useText(texts);
  const { parts } = useMaking();
  const step = stepAt(editing.flow, place);
  if (!step) return null;
  const part = partOfStep(parts, step);
  const prefix = step.do === 'act' ? 'given.' : '';
  const faults = faultsAt(editing.faults, place).map(({ field, message }) => ({
    field: field.startsWith(prefix) ? field.slice(prefix.length) : field,
    message,
  }));
  return (
    <>
      <EditorHead title={part?.label ?? t('unknown')} onClose={onClose}>
        <Tool label={t('up')} icon={IconArrowUp} onClick={() => editing.move(place, -1)} />
        <Tool label={t('down')} icon={IconArrowDown} onClick={() => editing.move(place, 1)} />
        <Tool label={t('remove')} icon={IconTrash} onClick={() => editing.remove(place)} />
      </EditorHead>
      {part?.about && <p className={editors.about}>{part.about}</p>}
      <div className={editors.form}>
        <Parameters
          parameters={part?.parameters ?? []}
          values={valuesOf(step)}
          faults={faults.filter(({ field }) => !field.startsWith('paths['))}
          onChange={(name, value) => editing.change(place, withValue(step, name, value), name)}
        />
        {step.do === 'split' && <Shares step={step} onChange={(next) => editing.change(place, next)} />}
        {step.do === 'parallel' && (
          <Paths step={step} faults={faults} onChange={(next, key) => editing.change(place, next, key)} />
        )}
      </div>
    </>
  );
}

type ParametersProps = {
  parameters: ParameterOut[];
  values: Record<string, unknown>;
  faults: { field: string; message: string }[];
  onChange: (name: string, value: unknown) => void;
};

function Parameters({ parameters, values, faults, onChange }: ParametersProps) {
  const isPlaced = ({ field }: { field: string }) =>
    parameters.some(
      ({ name }) => field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`),
    );
  const rest = faults.filter((fault) => !isPlaced(fault));
  const errorOf = (name: string) => (inner: string) =>
    faults.find(({ field }) =>
      inner
        ? field === `${name}.${inner}`
        : field === name || field.startsWith(`${name}.`) || field.startsWith(`${name}[`),
    )?.message;
  return (
    <>
      {rest.map(({ field, message }) => (
        <Alert key={field} color="red" variant="light">
          {message}
        </Alert>
      ))}
      {parameters.map((parameter) => (
        <ParameterInput
          key={parameter.name}
          parameter={parameter}
          value={values[parameter.name]}
          values={values}
          errorOf={errorOf(parameter.name)}
          onChange={(value) => onChange(parameter.name, value)}
        />
      ))}
    </>
  );
}

type PathsProps = {
  step: Step;
  faults: { field: string; message: string }[];
  onChange: (step: Step, key?: string) => void;
};

const mostPaths = 5;

/** What the parallel paths are called, and how many there are. */
function Paths({ step, faults, onChange }: PathsProps) {
  const t = useText(texts);
  const paths = step.paths ?? [];
  const name = (at: number, next: string) =>
    onChange(
      { ...step, paths: paths.map((path, each) => (each === at ? { ...path, name: next } : path)) },
      `path ${at}`,
    );
  const errorOf = (at: number) =>
    faults.filter(({ field }) => field.startsWith(`paths[${at}]`)).map(({ message }) => message)[0];
  return (
    <>
      {paths.map((path, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a path may have any name
        <div key={at} className={classes.path}>
          <TextInput
            label={t('path', { number: at + 1 })}
            value={path.name ?? ''}
            maxLength={60}
            error={errorOf(at)}
            onChange={(event) => name(at, event.currentTarget.value)}
          />
          {paths.length > 2 && (
            <Tool
              label={t('dropPath', { number: at + 1 })}
              icon={IconX}
              onClick={() => onChange({ ...step, paths: paths.toSpliced(at, 1) })}
            />
          )}
        </div>
      ))}
      {paths.length < mostPaths && (
        <Button
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange({ ...step, paths: [...paths, { name: freshName(paths), steps: [] }] })}
        >
          {t('addPath')}
        </Button>
      )}
    </>
  );
}

/** The first letter that no path is called by yet. */
function freshName(paths: Path[]): string {
  return [...'ABCDE'].find((letter) => paths.every(({ name }) => name !== letter)) ?? '';
}

/** By which shares records go the ways of a split. */
function Shares({ step, onChange }: { step: Step; onChange: (step: Step) => void }) {
  const t = useText(texts);
  const ways = step.parts ?? [];
  const set = (at: number, share: number) =>
    onChange({ ...step, parts: ways.map((way, each) => (each === at ? { ...way, share } : way)) });
  return (
    <>
      {ways.map((way, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a way has no name but its place
        <div key={at} className={classes.share}>
          <NumberInput
            label={t('share', { number: at + 1 })}
            value={way.share ?? 1}
            min={1}
            max={1000}
            clampBehavior="strict"
            allowDecimal={false}
            onChange={(next) => next !== '' && set(at, Number(next))}
          />
          {ways.length > 2 && (
            <Tool
              label={t('dropWay', { number: at + 1 })}
              icon={IconX}
              onClick={() => onChange({ ...step, parts: ways.toSpliced(at, 1) })}
            />
          )}
        </div>
      ))}
      {ways.length < 10 && (
        <Button
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange({ ...step, parts: [...ways, { share: 1, steps: [] }] })}
        >
          {t('addWay')}
        </Button>
      )}
    </>
  );
}
