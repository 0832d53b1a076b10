import {
  type Icon,
  IconBuildingCommunity,
  IconDeviceLaptop,
  IconHistory,
  IconKey,
  IconLogin2,
  IconRobot,
  IconShieldLock,
  IconSitemap,
  IconUserCircle,
  IconUsers,
} from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import type { Me } from '@/api/session';
import type { groupTexts } from './words';
import { sectionTexts } from './words';

type Words = Record<'en' | 'uk' | 'ru', string>;

/** A part of the settings: its address `/settings/<name>`, what it is called, and the words by which it is found. */
export type SettingsSection = {
  name: string;
  group: keyof typeof groupTexts;
  icon: Icon;
  title: Words;
  /** What can be set there, as people would call it; the search reads it. */
  words: Words;
  /** Who may use it; without it everybody. */
  may?: (me: Me) => boolean;
  Component: ComponentType;
};

const having = (capability: string) => (me: Me) => me.capabilities.includes(capability);

const ofAccounts: SettingsSection[] = [
  {
    name: 'profile',
    group: 'mine',
    icon: IconUserCircle,
    ...sectionTexts.profile,
    Component: lazy(async () => ({ default: (await import('./ProfileSection')).ProfileSection })),
  },
  {
    name: 'security',
    group: 'mine',
    icon: IconShieldLock,
    ...sectionTexts.security,
    Component: lazy(async () => ({ default: (await import('./security/SecuritySection')).SecuritySection })),
  },
  {
    name: 'sessions',
    group: 'mine',
    icon: IconDeviceLaptop,
    ...sectionTexts.sessions,
    Component: lazy(async () => ({ default: (await import('./SessionsSection')).SessionsSection })),
  },
  {
    name: 'keys',
    group: 'mine',
    icon: IconKey,
    ...sectionTexts.keys,
    Component: lazy(async () => ({ default: (await import('./keys/KeysSection')).KeysSection })),
  },
  {
    name: 'company',
    group: 'company',
    icon: IconBuildingCommunity,
    ...sectionTexts.company,
    may: having('configure'),
    Component: lazy(async () => ({ default: (await import('./company/CompanySection')).CompanySection })),
  },
  {
    name: 'people',
    group: 'company',
    icon: IconUsers,
    ...sectionTexts.people,
    Component: lazy(async () => ({ default: (await import('./people/PeopleSection')).PeopleSection })),
  },
  {
    name: 'teams',
    group: 'company',
    icon: IconSitemap,
    ...sectionTexts.teams,
    may: having('manage_users'),
    Component: lazy(async () => ({ default: (await import('./teams/TeamsSection')).TeamsSection })),
  },
  {
    name: 'roles',
    group: 'company',
    icon: IconShieldLock,
    ...sectionTexts.roles,
    may: having('manage_users'),
    Component: lazy(async () => ({ default: (await import('./roles/RolesSection')).RolesSection })),
  },
  {
    name: 'service-accounts',
    group: 'safety',
    icon: IconRobot,
    ...sectionTexts.programs,
    may: having('manage_users'),
    Component: lazy(async () => ({ default: (await import('./programs/ProgramsSection')).ProgramsSection })),
  },
  {
    name: 'identity',
    group: 'safety',
    icon: IconLogin2,
    ...sectionTexts.identity,
    may: having('manage_users'),
    Component: lazy(async () => ({ default: (await import('./identity/IdentitySection')).IdentitySection })),
  },
  {
    name: 'audit',
    group: 'safety',
    icon: IconHistory,
    ...sectionTexts.audit,
    may: having('read_audit'),
    Component: lazy(async () => ({ default: (await import('./audit/AuditSection')).AuditSection })),
  },
];

/** All parts in the order in which they are shown: those of the accounts, then what other subjects add. */
export function allSections(further: SettingsSection[]): SettingsSection[] {
  return [...ofAccounts, ...further];
}

/**
 * The parts in which every word of the search is found, in the reader's language; where there is none, those in which
 * the words are found without their last letters, for people ask for "roles" and "role", "валюту" and "валюти".
 */
export function found(sections: SettingsSection[], search: string, language: keyof Words): SettingsSection[] {
  const parts = plain(search, language).split(/\s+/).filter(Boolean);
  const holding = (asked: string[]) =>
    sections.filter(({ title, words }) => {
      const text = plain(`${title[language]} ${words[language]}`, language);
      return asked.every((part) => text.includes(part));
    });
  const whole = holding(parts);
  return whole.length > 0 ? whole : holding(parts.map(stem));
}

const shortest = 3;
const ending = 2;

function stem(word: string): string {
  return word.slice(0, Math.max(Math.min(shortest, word.length), word.length - ending));
}

/** As people type: the apostrophe is any of several signs, "ё" is "е". */
function plain(text: string, language: string): string {
  return text.toLocaleLowerCase(language).replaceAll(/['’`]/g, 'ʼ').replaceAll('ё', 'е');
}
