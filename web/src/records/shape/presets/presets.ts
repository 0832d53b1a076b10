import { queryOptions } from '@tanstack/react-query';
import { asBlob, call } from '@/api/http';
import type {
  AppliedPresetOut,
  PresetAppliedOut,
  PresetIn,
  PresetOut,
  PresetPlanOut,
  PresetUndoneOut,
} from '@/api/openapi';

export type Preset = PresetOut;
export type Plan = PresetPlanOut;
export type PlanStep = Plan['items'][number];
/** One that came with Dotyk by its name, or the text of a file. */
export type Wish = Partial<PresetIn>;

export const presetsQuery = queryOptions({
  queryKey: ['presets', 'shipped'],
  queryFn: async () => (await call<{ items: Preset[] }>('GET', '/presets')).items,
  staleTime: Number.POSITIVE_INFINITY,
});

export const previewPreset = (wish: Wish) => call<Plan>('POST', '/presets/preview', { body: wish });
export const applyPreset = (wish: Wish) => call<PresetAppliedOut>('POST', '/presets/apply', { body: wish });
export const appliedQuery = queryOptions({
  queryKey: ['presets', 'applied'],
  queryFn: async () => (await call<{ items: AppliedPresetOut[] }>('GET', '/presets/applied')).items,
});

export const undoPreset = (id: string) => call<PresetUndoneOut>('POST', `/presets/applied/${id}/undo`);
export const ownPreset = () => asBlob('GET', '/presets/own');
