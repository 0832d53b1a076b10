// Made by `npm run api` from the description of the interface; change that, not this.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** AcceptIn */
        AcceptIn: {
            /** Language */
            language?: string | null;
            /** Name */
            name: string;
            /** Password */
            password: string;
            /** Token */
            token: string;
        };
        /** AuditEntryOut */
        AuditEntryOut: {
            about: components["schemas"]["Named"] | null;
            actor: components["schemas"]["Named"] | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Changes */
            changes: {
                [key: string]: unknown;
            };
            /** Data */
            data: {
                [key: string]: unknown;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
        };
        /** AuditOut */
        AuditOut: {
            /** Items */
            items: components["schemas"]["AuditEntryOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** CompletedOut */
        CompletedOut: {
            /** Next Task */
            next_task: {
                [key: string]: unknown;
            } | null;
            /** Task */
            task: {
                [key: string]: unknown;
            };
        };
        /**
         * CompleteIn
         * @description ``next_task`` holds the values of a task, as in creating one.
         */
        CompleteIn: {
            /** Next Task */
            next_task?: {
                [key: string]: unknown;
            } | null;
            /** Result */
            result?: string | null;
        };
        /**
         * ConvertIn
         * @description A part left out is made of what the lead tells; null makes none; an id takes that record.
         */
        ConvertIn: {
            /** Company */
            company?: string | {
                [key: string]: unknown;
            } | null;
            /** Contact */
            contact?: string | {
                [key: string]: unknown;
            } | null;
            /** Deal */
            deal?: string | {
                [key: string]: unknown;
            } | null;
        };
        /** CountOut */
        CountOut: {
            /** Count */
            count: number;
        };
        /** CsrfOut */
        CsrfOut: {
            /** Token */
            token: string;
        };
        /** CurrenciesOut */
        CurrenciesOut: {
            /** Base */
            base: string;
            /** Items */
            items: components["schemas"]["CurrencyOut"][];
        };
        /**
         * CurrencyOut
         * @description ``rate``: what one unit is worth in the base currency since ``on``.
         */
        CurrencyOut: {
            /** Code */
            code: string;
            /** Is Base */
            is_base: boolean;
            /** On */
            on: string | null;
            /** Rate */
            rate: string;
        };
        /** DisqualifyIn */
        DisqualifyIn: {
            /** Reason */
            reason: string;
        };
        /** DuplicateOut */
        DuplicateOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Matched */
            matched: string[];
            /** Object */
            object: string;
            /** Title */
            title: string;
        };
        /** DuplicatesOut */
        DuplicatesOut: {
            /** Items */
            items: components["schemas"]["DuplicateOut"][];
        };
        /** FunnelOut */
        FunnelOut: {
            /** Metrics */
            metrics: components["schemas"]["MetricOut"][];
            pipeline: components["schemas"]["PipelineRef"] | null;
            /** Stages */
            stages: components["schemas"]["FunnelStageOut"][];
            totals: components["schemas"]["TotalsOut"];
        };
        /** FunnelStageOut */
        FunnelStageOut: {
            /** Conversion */
            conversion: number | null;
            /** Count */
            count: number;
            /** Entered */
            entered: number;
            /** Entered Filter */
            entered_filter: unknown;
            /** Filter */
            filter: unknown;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Mean Days */
            mean_days: number | null;
            /** Median Days */
            median_days: number | null;
            /**
             * Pipeline
             * Format: uuid
             */
            pipeline: string;
            /** Reached Next */
            reached_next: number | null;
            /** Reached Next Filter */
            reached_next_filter: unknown;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "won" | "lost";
            sum: components["schemas"]["MoneyOut"] | null;
            /** Title */
            title: string;
        };
        /** HandedOverOut */
        HandedOverOut: {
            /** Moved */
            moved: number;
            /** Object */
            object: string;
            /** Refused */
            refused: number;
        };
        /** HandOverIn */
        HandOverIn: {
            /**
             * From
             * Format: uuid
             */
            from: string;
            /** Objects */
            objects: string[];
            /**
             * To
             * Format: uuid
             */
            to: string;
        };
        /** HandOverOut */
        HandOverOut: {
            /** Items */
            items: components["schemas"]["HandedOverOut"][];
        };
        /** InvitationIn */
        InvitationIn: {
            /** Email */
            email: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Roles
             * @default []
             */
            roles: string[];
            /** Team */
            team?: string | null;
        };
        /** InvitationLook */
        InvitationLook: {
            /** Email */
            email: string;
            /** Name */
            name: string;
        };
        /** InvitationMade */
        InvitationMade: {
            /** Email */
            email: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Roles */
            roles: string[];
            /** Team */
            team: string | null;
            /** Token */
            token: string;
        };
        /** InvitationOut */
        InvitationOut: {
            /** Email */
            email: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Roles */
            roles: string[];
            /** Team */
            team: string | null;
        };
        /** InvitationsOut */
        InvitationsOut: {
            /** Items */
            items: components["schemas"]["InvitationOut"][];
        };
        /** KeyIn */
        KeyIn: {
            /** Expires At */
            expires_at?: string | null;
            /**
             * Name
             * @default
             */
            name: string;
            /** Scopes */
            scopes?: string[] | null;
            /** User */
            user?: string | null;
        };
        /** KeyMade */
        KeyMade: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Key
             * @description The secret; it is told this once.
             */
            key: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Prefix */
            prefix: string;
            /** Scopes */
            scopes: string[] | null;
            /**
             * User
             * Format: uuid
             */
            user: string;
        };
        /** KeyOut */
        KeyOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expires At */
            expires_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Prefix */
            prefix: string;
            /** Scopes */
            scopes: string[] | null;
            /**
             * User
             * Format: uuid
             */
            user: string;
        };
        /** KeysOut */
        KeysOut: {
            /** Items */
            items: components["schemas"]["KeyOut"][];
        };
        /** LineIn */
        LineIn: {
            /**
             * Discount
             * @default 0
             */
            discount: number | string;
            /**
             * Name
             * @default
             */
            name: string;
            price?: components["schemas"]["LineMoneyIn"] | null;
            /** Product */
            product?: string | null;
            /**
             * Quantity
             * @default 1
             */
            quantity: number | string;
        };
        /** LineMoneyIn */
        LineMoneyIn: {
            /** Amount */
            amount: number | string;
            /** Currency */
            currency?: string | null;
        };
        /** LineOut */
        LineOut: {
            /** Discount */
            discount: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            price: components["schemas"]["MoneyOut"];
            /** Product */
            product: string | null;
            /** Quantity */
            quantity: number;
            total: components["schemas"]["MoneyOut"];
        };
        /** LinesIn */
        LinesIn: {
            /** Lines */
            lines: components["schemas"]["LineIn"][];
        };
        /** LinesOut */
        LinesOut: {
            /** Items */
            items: components["schemas"]["LineOut"][];
            total: components["schemas"]["MoneyOut"] | null;
        };
        /** LoadOut */
        LoadOut: {
            /** Calls Week */
            calls_week: number;
            /** Done Week */
            done_week: number;
            /** Due Today */
            due_today: number;
            /** Filters */
            filters: {
                [key: string]: unknown;
            };
            /** Meetings Week */
            meetings_week: number;
            /** Open */
            open: number;
            /** Overdue */
            overdue: number;
            user: components["schemas"]["PersonRef"];
        };
        /** MeIn */
        MeIn: {
            /**
             * Language
             * @default
             */
            language: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Theme
             * @default
             */
            theme: string;
            /**
             * Time Zone
             * @default
             */
            time_zone: string;
        };
        /** MeOut */
        MeOut: {
            /** Capabilities */
            capabilities: string[];
            /** Email */
            email: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Language */
            language: string;
            /** Name */
            name: string;
            /** Roles */
            roles: string[];
            team: components["schemas"]["TeamRef"] | null;
            /** Teams */
            teams: components["schemas"]["TeamRef"][];
            /** Theme */
            theme: string;
            /** Time Zone */
            time_zone: string;
            workspace: components["schemas"]["WorkspaceOut"];
        };
        /** MetricOut */
        MetricOut: {
            /** Filter */
            filter: unknown;
            /** Formula */
            formula: {
                [key: string]: string;
            };
            /** Inputs */
            inputs: {
                [key: string]: unknown;
            };
            /** Label */
            label: {
                [key: string]: string;
            };
            /** Name */
            name: string;
            /** Unit */
            unit: string;
            /** Value */
            value: unknown;
        };
        /** MoneyOut */
        MoneyOut: {
            /** Amount */
            amount: string;
            /** Currency */
            currency: string;
        };
        /** MyDayOut */
        MyDayOut: {
            /**
             * Date From
             * Format: date-time
             */
            date_from: string;
            /**
             * Date To
             * Format: date-time
             */
            date_to: string;
            meetings: components["schemas"]["PartOut"];
            no_due: components["schemas"]["PartOut"];
            overdue: components["schemas"]["PartOut"];
            today: components["schemas"]["PartOut"];
        };
        /** Named */
        Named: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string | null;
        };
        /** NewStageIn */
        NewStageIn: {
            /** Color */
            color?: string | null;
            /** Name */
            name: string;
            /** Position */
            position?: number | null;
            /** Probability */
            probability?: number | null;
            /** Required Fields */
            required_fields?: string[] | null;
            /** Rot Days */
            rot_days?: number | null;
            /**
             * Status
             * @default open
             * @enum {string}
             */
            status: "open" | "won" | "lost";
        };
        /** PartOut */
        PartOut: {
            /** Filter */
            filter: {
                [key: string]: unknown;
            };
            /** Items */
            items: {
                [key: string]: unknown;
            }[];
            /** Total */
            total: {
                [key: string]: unknown;
            };
        };
        /** PasswordLinkOut */
        PasswordLinkOut: {
            /** Key */
            key: string;
        };
        /** PersonRef */
        PersonRef: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** PipelineChange */
        PipelineChange: {
            /** Name */
            name?: string | null;
            /** Position */
            position?: number | null;
        };
        /** PipelineIn */
        PipelineIn: {
            /** Name */
            name: string;
            /**
             * Object
             * @default deals
             */
            object: string;
            /** Stages */
            stages?: components["schemas"]["StageIn"][] | null;
        };
        /** PipelineOut */
        PipelineOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Object */
            object: string;
            /** Position */
            position: number;
            /** Stages */
            stages: components["schemas"]["StageOut"][];
        };
        /** PipelineRef */
        PipelineRef: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** PipelinesOut */
        PipelinesOut: {
            /** Items */
            items: components["schemas"]["PipelineOut"][];
        };
        Problem: {
            detail: string;
            errors: {
                code: string;
                field: string;
                message: string;
            }[];
            status: number;
            title: string;
            type: string;
        };
        /** RateIn */
        RateIn: {
            /** Currency */
            currency: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Rate */
            rate: number | string;
        };
        /** RateOut */
        RateOut: {
            /** Currency */
            currency: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Rate */
            rate: string;
        };
        /** RatesOut */
        RatesOut: {
            /** Items */
            items: components["schemas"]["RateOut"][];
        };
        /** RoleChange */
        RoleChange: {
            /**
             * Capabilities
             * @default []
             */
            capabilities: string[];
            /**
             * Grants
             * @default {}
             */
            grants: {
                [key: string]: unknown;
            };
            /**
             * Label
             * @default {}
             */
            label: {
                [key: string]: string;
            };
        };
        /** RoleIn */
        RoleIn: {
            /**
             * Capabilities
             * @default []
             */
            capabilities: string[];
            /**
             * Grants
             * @default {}
             */
            grants: {
                [key: string]: unknown;
            };
            /**
             * Label
             * @default {}
             */
            label: {
                [key: string]: string;
            };
            /** Name */
            name: string;
        };
        /** RoleOut */
        RoleOut: {
            /** Capabilities */
            capabilities: string[];
            /** Grants */
            grants: {
                [key: string]: unknown;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Label */
            label: {
                [key: string]: string;
            };
            /** Name */
            name: string;
            /** Preset */
            preset: boolean;
        };
        /** RolesOut */
        RolesOut: {
            /** Capabilities */
            capabilities: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /** Items */
            items: components["schemas"]["RoleOut"][];
        };
        /** RuleChange */
        RuleChange: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Filter */
            filter?: {
                [key: string]: unknown;
            } | null;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Position
             * @default 0
             */
            position: number;
            /**
             * Users
             * @default []
             */
            users: string[];
            /**
             * Way
             * @default round_robin
             * @enum {string}
             */
            way: "round_robin" | "least_loaded";
        };
        /** RuleIn */
        RuleIn: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /** Filter */
            filter?: {
                [key: string]: unknown;
            } | null;
            /** Name */
            name: string;
            /**
             * Position
             * @default 0
             */
            position: number;
            /** Users */
            users: string[];
            /**
             * Way
             * @default round_robin
             * @enum {string}
             */
            way: "round_robin" | "least_loaded";
        };
        /** RuleOut */
        RuleOut: {
            /** Active */
            active: boolean;
            /** Filter */
            filter: unknown;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Position */
            position: number;
            /** Users */
            users: string[];
            /**
             * Way
             * @enum {string}
             */
            way: "round_robin" | "least_loaded";
        };
        /** RulesOut */
        RulesOut: {
            /** Items */
            items: components["schemas"]["RuleOut"][];
        };
        /** ServiceAccountIn */
        ServiceAccountIn: {
            /** Name */
            name: string;
            /**
             * Roles
             * @default []
             */
            roles: string[];
            /** Team */
            team?: string | null;
        };
        /** SessionOut */
        SessionOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Current */
            current: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Ip */
            ip: string | null;
            /**
             * Last Seen At
             * Format: date-time
             */
            last_seen_at: string;
            /** User Agent */
            user_agent: string;
        };
        /** SessionsOut */
        SessionsOut: {
            /** Items */
            items: components["schemas"]["SessionOut"][];
        };
        /** StageChange */
        StageChange: {
            /**
             * Color
             * @default
             */
            color: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Position
             * @default 0
             */
            position: number;
            /**
             * Probability
             * @default 0
             */
            probability: number;
            /** Required Fields */
            required_fields?: string[];
            /** Rot Days */
            rot_days?: number | null;
            /**
             * Status
             * @default open
             * @enum {string}
             */
            status: "open" | "won" | "lost";
        };
        /** StageIn */
        StageIn: {
            /** Color */
            color?: string | null;
            /** Name */
            name: string;
            /** Probability */
            probability?: number | null;
            /** Required Fields */
            required_fields?: string[] | null;
            /** Rot Days */
            rot_days?: number | null;
            /**
             * Status
             * @default open
             * @enum {string}
             */
            status: "open" | "won" | "lost";
        };
        /** StageOut */
        StageOut: {
            /** Color */
            color: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Position */
            position: number;
            /** Probability */
            probability: number;
            /** Required Fields */
            required_fields: string[];
            /** Rot Days */
            rot_days: number | null;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "won" | "lost";
        };
        /** TeamChange */
        TeamChange: {
            /**
             * Name
             * @default
             */
            name: string;
            /** Parent */
            parent?: string | null;
        };
        /** TeamIn */
        TeamIn: {
            /** Name */
            name: string;
            /** Parent */
            parent?: string | null;
        };
        /** TeamOut */
        TeamOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Parent */
            parent: string | null;
        };
        /** TeamRef */
        TeamRef: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** TeamsOut */
        TeamsOut: {
            /** Items */
            items: components["schemas"]["TeamOut"][];
        };
        /** TokenIn */
        TokenIn: {
            /** Token */
            token: string;
        };
        /** TotalsOut */
        TotalsOut: {
            /** Cycle Mean Days */
            cycle_mean_days: number | null;
            /** Cycle Median Days */
            cycle_median_days: number | null;
            /** Deals */
            deals: number;
            /** Filters */
            filters: {
                [key: string]: unknown;
            };
            /** Lost */
            lost: number;
            /** Open */
            open: number;
            /** Win Rate */
            win_rate: number | null;
            /** Won */
            won: number;
            won_amount: components["schemas"]["MoneyOut"] | null;
        };
        /** UserChange */
        UserChange: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /**
             * Email
             * @default
             */
            email: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Roles
             * @default []
             */
            roles: string[];
            /** Team */
            team?: string | null;
            /**
             * Teams
             * @default []
             */
            teams: string[];
        };
        /** UserIn */
        UserIn: {
            /** Email */
            email: string;
            /** Language */
            language?: string | null;
            /**
             * Name
             * @default
             */
            name: string;
            /** Password */
            password?: string | null;
            /**
             * Roles
             * @default []
             */
            roles: string[];
            /** Team */
            team?: string | null;
        };
        /** UserOut */
        UserOut: {
            /** Active */
            active: boolean;
            /** Email */
            email: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Roles */
            roles: string[];
            team: components["schemas"]["TeamRef"] | null;
            /** Teams */
            teams: components["schemas"]["TeamRef"][];
        };
        /** UsersOut */
        UsersOut: {
            /** Items */
            items: components["schemas"]["UserOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** WorkloadOut */
        WorkloadOut: {
            /** Items */
            items: components["schemas"]["LoadOut"][];
        };
        /** WorkspaceOut */
        WorkspaceOut: {
            /** Country */
            country: string;
            /** Currency */
            currency: string;
            /** Language */
            language: string;
            /** Name */
            name: string;
            /** Time Zone */
            time_zone: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AcceptIn = components['schemas']['AcceptIn'];
export type AuditEntryOut = components['schemas']['AuditEntryOut'];
export type AuditOut = components['schemas']['AuditOut'];
export type CompletedOut = components['schemas']['CompletedOut'];
export type CompleteIn = components['schemas']['CompleteIn'];
export type ConvertIn = components['schemas']['ConvertIn'];
export type CountOut = components['schemas']['CountOut'];
export type CsrfOut = components['schemas']['CsrfOut'];
export type CurrenciesOut = components['schemas']['CurrenciesOut'];
export type CurrencyOut = components['schemas']['CurrencyOut'];
export type DisqualifyIn = components['schemas']['DisqualifyIn'];
export type DuplicateOut = components['schemas']['DuplicateOut'];
export type DuplicatesOut = components['schemas']['DuplicatesOut'];
export type FunnelOut = components['schemas']['FunnelOut'];
export type FunnelStageOut = components['schemas']['FunnelStageOut'];
export type HandedOverOut = components['schemas']['HandedOverOut'];
export type HandOverIn = components['schemas']['HandOverIn'];
export type HandOverOut = components['schemas']['HandOverOut'];
export type InvitationIn = components['schemas']['InvitationIn'];
export type InvitationLook = components['schemas']['InvitationLook'];
export type InvitationMade = components['schemas']['InvitationMade'];
export type InvitationOut = components['schemas']['InvitationOut'];
export type InvitationsOut = components['schemas']['InvitationsOut'];
export type KeyIn = components['schemas']['KeyIn'];
export type KeyMade = components['schemas']['KeyMade'];
export type KeyOut = components['schemas']['KeyOut'];
export type KeysOut = components['schemas']['KeysOut'];
export type LineIn = components['schemas']['LineIn'];
export type LineMoneyIn = components['schemas']['LineMoneyIn'];
export type LineOut = components['schemas']['LineOut'];
export type LinesIn = components['schemas']['LinesIn'];
export type LinesOut = components['schemas']['LinesOut'];
export type LoadOut = components['schemas']['LoadOut'];
export type MeIn = components['schemas']['MeIn'];
export type MeOut = components['schemas']['MeOut'];
export type MetricOut = components['schemas']['MetricOut'];
export type MoneyOut = components['schemas']['MoneyOut'];
export type MyDayOut = components['schemas']['MyDayOut'];
export type Named = components['schemas']['Named'];
export type NewStageIn = components['schemas']['NewStageIn'];
export type PartOut = components['schemas']['PartOut'];
export type PasswordLinkOut = components['schemas']['PasswordLinkOut'];
export type PersonRef = components['schemas']['PersonRef'];
export type PipelineChange = components['schemas']['PipelineChange'];
export type PipelineIn = components['schemas']['PipelineIn'];
export type PipelineOut = components['schemas']['PipelineOut'];
export type PipelineRef = components['schemas']['PipelineRef'];
export type PipelinesOut = components['schemas']['PipelinesOut'];
export type Problem = components['schemas']['Problem'];
export type RateIn = components['schemas']['RateIn'];
export type RateOut = components['schemas']['RateOut'];
export type RatesOut = components['schemas']['RatesOut'];
export type RoleChange = components['schemas']['RoleChange'];
export type RoleIn = components['schemas']['RoleIn'];
export type RoleOut = components['schemas']['RoleOut'];
export type RolesOut = components['schemas']['RolesOut'];
export type RuleChange = components['schemas']['RuleChange'];
export type RuleIn = components['schemas']['RuleIn'];
export type RuleOut = components['schemas']['RuleOut'];
export type RulesOut = components['schemas']['RulesOut'];
export type ServiceAccountIn = components['schemas']['ServiceAccountIn'];
export type SessionOut = components['schemas']['SessionOut'];
export type SessionsOut = components['schemas']['SessionsOut'];
export type StageChange = components['schemas']['StageChange'];
export type StageIn = components['schemas']['StageIn'];
export type StageOut = components['schemas']['StageOut'];
export type TeamChange = components['schemas']['TeamChange'];
export type TeamIn = components['schemas']['TeamIn'];
export type TeamOut = components['schemas']['TeamOut'];
export type TeamRef = components['schemas']['TeamRef'];
export type TeamsOut = components['schemas']['TeamsOut'];
export type TokenIn = components['schemas']['TokenIn'];
export type TotalsOut = components['schemas']['TotalsOut'];
export type UserChange = components['schemas']['UserChange'];
export type UserIn = components['schemas']['UserIn'];
export type UserOut = components['schemas']['UserOut'];
export type UsersOut = components['schemas']['UsersOut'];
export type WorkloadOut = components['schemas']['WorkloadOut'];
export type WorkspaceOut = components['schemas']['WorkspaceOut'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
