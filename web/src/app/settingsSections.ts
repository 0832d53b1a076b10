import {
  IconArrowBackUp,
  IconArrowsSplit,
  IconBell,
  IconBellCog,
  IconCoins,
  IconForms,
  IconLayoutList,
  IconMessageChatbot,
  IconRoute,
  IconTable,
  IconTags,
  IconTransform,
  IconUserPlus,
  IconWebhook,
} from '@tabler/icons-react';
import { lazy } from 'react';
import type { Me } from '@/api/session';
import type { SettingsSection } from '@/features/accounts/sections';
import { furtherTexts } from './settingsWords';

const mayAutomate = (me: Me) => me.capabilities.includes('automate');
const mayConfigure = (me: Me) => me.capabilities.includes('configure');

/** The one page where the subjects' own parts of the settings meet. */
export const furtherSections: SettingsSection[] = [
  {
    name: 'notifications',
    group: 'mine',
    icon: IconBell,
    ...furtherTexts.notifications,
    Component: lazy(async () => ({
      default: (await import('./notices/settings/NoticesSection')).NoticesSection,
    })),
  },
  {
    name: 'notification-defaults',
    group: 'company',
    icon: IconBellCog,
    ...furtherTexts.noticeDefaults,
    may: mayConfigure,
    Component: lazy(async () => ({
      default: (await import('./notices/settings/DefaultsSection')).DefaultsSection,
    })),
  },
  {
    name: 'pipelines',
    group: 'data',
    icon: IconRoute,
    ...furtherTexts.pipelines,
    may: mayConfigure,
    Component: lazy(async () => ({
      default: (await import('@/features/sales/pipelines/PipelinesSection')).PipelinesSection,
    })),
  },
  {
    name: 'objects',
    group: 'data',
    icon: IconTable,
    ...furtherTexts.objects,
    may: mayConfigure,
    Component: lazy(async () => ({
      default: (await import('@/records/shape/objects/ObjectsSection')).ObjectsSection,
    })),
  },
  {
    name: 'fields',
    group: 'data',
    icon: IconForms,
    ...furtherTexts.fields,
    may: mayConfigure,
    Component: lazy(async () => ({ default: (await import('@/records/shape/FieldsSection')).FieldsSection })),
  },
  {
    name: 'layouts',
    group: 'data',
    icon: IconLayoutList,
    ...furtherTexts.layouts,
    may: mayConfigure,
    Component: lazy(async () => ({
      default: (await import('@/records/shape/layouts/LayoutsSection')).LayoutsSection,
    })),
  },
  {
    name: 'configuration',
    group: 'data',
    icon: IconTransform,
    ...furtherTexts.configuration,
    may: mayConfigure,
    Component: lazy(async () => ({
      default: (await import('@/records/shape/presets/PresetsSection')).PresetsSection,
    })),
  },
  {
    name: 'tags',
    group: 'data',
    icon: IconTags,
    ...furtherTexts.tags,
    may: (me) => me.capabilities.includes('manage_tags'),
    Component: lazy(async () => ({ default: (await import('@/records/tags/TagsSection')).TagsSection })),
  },
  {
    name: 'changes',
    group: 'data',
    icon: IconArrowBackUp,
    ...furtherTexts.changes,
    Component: lazy(async () => ({
      default: (await import('@/records/changes/ChangesSection')).ChangesSection,
    })),
  },
  {
    name: 'currencies',
    group: 'data',
    icon: IconCoins,
    ...furtherTexts.currencies,
    may: mayConfigure,
    Component: lazy(async () => ({
      default: (await import('@/features/sales/currencies/CurrenciesSection')).CurrenciesSection,
    })),
  },
  {
    name: 'distribution',
    group: 'data',
    icon: IconArrowsSplit,
    ...furtherTexts.distribution,
    may: mayConfigure,
    Component: lazy(async () => ({
      default: (await import('@/features/people/distribution/DistributionSection')).DistributionSection,
    })),
  },
  {
    name: 'talk-words',
    group: 'data',
    icon: IconMessageChatbot,
    ...furtherTexts.talkWords,
    may: mayAutomate,
    Component: lazy(async () => ({
      default: (await import('@/features/automation/talkWords/TalkWordsSection')).TalkWordsSection,
    })),
  },
  {
    name: 'shares',
    group: 'safety',
    icon: IconUserPlus,
    ...furtherTexts.shares,
    may: (me) => me.capabilities.includes('manage_users'),
    Component: lazy(async () => ({
      default: (await import('@/records/share/all/SharesSection')).SharesSection,
    })),
  },
  {
    name: 'webhooks',
    group: 'safety',
    icon: IconWebhook,
    ...furtherTexts.webhooks,
    may: mayConfigure,
    Component: lazy(async () => ({
      default: (await import('@/features/automation/webhooks/WebhooksSection')).WebhooksSection,
    })),
  },
];
