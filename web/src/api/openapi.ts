// Made by `npm run api` from the description of the interface; change that, not this.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        "#/$defs/FieldIn": never;
        "#/$defs/LayoutButtonOut": never;
        "#/$defs/SectionOut": never;
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
        /**
         * ActionOut
         * @description ``objects`` empty: for records of any object.
         */
        ActionOut: {
            /** Label */
            label: string;
            /** Name */
            name: string;
            /** Objects */
            objects: string[];
            /** Parameters */
            parameters: components["schemas"]["ParameterOut"][];
        };
        /** AllSharesOut */
        AllSharesOut: {
            /** Items */
            items: components["schemas"]["ListedShareOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["SharesTotalOut"];
        };
        /** AnswerIn */
        AnswerIn: {
            /**
             * Answer
             * @enum {string}
             */
            answer: "yes" | "no";
            /**
             * Comment
             * @default
             */
            comment: string;
        };
        /**
         * AppliedPresetOut
         * @description A preset that was applied within thirty days; ``undone_at``: when taken back, ``kept``: how much stayed.
         */
        AppliedPresetOut: {
            /** Added */
            added: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string | null;
            /** Changed */
            changed: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kept */
            kept: number;
            /** Label */
            label: {
                [key: string]: string;
            };
            /** Name */
            name: string;
            /** Undone At */
            undone_at: string | null;
        };
        /** AppliedPresetsOut */
        AppliedPresetsOut: {
            /** Items */
            items: components["schemas"]["AppliedPresetOut"][];
        };
        /**
         * ApprovalOut
         * @description ``flow``: the name of the flow that waits; ``is_mine``: the caller is asked; ``escalated_at``: when
         *     the heads were asked too, as nobody had answered.
         */
        ApprovalOut: {
            /**
             * Asked At
             * Format: date-time
             */
            asked_at: string;
            /** Comment */
            comment: string;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Escalated At */
            escalated_at: string | null;
            /** Flow */
            flow: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Mine */
            is_mine: boolean;
            /** Object */
            object: string;
            /** People */
            people: components["schemas"]["AskedPersonOut"][];
            record: components["schemas"]["AskedRecordOut"];
            /**
             * State
             * @enum {string}
             */
            state: "open" | "yes" | "no" | "late" | "gone";
            /** Text */
            text: string;
        };
        /** ApprovalsOut */
        ApprovalsOut: {
            /** Items */
            items: components["schemas"]["ApprovalOut"][];
        };
        /** AskedPersonOut */
        AskedPersonOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * AskedRecordOut
         * @description ``title`` is null where the record is out of reach.
         */
        AskedRecordOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string | null;
        };
        /**
         * AttachmentOut
         * @description ``field``: the field it was sent for; null for a file of the record as such.
         */
        AttachmentOut: {
            author: components["schemas"]["NamedOut"] | null;
            /** Content Type */
            content_type: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Field */
            field: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Size */
            size: number;
            /** Url */
            url: string;
        };
        /** AuditEntryOut */
        AuditEntryOut: {
            about: components["schemas"]["Named"] | null;
            actor: components["schemas"]["Named"] | null;
            /**
             * Actor Kind
             * @enum {string}
             */
            actor_kind: "user" | "service" | "flow" | "system";
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
        /** BacktestIn */
        BacktestIn: {
            /**
             * Days
             * @default 90
             */
            days: number;
        };
        /**
         * BacktestOut
         * @description ``records``: how many it would have taken in; the latest of them in ``items``.
         */
        BacktestOut: {
            /** Items */
            items: components["schemas"]["FlowTrialOut"][];
            /** Records */
            records: number;
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /** BeginIn */
        BeginIn: {
            /**
             * Next
             * @default
             */
            next: string;
        };
        /** BeginOut */
        BeginOut: {
            /** Url */
            url: string;
        };
        /** BulkCountsOut */
        BulkCountsOut: {
            /** Changed */
            changed: number;
            /** Kept */
            kept: number;
            /** Refused */
            refused: number;
            /** Unchanged */
            unchanged: number;
            /** Undone */
            undone: number;
        };
        /**
         * BulkOut
         * @description ``total`` is null until the records are gathered.
         *
         *     A run of the kind ``retag`` tells in ``change`` the tags it changes ``from`` and the one ``to`` which (null: none).
         */
        BulkOut: {
            /** Add Tags */
            add_tags: string[];
            /** Author */
            author: string | null;
            /** Can Undo */
            can_undo: boolean;
            /** Change */
            change: {
                [key: string]: unknown;
            };
            counts: components["schemas"]["BulkCountsOut"];
            /** Created At */
            created_at: string | null;
            /** Created By */
            created_by: string | null;
            /** Errors */
            errors: components["schemas"]["BulkReasonOut"][];
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Busy */
            is_busy: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "change" | "delete" | "restore" | "retag" | "merge" | "hand_over" | "share" | "make";
            /** Object */
            object: string;
            /** Percent */
            percent: number;
            /** Remove Tags */
            remove_tags: string[];
            /**
             * Status
             * @enum {string}
             */
            status: "running" | "stopped" | "done" | "failed" | "undoing" | "undone";
            /** Total */
            total: number | null;
        };
        /** BulkReasonOut */
        BulkReasonOut: {
            /** Code */
            code: string;
            /** Field */
            field: string | null;
            /** Message */
            message: string;
        };
        /** BulkRowOut */
        BulkRowOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Object */
            object: string;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "refused" | "kept";
            /** Reasons */
            reasons: components["schemas"]["BulkReasonOut"][];
            /** Title */
            title: string | null;
        };
        /** BulkRowsOut */
        BulkRowsOut: {
            /** Items */
            items: components["schemas"]["BulkRowOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** BulksOut */
        BulksOut: {
            /** Items */
            items: components["schemas"]["BulkOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** ButtonOut */
        ButtonOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Label */
            label: string;
            /** Object */
            object: string;
        };
        /** ButtonsOut */
        ButtonsOut: {
            /** Items */
            items: components["schemas"]["ButtonOut"][];
        };
        /** CalendarOut */
        CalendarOut: {
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
            /** Is Whole */
            is_whole: boolean;
            /** Items */
            items: {
                [key: string]: unknown;
            }[];
        };
        /**
         * CalledOut
         * @description ``calls`` null: nothing; ``is_long``: it holds the ``word``, but says too much to ask for it.
         */
        CalledOut: {
            /** Calls */
            calls: ("person" | "stop") | null;
            /** Is Long */
            is_long: boolean;
            /** Word */
            word: string;
        };
        /** CaughtOut */
        CaughtOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /**
         * ChangedTagOut
         * @description With the ``run`` that brings a new name to the records; null where the name stays.
         */
        ChangedTagOut: {
            /** Busy */
            busy: boolean;
            /** Color */
            color: string;
            /** Count */
            count: number;
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Description */
            description: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            run: components["schemas"]["BulkOut"] | null;
        };
        /**
         * ChangeOut
         * @description One event of the feed; ``cursor`` is the place right after it.
         */
        ChangeOut: {
            actor: components["schemas"]["NamedOut"] | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Changes */
            changes: {
                [key: string]: unknown;
            };
            /** Cursor */
            cursor: string;
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
            /** Object */
            object: string | null;
            /** Record Id */
            record_id: string | null;
            /** Version */
            version: number | null;
        };
        /** ChannelsIn */
        ChannelsIn: {
            /** App */
            app?: boolean | null;
            /** Mail */
            mail?: ("none" | "at_once" | "hourly" | "daily") | null;
            /** Push */
            push?: boolean | null;
        };
        /** ChannelsOut */
        ChannelsOut: {
            /** App */
            app: boolean;
            /**
             * Mail
             * @enum {string}
             */
            mail: "none" | "at_once" | "hourly" | "daily";
            /** Push */
            push: boolean;
        };
        /**
         * ClosedSharesOut
         * @description ``undo`` gives them again within a day; null where none was there any more.
         */
        ClosedSharesOut: {
            /** Closed */
            closed: number;
            /** Undo */
            undo: string | null;
        };
        /** CompanyOut */
        CompanyOut: {
            /** Country */
            country: string;
            /** Currency */
            currency: string;
            /** Currency Locked */
            currency_locked: boolean;
            /** Language */
            language: string;
            /** Name */
            name: string;
            /** Schema Version */
            schema_version: number;
            /** Time Zone */
            time_zone: string;
            /** Trade */
            trade: string;
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
         * ConditionsOut
         * @description Filters over the record's own fields, absent where there is none; one that asks for a field hidden from the
         *     caller is left out.
         */
        ConditionsOut: {
            /** Read Only When */
            read_only_when?: {
                [key: string]: unknown;
            } | null;
            /** Required When */
            required_when?: {
                [key: string]: unknown;
            } | null;
            /** Visible When */
            visible_when?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * ConsentIn
         * @description ``source``: form, call, meeting, paper, message or other; ``text``: what they were shown, or how they said it;
         *     ``said_at``: now where left out.
         */
        ConsentIn: {
            /**
             * Channel
             * @enum {string}
             */
            channel: "email" | "phone" | "sms" | "messengers" | "telegram" | "whatsapp" | "viber" | "instagram" | "facebook";
            /** Said At */
            said_at?: string | null;
            /**
             * Source
             * @default other
             * @enum {string}
             */
            source: "form" | "call" | "meeting" | "paper" | "message" | "other";
            /**
             * State
             * @enum {string}
             */
            state: "given" | "refused" | "cleared";
            /**
             * Text
             * @default
             */
            text: string;
        };
        /**
         * ConsentOut
         * @description ``source`` beside those one can give: edit, import, program.
         */
        ConsentOut: {
            /** Author */
            author: string | null;
            /**
             * Channel
             * @enum {string}
             */
            channel: "email" | "phone" | "sms" | "messengers" | "telegram" | "whatsapp" | "viber" | "instagram" | "facebook";
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Noted At
             * Format: date-time
             */
            noted_at: string;
            /** Noted By */
            noted_by: string | null;
            /**
             * Said At
             * Format: date-time
             */
            said_at: string;
            /** Source */
            source: string;
            /**
             * State
             * @enum {string}
             */
            state: "given" | "refused" | "cleared";
            /** Text */
            text: string;
        };
        /** ConsentsOut */
        ConsentsOut: {
            /** Items */
            items: components["schemas"]["ConsentOut"][];
            /** Standing */
            standing: components["schemas"]["StandingOut"][];
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
        /** CountsOut */
        CountsOut: {
            /** Created */
            created: number;
            /** Refused */
            refused: number;
            /** Skipped */
            skipped: number;
            /** Updated */
            updated: number;
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
        /** DeliveriesOut */
        DeliveriesOut: {
            /** Items */
            items: components["schemas"]["DeliveryOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * DeliveryOut
         * @description ``status`` and ``error`` are those of the last try.
         */
        DeliveryOut: {
            /** Attempts */
            attempts: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Error */
            error: string;
            /** Events */
            events: number;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Seconds */
            seconds: number | null;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "waiting" | "held" | "done" | "failed";
            /** Status */
            status: number | null;
            /**
             * Webhook
             * Format: uuid
             */
            webhook: string;
        };
        /** DismissedOut */
        DismissedOut: {
            /** Pairs */
            pairs: number;
        };
        /** DismissIn */
        DismissIn: {
            /** Ids */
            ids: string[];
        };
        /** DisqualifyIn */
        DisqualifyIn: {
            /** Reason */
            reason: string;
        };
        /** DistributionRuleIn */
        DistributionRuleIn: {
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
            /** Probability */
            probability: number;
            /** Reasons */
            reasons: components["schemas"]["ReasonOut"][];
            /** Title */
            title: string;
        };
        /** DuplicatesOut */
        DuplicatesOut: {
            /** Items */
            items: components["schemas"]["DuplicateOut"][];
        };
        /**
         * EntryOut
         * @description One event; ``changes`` holds ``[old, new]`` by field.
         */
        EntryOut: {
            actor: components["schemas"]["NamedOut"] | null;
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
            /** Object */
            object: string | null;
            /**
             * Pinned
             * @default false
             */
            pinned: boolean;
            record: components["schemas"]["TitledOut"] | null;
            /** Version */
            version: number | null;
        };
        /** FaultOut */
        FaultOut: {
            /** Code */
            code: string;
            /** Field */
            field: string;
            /** Message */
            message: string;
        };
        /**
         * FeedOut
         * @description ``next_cursor`` is where to go on, also after the last event; ``more`` says that there may be more at once.
         */
        FeedOut: {
            /** Items */
            items: components["schemas"]["ChangeOut"][];
            /** More */
            more: boolean;
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** FieldFillingOut */
        FieldFillingOut: {
            /** Field */
            field: string;
            /** Filled */
            filled: number;
        };
        /**
         * FieldIndex
         * @description ``filtered`` and ``sorted``: how many lists of the last thirty days were.
         */
        FieldIndex: {
            /** Advised */
            advised: boolean;
            /** Bytes */
            bytes: number;
            /** Field */
            field: string;
            /** Filtered */
            filtered: number;
            /** Indexed */
            indexed: boolean;
            /** Sorted */
            sorted: number;
            /**
             * State
             * @enum {string}
             */
            state: "none" | "building" | "ready";
        };
        /**
         * FieldOut
         * @description ``result``: the type of the values of a formula or roll-up, by which they are shown and compared; ``reads``: the
         *     objects from whose records they are worked out.
         */
        FieldOut: {
            conditions: components["schemas"]["ConditionsOut"];
            /** Custom */
            custom: boolean;
            /** Default */
            default: unknown;
            /** Filterable */
            filterable: boolean;
            /** Group */
            group: string | null;
            /** Indexed */
            indexed: boolean;
            /** Label */
            label: {
                [key: string]: string;
            };
            /** Name */
            name: string;
            /** Operators */
            operators: string[];
            /** Options */
            options: components["schemas"]["OptionOut"][];
            /** Personal */
            personal: boolean;
            /** Read Only */
            read_only: boolean;
            /** Reads */
            reads: string[];
            /** Required */
            required: boolean;
            /** Result */
            result: string | null;
            /** Settings */
            settings: {
                [key: string]: unknown;
            };
            /** Sortable */
            sortable: boolean;
            /** Target */
            target: string | null;
            /** Type */
            type: string;
            /** Unique */
            unique: boolean;
        };
        /**
         * FieldUseOut
         * @description ``records``: in how many the field is filled.
         */
        FieldUseOut: {
            /** Records */
            records: number;
        };
        /**
         * FiguresOut
         * @description Of the last thirty days.
         */
        FiguresOut: {
            /** Done */
            done: number;
            /** Failed */
            failed: number;
            /** Last At */
            last_at: string | null;
            /** Loops */
            loops: number;
            /** Waiting */
            waiting: number;
        };
        /** FilterIn */
        FilterIn: {
            /** Filter */
            filter?: {
                [key: string]: unknown;
            } | null;
            /** Object */
            object: string;
        };
        /**
         * FindingOut
         * @description ``filter`` is that of the records counted, for a list of them.
         */
        FindingOut: {
            count: components["schemas"]["HygieneCountOut"];
            /** Filter */
            filter: {
                [key: string]: unknown;
            };
            /** Name */
            name: string;
        };
        /** FirstAdministratorIn */
        FirstAdministratorIn: {
            /**
             * Code
             * @default
             */
            code: string;
            /** Email */
            email: string;
            /** Language */
            language: string;
            /** Name */
            name: string;
            /** Password */
            password: string;
        };
        /**
         * FlowChange
         * @description ``draft``: the definition being worked on, which takes effect when the flow is switched on; null gives it up.
         */
        FlowChange: {
            /** Definition */
            definition?: {
                [key: string]: unknown;
            } | null;
            /** Draft */
            draft?: {
                [key: string]: unknown;
            } | null;
            /** Name */
            name?: string | null;
            /** Priority */
            priority?: number | null;
        };
        /**
         * FlowHookOut
         * @description ``address``: a secret; the latest twenty ``messages``.
         */
        FlowHookOut: {
            /** Address */
            address: string;
            /** Messages */
            messages: components["schemas"]["FlowMessageOut"][];
        };
        /**
         * FlowIn
         * @description ``definition`` is a flow as ``docs/automation.md`` tells it.
         */
        FlowIn: {
            /** Definition */
            definition: {
                [key: string]: unknown;
            };
            /** Name */
            name: string;
            /** Object */
            object: string;
            /**
             * Priority
             * @default 0
             */
            priority: number;
        };
        /**
         * FlowMessageOut
         * @description ``caught``: kept to be mapped; ``record``: what it led to.
         */
        FlowMessageOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Body */
            body: unknown;
            /** Errors */
            errors: components["schemas"]["MessageFaultOut"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Record */
            record: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "caught" | "waiting" | "done" | "failed";
        };
        /**
         * FlowOut
         * @description ``reasons``: why it is stopped.
         */
        FlowOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Definition */
            definition: {
                [key: string]: unknown;
            };
            /** Draft */
            draft: {
                [key: string]: unknown;
            } | null;
            figures: components["schemas"]["FiguresOut"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Object */
            object: string;
            /** On Since */
            on_since: string | null;
            owner: components["schemas"]["FlowOwnerOut"] | null;
            /** Priority */
            priority: number;
            /** Reasons */
            reasons: components["schemas"]["FaultOut"][];
            /** Revision */
            revision: number;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "on" | "paused" | "stopped";
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /** FlowOwnerOut */
        FlowOwnerOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * FlowsOut
         * @description ``paused_at``: since when no flow does anything.
         */
        FlowsOut: {
            /** Items */
            items: components["schemas"]["FlowOut"][];
            /** Paused At */
            paused_at: string | null;
        };
        /**
         * FlowState
         * @description ``runs``: what becomes of records on their way through an earlier version.
         */
        FlowState: {
            /**
             * Runs
             * @default stay
             * @enum {string}
             */
            runs: "stay" | "move" | "stop";
            /**
             * State
             * @enum {string}
             */
            state: "on" | "paused";
        };
        /** FlowTrialOut */
        FlowTrialOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            record: components["schemas"]["RecordOut"];
            /** Steps */
            steps: {
                [key: string]: unknown;
            }[];
        };
        /**
         * FlowVersionOut
         * @description ``waiting``: how many records are on their way through it.
         */
        FlowVersionOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["VersionAuthorOut"] | null;
            /** Definition */
            definition: {
                [key: string]: unknown;
            };
            /** Is Current */
            is_current: boolean;
            /** Number */
            number: number;
            /** Waiting */
            waiting: number;
        };
        /** FlowVersionsOut */
        FlowVersionsOut: {
            /** Items */
            items: components["schemas"]["FlowVersionOut"][];
        };
        /** ForgottenIn */
        ForgottenIn: {
            /** Email */
            email: string;
        };
        /** FoundOut */
        FoundOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Object */
            object: string;
            /** Subtitle */
            subtitle: string | null;
            /** Title */
            title: string | null;
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
        /**
         * GroupOut
         * @description The record to keep stands first; ``probability`` and ``reasons`` are of the least likely pair.
         */
        GroupOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Probability */
            probability: number;
            /** Reasons */
            reasons: components["schemas"]["ReasonOut"][];
            /** Records */
            records: components["schemas"]["GroupRecordOut"][];
        };
        /**
         * GroupRecordOut
         * @description ``filled``: how many fields say something; ``values``: what identifies the record.
         */
        GroupRecordOut: {
            /** Filled */
            filled: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Values */
            values: {
                [key: string]: unknown;
            };
        };
        /** GroupsOut */
        GroupsOut: {
            /** Items */
            items: components["schemas"]["GroupOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            total: components["schemas"]["GroupTotalOut"];
        };
        /** GroupTotalOut */
        GroupTotalOut: {
            /** Groups */
            groups: number;
            /** Records */
            records: number;
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
        /**
         * HandOverAllIn
         * @description Evenly to all of ``to``; what ``instead`` names goes to those it names, and stays where it names nobody.
         */
        HandOverAllIn: {
            /**
             * Finished
             * @default false
             */
            finished: boolean;
            /**
             * Instead
             * @default {}
             */
            instead: {
                [key: string]: string[];
            };
            /**
             * To
             * @default []
             */
            to: string[];
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
        /**
         * HeldOut
         * @description ``name``: an object, or with ``@`` before it what is held beside records. ``may``: whether the caller may give
         *     such things at all; ``exact`` up to 10,000. ``unfit``: of the ``heirs`` asked about those whose roles let them
         *     change no such record.
         */
        HeldOut: {
            /** Count */
            count: number;
            /** Exact */
            exact: boolean;
            /** May */
            may: boolean;
            /** Name */
            name: string;
            /** Unfit */
            unfit: string[];
        };
        /**
         * HoldingsOut
         * @description ``stays``: what nobody else can have, such as keys.
         */
        HoldingsOut: {
            /** Items */
            items: components["schemas"]["HeldOut"][];
            /** Stays */
            stays: components["schemas"]["StayingOut"][];
        };
        /**
         * HygieneCountOut
         * @description Exact up to 10,000, estimated beyond.
         */
        HygieneCountOut: {
            /** Exact */
            exact: boolean;
            /** Value */
            value: number;
        };
        /**
         * HygieneOut
         * @description ``looked_at``: of how many records, those changed last, the filling of fields is told.
         */
        HygieneOut: {
            /** Fields */
            fields: components["schemas"]["FieldFillingOut"][];
            /** Findings */
            findings: components["schemas"]["FindingOut"][];
            /** Looked At */
            looked_at: number;
            /** People */
            people: components["schemas"]["PersonFillingOut"][];
        };
        /** IdentityProviderChange */
        IdentityProviderChange: {
            /**
             * Client Id
             * @default
             */
            client_id: string;
            /**
             * Client Secret
             * @default
             */
            client_secret: string;
            /**
             * Domains
             * @default []
             */
            domains: string[];
            /**
             * Is Active
             * @default true
             */
            is_active: boolean;
            /**
             * Issuer
             * @default
             */
            issuer: string;
            /**
             * Links By Email
             * @default true
             */
            links_by_email: boolean;
            /**
             * Makes People
             * @default false
             */
            makes_people: boolean;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Role
             * @default
             */
            role: string;
            /**
             * Trusts Addresses
             * @default false
             */
            trusts_addresses: boolean;
        };
        /** IdentityProviderIn */
        IdentityProviderIn: {
            /** Client Id */
            client_id: string;
            /** Client Secret */
            client_secret: string;
            /**
             * Domains
             * @default []
             */
            domains: string[];
            /**
             * Is Active
             * @default true
             */
            is_active: boolean;
            /** Issuer */
            issuer: string;
            /**
             * Links By Email
             * @default true
             */
            links_by_email: boolean;
            /**
             * Makes People
             * @default false
             */
            makes_people: boolean;
            /** Name */
            name: string;
            /**
             * Role
             * @default seller
             */
            role: string;
            /**
             * Trusts Addresses
             * @default false
             */
            trusts_addresses: boolean;
        };
        /** IdentityProviderOut */
        IdentityProviderOut: {
            /**
             * Callback Url
             * @description What the other house must allow as a redirect.
             */
            callback_url: string;
            /** Client Id */
            client_id: string;
            /** Domains */
            domains: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Active */
            is_active: boolean;
            /** Issuer */
            issuer: string;
            /** Links By Email */
            links_by_email: boolean;
            /** Makes People */
            makes_people: boolean;
            /** Name */
            name: string;
            /** Role */
            role: string;
            /** Trusts Addresses */
            trusts_addresses: boolean;
        };
        /** IdentityProvidersOut */
        IdentityProvidersOut: {
            /** Items */
            items: components["schemas"]["IdentityProviderOut"][];
        };
        /**
         * ImportOut
         * @description ``columns`` tell what was guessed of each, ``problems`` each value that did not fit once with its count,
         *     ``samples`` a few rows of each outcome of the trial, ``skips`` why rows were skipped, ``repeats`` how many rows the
         *     trial found to be about a record that an earlier row of the file is about.
         */
        ImportOut: {
            /** Columns */
            columns: {
                [key: string]: unknown;
            }[];
            counts: components["schemas"]["CountsOut"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string | null;
            /** Error */
            error: unknown;
            /** File Name */
            file_name: string;
            /** Finished At */
            finished_at: string | null;
            /** Format */
            format: {
                [key: string]: unknown;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Mapping */
            mapping: {
                [key: string]: unknown;
            }[];
            /** Object */
            object: string;
            /** Options */
            options: {
                [key: string]: unknown;
            };
            /** Problems */
            problems: {
                [key: string]: unknown;
            }[];
            progress: components["schemas"]["ProgressOut"];
            /** Repeat */
            repeat: string | null;
            /** Repeats */
            repeats: number;
            /** Rows */
            rows: number;
            /** Samples */
            samples: {
                [key: string]: unknown;
            }[];
            /** Size */
            size: number;
            /** Skips */
            skips: {
                [key: string]: unknown;
            }[];
            /** Started At */
            started_at: string | null;
            /** Status */
            status: string;
        };
        /**
         * ImportPreviewOut
         * @description ``rows`` are ``{"number", "cells"}``; the header is row 1 as a spreadsheet counts.
         */
        ImportPreviewOut: {
            /** Columns */
            columns: string[];
            /** Rows */
            rows: {
                [key: string]: unknown;
            }[];
        };
        /** ImportsOut */
        ImportsOut: {
            /** Items */
            items: components["schemas"]["ImportSummary"][];
        };
        /** ImportSummary */
        ImportSummary: {
            counts: components["schemas"]["CountsOut"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string | null;
            /** Error */
            error: unknown;
            /** File Name */
            file_name: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Object */
            object: string;
            progress: components["schemas"]["ProgressOut"];
            /** Repeat */
            repeat: string | null;
            /** Rows */
            rows: number;
            /** Size */
            size: number;
            /** Started At */
            started_at: string | null;
            /** Status */
            status: string;
        };
        /**
         * IndexesOut
         * @description ``most``: how many fields of one object may have an index.
         */
        IndexesOut: {
            /** Items */
            items: components["schemas"]["FieldIndex"][];
            /** Most */
            most: number;
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
        /**
         * KeptPartOut
         * @description A part that stays, and why, in the language of who asks.
         */
        KeptPartOut: {
            /** Label */
            label: {
                [key: string]: string;
            };
            /** Name */
            name: string;
            /** Object */
            object: string;
            /** Part */
            part: string;
            /** Reason */
            reason: string;
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
        /**
         * KindOut
         * @description A trigger or a kind of step; ``ways``: the blocks of steps within it.
         */
        KindOut: {
            /** About */
            about: string;
            /** Label */
            label: string;
            /** Name */
            name: string;
            /** Parameters */
            parameters: components["schemas"]["ParameterOut"][];
            /** Ways */
            ways: components["schemas"]["PartOptionOut"][];
        };
        /** LastDeliveryOut */
        LastDeliveryOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "waiting" | "held" | "done" | "failed";
        };
        /**
         * LayoutButtonOut
         * @description ``link`` opens ``url`` with the values of its fields; ``create`` begins a record of ``object`` that leads here;
         *     ``set`` gives ``field`` a ``value``; ``flow`` sends the record into a flow.
         */
        LayoutButtonOut: {
            /** Field */
            field?: string | null;
            /** Flow */
            flow?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "link" | "create" | "set" | "flow";
            /** Label */
            label: {
                [key: string]: string;
            };
            /** Object */
            object?: string | null;
            /** Url */
            url?: string | null;
            /** Value */
            value?: unknown;
        };
        /** LayoutOut */
        LayoutOut: {
            /**
             * Buttons
             * @default []
             */
            buttons: components["schemas"]["LayoutButtonOut"][];
            /**
             * Card
             * @default []
             */
            card: string[];
            /**
             * Create
             * @default []
             */
            create: string[];
            /**
             * Hidden
             * @default []
             */
            hidden: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Label
             * @default {}
             */
            label: {
                [key: string]: string;
            };
            /** Object */
            object: string;
            /**
             * Position
             * @default 0
             */
            position: number;
            /**
             * Roles
             * @default []
             */
            roles: string[];
            /**
             * Sections
             * @default []
             */
            sections: components["schemas"]["SectionOut"][];
            /**
             * Teams
             * @default []
             */
            teams: string[];
        };
        /** LayoutsOut */
        LayoutsOut: {
            /** Items */
            items: components["schemas"]["LayoutOut"][];
        };
        /**
         * LayoutWhyOut
         * @description The role or the team that decides, with its name; none where the layout is for everybody.
         */
        LayoutWhyOut: {
            /**
             * By
             * @enum {string}
             */
            by: "role" | "team" | "all";
            /** Name */
            name: {
                [key: string]: string;
            };
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
        /** ListedShareOut */
        ListedShareOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["SharedByOut"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Level */
            level: string;
            record: components["schemas"]["SharedRecordOut"];
            shared_with: components["schemas"]["SharedWithOut"];
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
        /** LookerOut */
        LookerOut: {
            /** Editing */
            editing: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** LookersOut */
        LookersOut: {
            /** Items */
            items: components["schemas"]["LookerOut"][];
        };
        /**
         * LookIn
         * @description Of a list without a view; what is left out is as the object has it.
         */
        LookIn: {
            /** Colors */
            colors?: {
                [key: string]: unknown;
            }[] | null;
            /** Columns */
            columns?: string[] | null;
            /** Density */
            density?: string | null;
            /** Frozen */
            frozen?: number | null;
            /** Totals */
            totals?: {
                [key: string]: string;
            } | null;
            /** Widths */
            widths?: {
                [key: string]: number;
            } | null;
        };
        /** MayOut */
        MayOut: {
            /** Update */
            update: boolean;
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
            /** Cursor */
            cursor: string | null;
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
        /**
         * MergeGroupsIn
         * @description The groups from the probability ``least`` on; ``except``: records whose groups are left alone.
         */
        MergeGroupsIn: {
            /**
             * Except
             * @default []
             */
            except: string[];
            /** Least */
            least: number;
            /** Owner */
            owner?: string | null;
        };
        /** MessageFaultOut */
        MessageFaultOut: {
            /** Code */
            code: string;
            /** Field */
            field: string;
            /** Message */
            message: string;
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
        /** NamedFlowOut */
        NamedFlowOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string | null;
        };
        /**
         * NamedOut
         * @description A person; without a name where they are gone.
         */
        NamedOut: {
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
        /**
         * NoticeChoiceIn
         * @description Only what is named changes. On other ``days`` (1: Monday) letters and pushes wait, as in the ``quiet`` hours.
         */
        NoticeChoiceIn: {
            /**
             * Channels
             * @default {}
             */
            channels: {
                [key: string]: components["schemas"]["ChannelsIn"];
            };
            /** Days */
            days?: number[] | null;
            /** Digest At */
            digest_at?: string | null;
            /** Follows */
            follows?: ("made" | "owned" | "mentioned")[] | null;
            quiet?: components["schemas"]["QuietHours"] | null;
        };
        /**
         * NoticeChoiceOut
         * @description ``chosen`` names what was chosen here; ``has_mail``: letters can be sent at all.
         */
        NoticeChoiceOut: {
            /** Chosen */
            chosen: string[];
            /** Days */
            days: number[];
            /** Digest At */
            digest_at: string;
            /** Follows */
            follows: ("made" | "owned" | "mentioned")[];
            /** Has Mail */
            has_mail: boolean;
            /** Kinds */
            kinds: components["schemas"]["NoticeRowOut"][];
            quiet: components["schemas"]["QuietHours"] | null;
            /** Snoozed Until */
            snoozed_until: string | null;
        };
        /**
         * NoticeOut
         * @description An event as a timeline has it, told as the kind ``notice``: who (``actor``) did (``words``) what (``title``).
         *
         *     ``ids`` and ``count`` are those of all that are gathered into it; ``path`` is where it leads in the app.
         */
        NoticeOut: {
            actor: components["schemas"]["NamedOut"] | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Changes */
            changes: {
                [key: string]: unknown;
            };
            /** Count */
            count: number;
            /** Data */
            data: {
                [key: string]: unknown;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Ids */
            ids: string[];
            /** Kind */
            kind: string;
            /** Notice */
            notice: string;
            /** Object */
            object: string | null;
            /** Path */
            path: string | null;
            /**
             * Pinned
             * @default false
             */
            pinned: boolean;
            record: components["schemas"]["TitledOut"] | null;
            /** Title */
            title: string;
            /** Unread */
            unread: boolean;
            /** Version */
            version: number | null;
            /** Words */
            words: string;
        };
        /**
         * NoticeRowOut
         * @description One kind with where it is told. ``always``: the app cannot be switched off; not ``mails``: its letter goes
         *     another way; ``is_own``: chosen here, not above; ``above``: what holds where nothing is chosen here.
         */
        NoticeRowOut: {
            above: components["schemas"]["ChannelsOut"];
            /** Always */
            always: boolean;
            /** App */
            app: boolean;
            /** Hint */
            hint: string;
            /** Is Own */
            is_own: boolean;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /**
             * Mail
             * @enum {string}
             */
            mail: "none" | "at_once" | "hourly" | "daily";
            /** Mails */
            mails: boolean;
            /** Push */
            push: boolean;
        };
        /**
         * NoticesOut
         * @description A page of notices; ``unread`` counts all that are new, a hundred at most; ``snoozed_until``: the bell rests.
         */
        NoticesOut: {
            /** Items */
            items: components["schemas"]["NoticeOut"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Snoozed Until */
            snoozed_until: string | null;
            /** Unread */
            unread: number;
        };
        /**
         * ObjectOut
         * @description ``verbs`` are what the caller may do, ``fields`` those they may see; ``title_rule`` makes the titles of a custom
         *     object's records of its fields.
         */
        ObjectOut: {
            /** Default Columns */
            default_columns: string[];
            /** Default Sort */
            default_sort: string;
            /** Fields */
            fields: components["schemas"]["FieldOut"][];
            /** Icon */
            icon: string;
            /** Label */
            label: {
                [key: string]: string;
            };
            /** Label Plural */
            label_plural: {
                [key: string]: string;
            };
            layout: components["schemas"]["OwnLayoutOut"] | null;
            /** Name */
            name: string;
            /** Singular */
            singular: string;
            /** Stage Field */
            stage_field: string | null;
            /** Standard */
            standard: boolean;
            /** Subtitle Field */
            subtitle_field: string | null;
            /** System */
            system: boolean;
            /** Title Field */
            title_field: string;
            /** Title Rule */
            title_rule: string | null;
            /** Verbs */
            verbs: string[];
        };
        /** ObjectsOut */
        ObjectsOut: {
            /** Items */
            items: components["schemas"]["ObjectOut"][];
        };
        /**
         * ObjectUseOut
         * @description What hangs on an object; ``fields_leading_here`` are those of other objects, as ``object.field``.
         */
        ObjectUseOut: {
            /** Comments */
            comments: number;
            /** Deleted */
            deleted: number;
            /** Fields */
            fields: number;
            /** Fields Leading Here */
            fields_leading_here: string[];
            /** Files */
            files: number;
            /** Links */
            links: number;
            /** Records */
            records: number;
            /** Roles */
            roles: string[];
            /** Views */
            views: number;
        };
        /**
         * OptionOut
         * @description ``status``: how far a record in this stage is; null where the choice is not of stages.
         */
        OptionOut: {
            /** Color */
            color: string;
            /** Label */
            label: {
                [key: string]: string;
            };
            /** Status */
            status: ("open" | "won" | "lost") | null;
            /** Value */
            value: string;
        };
        /**
         * OwnLayoutOut
         * @description How the caller sees records of the object. ``rest``: fields added since, which no section names.
         */
        OwnLayoutOut: {
            /** Buttons */
            buttons: components["schemas"]["LayoutButtonOut"][];
            /** Card */
            card: string[];
            /** Create */
            create: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Label */
            label: {
                [key: string]: string;
            };
            /** Rest */
            rest: string[];
            /** Sections */
            sections: components["schemas"]["SectionOut"][];
            why: components["schemas"]["LayoutWhyOut"];
        };
        /** OwnLookChange */
        OwnLookChange: {
            look?: components["schemas"]["LookIn"] | null;
            /** View Order */
            view_order?: string[] | null;
        };
        /**
         * OwnLookOut
         * @description ``view_order``: the views in the navigation; those not named come after.
         */
        OwnLookOut: {
            /** Look */
            look: {
                [key: string]: unknown;
            };
            /** Object */
            object: string;
            /** View Order */
            view_order: string[];
        };
        /** OwnLooksOut */
        OwnLooksOut: {
            /** Items */
            items: components["schemas"]["OwnLookOut"][];
        };
        /**
         * ParameterOut
         * @description Something that a trigger, a step or an action takes; ``kind`` says how it is asked for.
         */
        ParameterOut: {
            /** Default */
            default: unknown;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /** Name */
            name: string;
            /** Options */
            options: components["schemas"]["PartOptionOut"][];
            /** Required */
            required: boolean;
        };
        /** PartOptionOut */
        PartOptionOut: {
            /** Label */
            label: string;
            /** Value */
            value: string;
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
        /** PartsOut */
        PartsOut: {
            /** Actions */
            actions: components["schemas"]["ActionOut"][];
            /** Steps */
            steps: components["schemas"]["KindOut"][];
            /** Triggers */
            triggers: components["schemas"]["KindOut"][];
        };
        /** PasswordLinkOut */
        PasswordLinkOut: {
            /** Key */
            key: string;
        };
        /** PauseIn */
        PauseIn: {
            /** Paused */
            paused: boolean;
        };
        /**
         * PersonFillingOut
         * @description ``filled``: how many of the fields of their records are filled, from 0 to 1.
         */
        PersonFillingOut: {
            /** Filled */
            filled: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Records */
            records: number;
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
            /** Archived */
            archived?: boolean | null;
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
            /** Archived */
            archived: boolean;
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
        /** PipelineUseOut */
        PipelineUseOut: {
            /** Items */
            items: components["schemas"]["StageUseOut"][];
        };
        /**
         * PlannedOut
         * @description Steps on paper.
         */
        PlannedOut: {
            /** Steps */
            steps: {
                [key: string]: unknown;
            }[];
        };
        /**
         * PresenceIn
         * @description ``editing`` names the field that is being changed; ``@writing``: words for the history.
         */
        PresenceIn: {
            /** Editing */
            editing?: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Object */
            object: string;
        };
        /**
         * PresetAppliedOut
         * @description ``applied``: by what it can be taken back; null where it changed nothing.
         */
        PresetAppliedOut: {
            /** Added */
            added: number;
            /** Applied */
            applied: string | null;
            /** Changed */
            changed: number;
            /** Items */
            items: components["schemas"]["PresetStepOut"][];
            /** Same */
            same: number;
        };
        /**
         * PresetIn
         * @description A preset that came with Dotyk by its ``name``, or the text of one as ``yaml``.
         */
        PresetIn: {
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Yaml
             * @default
             */
            yaml: string;
        };
        /**
         * PresetOut
         * @description ``parts``: how many of each kind it brings.
         */
        PresetOut: {
            /** About */
            about: {
                [key: string]: string;
            };
            /** Label */
            label: {
                [key: string]: string;
            };
            /** Name */
            name: string;
            /** Parts */
            parts: {
                [key: string]: number;
            };
        };
        /** PresetPlanOut */
        PresetPlanOut: {
            /** Added */
            added: number;
            /** Changed */
            changed: number;
            /** Items */
            items: components["schemas"]["PresetStepOut"][];
            /** Same */
            same: number;
        };
        /** PresetsOut */
        PresetsOut: {
            /** Items */
            items: components["schemas"]["PresetOut"][];
        };
        /**
         * PresetStepOut
         * @description A part beside what stands there: ``changes`` are ``[before, after]`` by name; ``object`` where it is of one.
         */
        PresetStepOut: {
            /**
             * Action
             * @enum {string}
             */
            action: "add" | "change" | "same";
            /** Changes */
            changes: {
                [key: string]: unknown[];
            };
            /** Label */
            label: {
                [key: string]: string;
            };
            /** Name */
            name: string;
            /** Object */
            object: string;
            /**
             * Part
             * @enum {string}
             */
            part: "object" | "field" | "role" | "tag" | "pipeline" | "stage" | "conditions" | "layout" | "view";
        };
        /** PresetUndoneOut */
        PresetUndoneOut: {
            /** Kept */
            kept: components["schemas"]["KeptPartOut"][];
        };
        /** PressIn */
        PressIn: {
            /**
             * Record
             * Format: uuid
             */
            record: string;
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
        /** ProgressOut */
        ProgressOut: {
            /** Done */
            done: number;
            /** Is Busy */
            is_busy: boolean;
            /** Percent */
            percent: number;
            /** Rows */
            rows: number;
            /** Rows Per Second */
            rows_per_second: number | null;
        };
        /** ProviderOut */
        ProviderOut: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * PushDeviceIn
         * @description What a browser's ``PushSubscription`` says as JSON, with a ``name`` for people.
         */
        PushDeviceIn: {
            /** Endpoint */
            endpoint: string;
            keys: components["schemas"]["PushKeysIn"];
            /**
             * Name
             * @default
             */
            name: string;
        };
        /** PushDeviceOut */
        PushDeviceOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Endpoint */
            endpoint: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Used At */
            used_at: string | null;
        };
        /**
         * PushDevicesOut
         * @description ``key`` is the company's public key, which a browser needs to subscribe.
         */
        PushDevicesOut: {
            /** Items */
            items: components["schemas"]["PushDeviceOut"][];
            /** Key */
            key: string;
        };
        /** PushKeysIn */
        PushKeysIn: {
            /** Auth */
            auth: string;
            /** P256Dh */
            p256dh: string;
        };
        /** QuietHours */
        QuietHours: {
            /** Begins */
            begins: string;
            /** Ends */
            ends: string;
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
        /**
         * ReasonOut
         * @description ``weight`` above nought speaks for the records being the same (natural logarithm of odds).
         */
        ReasonOut: {
            /** How */
            how: string;
            /** Trait */
            trait: string;
            /** Weight */
            weight: number;
        };
        /** RecordOut */
        RecordOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string | null;
        };
        /**
         * ReopenedOut
         * @description ``left``: whose record or holder is gone, or that were given anew meanwhile.
         */
        ReopenedOut: {
            /** Left */
            left: number;
            /** Opened */
            opened: number;
        };
        /** ReopenIn */
        ReopenIn: {
            /** Undo */
            undo: string;
        };
        /** RepeatChange */
        RepeatChange: {
            /**
             * Address
             * @default
             */
            address: string;
            /**
             * At
             * @default 06:00
             */
            at: string;
            /**
             * Every
             * @default day
             * @enum {string}
             */
            every: "hour" | "day" | "week";
            /**
             * Folder
             * @default
             */
            folder: string;
            header?: components["schemas"]["RepeatHeader"] | null;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * State
             * @default on
             * @enum {string}
             */
            state: "on" | "paused";
            /**
             * Weekday
             * @default 0
             */
            weekday: number;
        };
        /**
         * RepeatHeader
         * @description A header that the address asks for; its value is kept sealed and never told again.
         */
        RepeatHeader: {
            /** Name */
            name: string;
            /** Value */
            value: string;
        };
        /**
         * RepeatIn
         * @description ``like`` is the import whose choices are taken; ``at`` is ``HH:MM`` by the company's clock (for each hour its
         *     minutes count), ``weekday`` 0 for Monday. One of ``address`` and ``folder`` (``exports/*.csv``).
         */
        RepeatIn: {
            /**
             * Address
             * @default
             */
            address: string;
            /**
             * At
             * @default 06:00
             */
            at: string;
            /**
             * Every
             * @enum {string}
             */
            every: "hour" | "day" | "week";
            /**
             * Folder
             * @default
             */
            folder: string;
            header?: components["schemas"]["RepeatHeader"] | null;
            /**
             * Like
             * Format: uuid
             */
            like: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Weekday
             * @default 0
             */
            weekday: number;
        };
        /**
         * RepeatOut
         * @description ``outcome`` is that of the last turn: ``nothing_new``, ``brought_in``, ``stopped``, ``failed``; null before.
         */
        RepeatOut: {
            /** Address */
            address: string;
            /** At */
            at: string;
            /** Error */
            error: unknown;
            /** Every */
            every: string;
            /** Folder */
            folder: string;
            /** Header */
            header: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Busy */
            is_busy: boolean;
            /** Last At */
            last_at: string | null;
            /** Last Import */
            last_import: string | null;
            /** Name */
            name: string;
            /** Next At */
            next_at: string | null;
            /** Object */
            object: string;
            /** Outcome */
            outcome: string | null;
            /**
             * Owner
             * Format: uuid
             */
            owner: string;
            /**
             * State
             * @enum {string}
             */
            state: "on" | "paused";
            /** Weekday */
            weekday: number;
        };
        /**
         * RepeatsOut
         * @description ``has_folder``: whether the server allows a folder to import from.
         */
        RepeatsOut: {
            /** Has Folder */
            has_folder: boolean;
            /** Items */
            items: components["schemas"]["RepeatOut"][];
        };
        /** ReplayIn */
        ReplayIn: {
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
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
            /** Edited */
            edited: boolean;
            /** Grants */
            grants: {
                [key: string]: unknown;
            };
            /** Holders */
            holders: number;
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
        /**
         * RuleFaultOut
         * @description ``start`` and ``end`` count the letters of the formula from 0.
         */
        RuleFaultOut: {
            /** Code */
            code: string;
            /** End */
            end: number | null;
            /** Field */
            field: string;
            /** Message */
            message: string;
            /** Start */
            start: number | null;
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
        /** RuleSampleOut */
        RuleSampleOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string;
            /** Value */
            value: unknown;
        };
        /** RulesIn */
        RulesIn: {
            /** Threshold */
            threshold?: number | null;
            /** Unused */
            unused?: string[] | null;
        };
        /** RulesOut */
        RulesOut: {
            /** Items */
            items: components["schemas"]["RuleOut"][];
        };
        /**
         * RunOut
         * @description ``paths``: where it stands while it is on parallel paths; else ``place`` alone tells.
         */
        RunOut: {
            /** Errors */
            errors: components["schemas"]["FaultOut"][];
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Object */
            object: string;
            /** Paths */
            paths: components["schemas"]["RunPathOut"][];
            /** Place */
            place: string;
            record: components["schemas"]["RecordOut"];
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "held" | "done" | "goal" | "gone" | "failed" | "stopped" | "loop" | "undone";
            /** Version */
            version: number;
            /** Waits For */
            waits_for: string[];
            /** Wake At */
            wake_at: string | null;
        };
        /**
         * RunPathOut
         * @description A step that comes next on one of the parallel paths; with ``errors`` it has failed.
         */
        RunPathOut: {
            /** Errors */
            errors: components["schemas"]["FaultOut"][];
            /** Place */
            place: string;
            /** Waits For */
            waits_for: string[];
            /** Wake At */
            wake_at: string | null;
        };
        /** RunsOut */
        RunsOut: {
            /** Items */
            items: components["schemas"]["RunOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** SaidButtonOut */
        SaidButtonOut: {
            /** Key */
            key: string;
            /** Label */
            label: string;
        };
        /**
         * SaidOut
         * @description ``step``: the place of the flow's step that says it.
         */
        SaidOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Author */
            author: string | null;
            /** Buttons */
            buttons: components["schemas"]["SaidButtonOut"][];
            /**
             * By
             * @enum {string}
             */
            by: "visitor" | "bot" | "person";
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Taken */
            is_taken: boolean;
            /** Number */
            number: number;
            /** Pressed */
            pressed: string;
            /** Step */
            step: string;
            /** Text */
            text: string;
        };
        /**
         * SayIn
         * @description ``key``: the same message sent twice under it counts once. ``by`` visitor: in a test talk only.
         */
        SayIn: {
            /**
             * By
             * @default person
             * @enum {string}
             */
            by: "visitor" | "person";
            /**
             * Key
             * @default
             */
            key: string;
            /**
             * Pressed
             * @default
             */
            pressed: string;
            /**
             * Text
             * @default
             */
            text: string;
        };
        /** SearchOut */
        SearchOut: {
            /** Items */
            items: components["schemas"]["FoundOut"][];
        };
        /**
         * SectionOut
         * @description A part of the page: its fields in one or two columns, ``folded`` until somebody opens it.
         */
        SectionOut: {
            /**
             * Columns
             * @enum {integer}
             */
            columns: 1 | 2;
            /** Fields */
            fields: string[];
            /** Folded */
            folded: boolean;
            /** Label */
            label: {
                [key: string]: string;
            };
        };
        /**
         * SeeAsIn
         * @description One of the two: a person, or a role by its name.
         */
        SeeAsIn: {
            /** Role */
            role?: string | null;
            /** User */
            user?: string | null;
        };
        /** SeeAsOut */
        SeeAsOut: {
            /** Name */
            name: string;
            /** Token */
            token: string;
        };
        /**
         * SeenIn
         * @description Either everything up to ``until``, or the notices ``ids``; ``seen`` false makes these new again.
         */
        SeenIn: {
            /**
             * Ids
             * @default []
             */
            ids: string[];
            /**
             * Seen
             * @default true
             */
            seen: boolean;
            /** Until */
            until?: string | null;
        };
        /** SeenRecordOut */
        SeenRecordOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string | null;
        };
        /**
         * SendIn
         * @description ``ids`` null: every record that meets the flow's filter, the oldest ten thousand.
         */
        SendIn: {
            /** Ids */
            ids?: string[] | null;
        };
        /** SentOut */
        SentOut: {
            /** Count */
            count: number;
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
        /** SharedByOut */
        SharedByOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string | null;
        };
        /**
         * SharedRecordOut
         * @description ``title``: null where the record is deleted or out of the caller's own reach.
         */
        SharedRecordOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Object */
            object: string;
            /** Title */
            title: string | null;
        };
        /**
         * SharedWithOut
         * @description ``object``: users or teams.
         */
        SharedWithOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Object */
            object: string;
        };
        /** SharesIn */
        SharesIn: {
            /** Ids */
            ids: string[];
        };
        /**
         * SharesTotalOut
         * @description ``exact`` false: there are more than that.
         */
        SharesTotalOut: {
            /** Exact */
            exact: boolean;
            /** Value */
            value: number;
        };
        /** SightDaysIn */
        SightDaysIn: {
            /** Days */
            days: number;
        };
        /** SightDaysOut */
        SightDaysOut: {
            /** Days */
            days: number;
        };
        /**
         * SightOut
         * @description ``count`` records were shown with ``fields``; the first three by title (null: out of reach).
         */
        SightOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Count */
            count: number;
            /** Fields */
            fields: string[];
            /**
             * How
             * @enum {string}
             */
            how: "record" | "list" | "board" | "search" | "export" | "copy" | "past";
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Object */
            object: string;
            /** Records */
            records: components["schemas"]["SeenRecordOut"][];
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** User Name */
            user_name: string | null;
        };
        /**
         * SightsOut
         * @description ``days``: for how long sights are kept; 0: none are.
         */
        SightsOut: {
            /** Days */
            days: number;
            /** Items */
            items: components["schemas"]["SightOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** SimulateIn */
        SimulateIn: {
            /** At */
            at?: string | null;
            /**
             * Record
             * Format: uuid
             */
            record: string;
        };
        /** SnoozeIn */
        SnoozeIn: {
            /** Until */
            until: string | null;
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
        /**
         * StageUseOut
         * @description ``records`` stand in the stage; ``deleted`` could still be restored into it.
         */
        StageUseOut: {
            /** Deleted */
            deleted: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Records */
            records: number;
        };
        /**
         * StandingOut
         * @description ``state`` null: nobody asked, or nobody knows any more.
         */
        StandingOut: {
            /**
             * Channel
             * @enum {string}
             */
            channel: "email" | "phone" | "sms" | "messengers" | "telegram" | "whatsapp" | "viber" | "instagram" | "facebook";
            /** State */
            state: ("given" | "refused") | null;
        };
        /** StayingOut */
        StayingOut: {
            /** Count */
            count: number;
            /** Name */
            name: string;
        };
        /** StepOut */
        StepOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Effects */
            effects: {
                [key: string]: unknown;
            }[];
            /** Errors */
            errors: components["schemas"]["FaultOut"][];
            /** Given */
            given: {
                [key: string]: unknown;
            };
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Outcome */
            outcome: {
                [key: string]: unknown;
            };
        };
        /** TagChange */
        TagChange: {
            /** Color */
            color?: string | null;
            /** Description */
            description?: string | null;
            /** Name */
            name?: string | null;
        };
        /** TagIn */
        TagIn: {
            /** Color */
            color?: string | null;
            /**
             * Description
             * @default
             */
            description: string;
            /** Name */
            name: string;
        };
        /** TagMergeIn */
        TagMergeIn: {
            /** Others */
            others: string[];
        };
        /**
         * TagOut
         * @description ``counts`` by object of the records within reach; ``busy`` while its records are being changed.
         */
        TagOut: {
            /** Busy */
            busy: boolean;
            /** Color */
            color: string;
            /** Count */
            count: number;
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /** Description */
            description: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** TagRuleIn */
        TagRuleIn: {
            /** Open */
            open: boolean;
        };
        /**
         * TagsOut
         * @description ``open``: whoever writes a record may put a tag that is not known yet.
         */
        TagsOut: {
            /** Items */
            items: components["schemas"]["TagOut"][];
            /** Open */
            open: boolean;
            /** Total */
            total: number;
        };
        /** TalkFlowOut */
        TalkFlowOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * TalkIn
         * @description ``object`` and ``record``: as whom one talks; without them as a stranger.
         */
        TalkIn: {
            /**
             * Code
             * @default
             */
            code: string;
            /**
             * Language
             * @default
             */
            language: ("en" | "uk" | "ru") | "";
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Object
             * @default
             */
            object: string;
            /** Record */
            record?: string | null;
        };
        /**
         * TalkOut
         * @description ``person``: who has the talk, or is to take it over. ``listens``: the flow waits for an answer.
         */
        TalkOut: {
            /** Channel */
            channel: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Test */
            is_test: boolean;
            /** Language */
            language: string;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /** Listens */
            listens: boolean;
            /** Name */
            name: string;
            person: components["schemas"]["TalkPersonOut"] | null;
            record: components["schemas"]["TalkRecordOut"] | null;
            run: components["schemas"]["TalkRunOut"] | null;
            /**
             * State
             * @enum {string}
             */
            state: "bot" | "waiting" | "person" | "closed";
        };
        /**
         * TalkOverIn
         * @description ``person`` null: the caller.
         */
        TalkOverIn: {
            /** Person */
            person?: string | null;
        };
        /** TalkPersonOut */
        TalkPersonOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** TalkRecordOut */
        TalkRecordOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Object */
            object: string;
            /** Title */
            title: string | null;
        };
        /** TalkRunOut */
        TalkRunOut: {
            flow: components["schemas"]["TalkFlowOut"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Place */
            place: string;
            /** State */
            state: string;
            /** Wake At */
            wake_at: string | null;
        };
        /** TalksOut */
        TalksOut: {
            /** Items */
            items: components["schemas"]["TalkOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * TalkWordsIn
         * @description A language that is not named stays as it is.
         */
        TalkWordsIn: {
            /**
             * Person Words
             * @default {}
             */
            person_words: {
                [key: string]: string[];
            };
            /**
             * Stop Words
             * @default {}
             */
            stop_words: {
                [key: string]: string[];
            };
        };
        /**
         * TalkWordsOut
         * @description By language: ``person_words`` call a person, ``stop_words`` close the talk.
         */
        TalkWordsOut: {
            /** Person Words */
            person_words: {
                [key: string]: string[];
            };
            /** Stop Words */
            stop_words: {
                [key: string]: string[];
            };
        };
        /** TeamChange */
        TeamChange: {
            /** Head */
            head?: string | null;
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
        /**
         * TeamOut
         * @description ``head``: whom its people turn to.
         */
        TeamOut: {
            /** Head */
            head: string | null;
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
        /** TemplateOut */
        TemplateOut: {
            /** About */
            about: string;
            /** Definition */
            definition: {
                [key: string]: unknown;
            };
            /** Label */
            label: string;
            /** Name */
            name: string;
            /** Object */
            object: string;
        };
        /** TemplatesOut */
        TemplatesOut: {
            /** Items */
            items: components["schemas"]["TemplateOut"][];
        };
        /** TimelineOut */
        TimelineOut: {
            /** Items */
            items: components["schemas"]["EntryOut"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * TitledOut
         * @description A record by its title; null where it is gone or out of reach.
         */
        TitledOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string | null;
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
        /** TraitOut */
        TraitOut: {
            /** Name */
            name: string;
            /** Used */
            used: boolean;
        };
        /**
         * TrialOut
         * @description Whether the server took what was sent for a trial; ``words`` say what that means, or why not.
         */
        TrialOut: {
            /** Is Sent */
            is_sent: boolean;
            /** Words */
            words: string;
        };
        /**
         * TriedOut
         * @description ``result``: the type of the values; null beside a ``fault``.
         */
        TriedOut: {
            fault: components["schemas"]["RuleFaultOut"] | null;
            /** Result */
            result: string | null;
            sample: components["schemas"]["RuleSampleOut"] | null;
        };
        /** TriedRunOut */
        TriedRunOut: {
            /** Place */
            place: string;
            /** State */
            state: string;
            /** Wake At */
            wake_at: string | null;
        };
        /**
         * TriedTalkOut
         * @description ``written``: what would be other than it is; ``is_new``: the record would be made.
         */
        TriedTalkOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Is New */
            is_new: boolean;
            /** Listens */
            listens: boolean;
            /** Messages */
            messages: components["schemas"]["SaidOut"][];
            /** Object */
            object: string;
            run: components["schemas"]["TriedRunOut"] | null;
            /**
             * State
             * @enum {string}
             */
            state: "bot" | "waiting" | "person" | "closed";
            /** Steps */
            steps: {
                [key: string]: unknown;
            }[];
            /** Written */
            written: components["schemas"]["WrittenOut"][];
        };
        /**
         * TryOut
         * @description ``answer``: its beginning.
         */
        TryOut: {
            /** Answer */
            answer: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Error */
            error: string;
            /** Seconds */
            seconds: number;
            /** Status */
            status: number | null;
        };
        /**
         * TryTalkIn
         * @description ``turns`` is the whole talk so far; the same ``seed`` and ``at`` give the same talk.
         */
        TryTalkIn: {
            /** At */
            at?: string | null;
            /**
             * Code
             * @default
             */
            code: string;
            /**
             * Language
             * @default en
             * @enum {string}
             */
            language: "en" | "uk" | "ru";
            /**
             * Name
             * @default
             */
            name: string;
            /** Record */
            record?: string | null;
            /** Seed */
            seed?: string | null;
            /**
             * Turns
             * @default []
             */
            turns: components["schemas"]["TurnIn"][];
        };
        /**
         * TryWordsIn
         * @description What somebody would write; the words are those that are being worked on.
         */
        TryWordsIn: {
            /**
             * Person Words
             * @default {}
             */
            person_words: {
                [key: string]: string[];
            };
            /**
             * Stop Words
             * @default {}
             */
            stop_words: {
                [key: string]: string[];
            };
            /**
             * Text
             * @default
             */
            text: string;
        };
        /**
         * TurnIn
         * @description ``wake``: until the next moment the flow waits for.
         */
        TurnIn: {
            /**
             * Does
             * @default say
             * @enum {string}
             */
            does: "say" | "wait" | "wake" | "reply" | "give_back";
            /**
             * Minutes
             * @default 0
             */
            minutes: number;
            /**
             * Pressed
             * @default
             */
            pressed: string;
            /**
             * Text
             * @default
             */
            text: string;
        };
        /** UnfinishedOut */
        UnfinishedOut: {
            /** Exact */
            exact: boolean;
            /** Object */
            object: string;
            /** Records */
            records: number;
        };
        /** UnfinishedWorkOut */
        UnfinishedWorkOut: {
            /** Items */
            items: components["schemas"]["UnfinishedOut"][];
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
            email?: string | null;
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
            /** Last Seen At */
            last_seen_at?: string | null;
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
        /** VersionAuthorOut */
        VersionAuthorOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** ViewChange */
        ViewChange: {
            /**
             * By
             * @default
             */
            by: string;
            /**
             * Columns
             * @default []
             */
            columns: string[];
            /**
             * Default For
             * @default []
             */
            default_for: string[];
            /** Filter */
            filter?: {
                [key: string]: unknown;
            } | null;
            /**
             * Kind
             * @default list
             * @enum {string}
             */
            kind: "list" | "board" | "calendar";
            /**
             * Layout
             * @default {}
             */
            layout: {
                [key: string]: unknown;
            };
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Pinned
             * @default false
             */
            pinned: boolean;
            /**
             * Position
             * @default 0
             */
            position: number;
            /**
             * Scope
             * @default mine
             * @enum {string}
             */
            scope: "mine" | "team" | "all";
            /**
             * Sort
             * @default
             */
            sort: string;
            /**
             * Sum
             * @default
             */
            sum: string;
            /** Team */
            team?: string | null;
        };
        /** ViewIn */
        ViewIn: {
            /**
             * By
             * @default
             */
            by: string;
            /**
             * Columns
             * @default []
             */
            columns: string[];
            /**
             * Default For
             * @default []
             */
            default_for: string[];
            /** Filter */
            filter?: {
                [key: string]: unknown;
            } | null;
            /**
             * Kind
             * @default list
             * @enum {string}
             */
            kind: "list" | "board" | "calendar";
            /**
             * Layout
             * @default {}
             */
            layout: {
                [key: string]: unknown;
            };
            /** Name */
            name: string;
            /** Object */
            object: string;
            /**
             * Pinned
             * @default false
             */
            pinned: boolean;
            /**
             * Position
             * @default 0
             */
            position: number;
            /**
             * Scope
             * @default mine
             * @enum {string}
             */
            scope: "mine" | "team" | "all";
            /**
             * Sort
             * @default
             */
            sort: string;
            /**
             * Sum
             * @default
             */
            sum: string;
            /** Team */
            team?: string | null;
        };
        /** ViewOut */
        ViewOut: {
            /** By */
            by: string;
            /** Columns */
            columns: string[];
            /** Default For */
            default_for: string[];
            /** Filter */
            filter: unknown;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "list" | "board" | "calendar";
            /** Layout */
            layout: {
                [key: string]: unknown;
            };
            /** Mine */
            mine: boolean;
            /** Name */
            name: string;
            /** Object */
            object: string;
            /** Owner */
            owner: string | null;
            permissions: components["schemas"]["MayOut"];
            /** Pinned */
            pinned: boolean;
            /** Position */
            position: number;
            /**
             * Scope
             * @enum {string}
             */
            scope: "mine" | "team" | "all";
            /** Sort */
            sort: string;
            /** Sum */
            sum: string;
            /** Team */
            team: string | null;
        };
        /** ViewsOut */
        ViewsOut: {
            /** Items */
            items: components["schemas"]["ViewOut"][];
        };
        /**
         * WatchOut
         * @description ``threshold``: the probability from which a pair is kept; ``done`` of ``total`` tells how far a sweep is.
         */
        WatchOut: {
            /** Done */
            done: number;
            /** Object */
            object: string;
            /**
             * Status
             * @enum {string}
             */
            status: "idle" | "running" | "failed";
            /** Swept At */
            swept_at: string | null;
            /** Threshold */
            threshold: number;
            /** Total */
            total: number;
            /** Traits */
            traits: components["schemas"]["TraitOut"][];
        };
        /** WaysInOut */
        WaysInOut: {
            /**
             * Needs Code
             * @description Whether the set-up asks for the code printed in the terminal.
             */
            needs_code: boolean;
            /** Needs Set Up */
            needs_set_up: boolean;
            /** Providers */
            providers: components["schemas"]["ProviderOut"][];
            /** Sends Mail */
            sends_mail: boolean;
        };
        /** WebhookChange */
        WebhookChange: {
            /** Acts As */
            acts_as?: string | null;
            /** Fields */
            fields?: string[] | null;
            /** Is Batch */
            is_batch?: boolean | null;
            /** Kinds */
            kinds?: string[] | null;
            /** Name */
            name?: string | null;
            /** Object */
            object?: string | null;
            /** Url */
            url?: string | null;
            /** Where */
            where?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * WebhookIn
         * @description ``kinds``: patterns of events, ``deals.*``; none: only flows call it. ``acts_as``: null is oneself.
         */
        WebhookIn: {
            /** Acts As */
            acts_as?: string | null;
            /**
             * Fields
             * @default []
             */
            fields: string[];
            /**
             * Is Batch
             * @default false
             */
            is_batch: boolean;
            /**
             * Kinds
             * @default []
             */
            kinds: string[];
            /** Name */
            name: string;
            /**
             * Object
             * @default
             */
            object: string;
            /** Url */
            url: string;
            /** Where */
            where?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * WebhookMade
         * @description ``secret`` is told this once.
         */
        WebhookMade: {
            acts_as: components["schemas"]["WebhookPersonOut"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Failing Since */
            failing_since: string | null;
            /** Fields */
            fields: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Batch */
            is_batch: boolean;
            /** Kinds */
            kinds: string[];
            last: components["schemas"]["LastDeliveryOut"] | null;
            /** Name */
            name: string;
            /** Object */
            object: string;
            /** Old Secret Until */
            old_secret_until: string | null;
            owner: components["schemas"]["WebhookPersonOut"] | null;
            /** Reason */
            reason: string;
            /** Revision */
            revision: number;
            /** Secret */
            secret: string;
            /**
             * State
             * @enum {string}
             */
            state: "on" | "paused" | "stopped";
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Url */
            url: string;
            /** Waiting */
            waiting: number;
            /** Where */
            where: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * WebhookOut
         * @description ``reason``: why it is stopped; ``waiting``: messages on their way; ``failing_since``: nothing is taken.
         */
        WebhookOut: {
            acts_as: components["schemas"]["WebhookPersonOut"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Failing Since */
            failing_since: string | null;
            /** Fields */
            fields: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Batch */
            is_batch: boolean;
            /** Kinds */
            kinds: string[];
            last: components["schemas"]["LastDeliveryOut"] | null;
            /** Name */
            name: string;
            /** Object */
            object: string;
            /** Old Secret Until */
            old_secret_until: string | null;
            owner: components["schemas"]["WebhookPersonOut"] | null;
            /** Reason */
            reason: string;
            /** Revision */
            revision: number;
            /**
             * State
             * @enum {string}
             */
            state: "on" | "paused" | "stopped";
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Url */
            url: string;
            /** Waiting */
            waiting: number;
            /** Where */
            where: {
                [key: string]: unknown;
            } | null;
        };
        /** WebhookPersonOut */
        WebhookPersonOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** WebhooksOut */
        WebhooksOut: {
            /** Items */
            items: components["schemas"]["WebhookOut"][];
        };
        /** WebhookStateIn */
        WebhookStateIn: {
            /**
             * State
             * @enum {string}
             */
            state: "on" | "paused";
        };
        /**
         * WholeDeliveryOut
         * @description ``body`` as it was or will be sent, cut where it is long.
         */
        WholeDeliveryOut: {
            /** Attempts */
            attempts: number;
            /** Body */
            body: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Error */
            error: string;
            /** Events */
            events: number;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Key */
            key: string;
            /** Kind */
            kind: string;
            /** Seconds */
            seconds: number | null;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "waiting" | "held" | "done" | "failed";
            /** Status */
            status: number | null;
            /** Tries */
            tries: components["schemas"]["TryOut"][];
            /** Url */
            url: string;
            /**
             * Webhook
             * Format: uuid
             */
            webhook: string;
        };
        /**
         * WholeFlowOut
         * @description ``faults``: what would keep it from working now, each at its place in the definition.
         */
        WholeFlowOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Definition */
            definition: {
                [key: string]: unknown;
            };
            /** Draft */
            draft: {
                [key: string]: unknown;
            } | null;
            /** Faults */
            faults: components["schemas"]["FaultOut"][];
            figures: components["schemas"]["FiguresOut"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Object */
            object: string;
            /** On Since */
            on_since: string | null;
            owner: components["schemas"]["FlowOwnerOut"] | null;
            /** Priority */
            priority: number;
            /** Reasons */
            reasons: components["schemas"]["FaultOut"][];
            /** Revision */
            revision: number;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "on" | "paused" | "stopped";
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * WholeRunOut
         * @description ``chain``: the flows that led here, this one last; ``kept``: what could not be given back.
         */
        WholeRunOut: {
            /** Chain */
            chain: components["schemas"]["NamedFlowOut"][];
            /** Errors */
            errors: components["schemas"]["FaultOut"][];
            /** Finished At */
            finished_at: string | null;
            flow: components["schemas"]["NamedFlowOut"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kept */
            kept: {
                [key: string]: unknown;
            }[];
            /** Object */
            object: string;
            /** Paths */
            paths: components["schemas"]["RunPathOut"][];
            /** Place */
            place: string;
            record: components["schemas"]["RecordOut"];
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "held" | "done" | "goal" | "gone" | "failed" | "stopped" | "loop" | "undone";
            /** Steps */
            steps: components["schemas"]["StepOut"][];
            /** Version */
            version: number;
            /** Waits For */
            waits_for: string[];
            /** Wake At */
            wake_at: string | null;
        };
        /** WholeTalkOut */
        WholeTalkOut: {
            /** Channel */
            channel: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Test */
            is_test: boolean;
            /** Language */
            language: string;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /** Listens */
            listens: boolean;
            /** Messages */
            messages: components["schemas"]["SaidOut"][];
            /** Name */
            name: string;
            person: components["schemas"]["TalkPersonOut"] | null;
            record: components["schemas"]["TalkRecordOut"] | null;
            run: components["schemas"]["TalkRunOut"] | null;
            /**
             * State
             * @enum {string}
             */
            state: "bot" | "waiting" | "person" | "closed";
        };
        /** WordsOut */
        WordsOut: {
            /** Text */
            text: string;
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
            /** Setting Up */
            setting_up: boolean;
            /** Time Zone */
            time_zone: string;
            /** Trade */
            trade: string;
        };
        /** WrittenOut */
        WrittenOut: {
            /** After */
            after: unknown;
            /** Before */
            before: unknown;
            /** Field */
            field: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type DefsFieldIn = components['schemas']['#/$defs/FieldIn'];
export type DefsLayoutButtonOut = components['schemas']['#/$defs/LayoutButtonOut'];
export type DefsSectionOut = components['schemas']['#/$defs/SectionOut'];
export type AcceptIn = components['schemas']['AcceptIn'];
export type ActionOut = components['schemas']['ActionOut'];
export type AllSharesOut = components['schemas']['AllSharesOut'];
export type AnswerIn = components['schemas']['AnswerIn'];
export type AppliedPresetOut = components['schemas']['AppliedPresetOut'];
export type AppliedPresetsOut = components['schemas']['AppliedPresetsOut'];
export type ApprovalOut = components['schemas']['ApprovalOut'];
export type ApprovalsOut = components['schemas']['ApprovalsOut'];
export type AskedPersonOut = components['schemas']['AskedPersonOut'];
export type AskedRecordOut = components['schemas']['AskedRecordOut'];
export type AttachmentOut = components['schemas']['AttachmentOut'];
export type AuditEntryOut = components['schemas']['AuditEntryOut'];
export type AuditOut = components['schemas']['AuditOut'];
export type BacktestIn = components['schemas']['BacktestIn'];
export type BacktestOut = components['schemas']['BacktestOut'];
export type BeginIn = components['schemas']['BeginIn'];
export type BeginOut = components['schemas']['BeginOut'];
export type BulkCountsOut = components['schemas']['BulkCountsOut'];
export type BulkOut = components['schemas']['BulkOut'];
export type BulkReasonOut = components['schemas']['BulkReasonOut'];
export type BulkRowOut = components['schemas']['BulkRowOut'];
export type BulkRowsOut = components['schemas']['BulkRowsOut'];
export type BulksOut = components['schemas']['BulksOut'];
export type ButtonOut = components['schemas']['ButtonOut'];
export type ButtonsOut = components['schemas']['ButtonsOut'];
export type CalendarOut = components['schemas']['CalendarOut'];
export type CalledOut = components['schemas']['CalledOut'];
export type CaughtOut = components['schemas']['CaughtOut'];
export type ChangedTagOut = components['schemas']['ChangedTagOut'];
export type ChangeOut = components['schemas']['ChangeOut'];
export type ChannelsIn = components['schemas']['ChannelsIn'];
export type ChannelsOut = components['schemas']['ChannelsOut'];
export type ClosedSharesOut = components['schemas']['ClosedSharesOut'];
export type CompanyOut = components['schemas']['CompanyOut'];
export type CompletedOut = components['schemas']['CompletedOut'];
export type CompleteIn = components['schemas']['CompleteIn'];
export type ConditionsOut = components['schemas']['ConditionsOut'];
export type ConsentIn = components['schemas']['ConsentIn'];
export type ConsentOut = components['schemas']['ConsentOut'];
export type ConsentsOut = components['schemas']['ConsentsOut'];
export type ConvertIn = components['schemas']['ConvertIn'];
export type CountOut = components['schemas']['CountOut'];
export type CountsOut = components['schemas']['CountsOut'];
export type CsrfOut = components['schemas']['CsrfOut'];
export type CurrenciesOut = components['schemas']['CurrenciesOut'];
export type CurrencyOut = components['schemas']['CurrencyOut'];
export type DeliveriesOut = components['schemas']['DeliveriesOut'];
export type DeliveryOut = components['schemas']['DeliveryOut'];
export type DismissedOut = components['schemas']['DismissedOut'];
export type DismissIn = components['schemas']['DismissIn'];
export type DisqualifyIn = components['schemas']['DisqualifyIn'];
export type DistributionRuleIn = components['schemas']['DistributionRuleIn'];
export type DuplicateOut = components['schemas']['DuplicateOut'];
export type DuplicatesOut = components['schemas']['DuplicatesOut'];
export type EntryOut = components['schemas']['EntryOut'];
export type FaultOut = components['schemas']['FaultOut'];
export type FeedOut = components['schemas']['FeedOut'];
export type FieldFillingOut = components['schemas']['FieldFillingOut'];
export type FieldIndex = components['schemas']['FieldIndex'];
export type FieldOut = components['schemas']['FieldOut'];
export type FieldUseOut = components['schemas']['FieldUseOut'];
export type FiguresOut = components['schemas']['FiguresOut'];
export type FilterIn = components['schemas']['FilterIn'];
export type FindingOut = components['schemas']['FindingOut'];
export type FirstAdministratorIn = components['schemas']['FirstAdministratorIn'];
export type FlowChange = components['schemas']['FlowChange'];
export type FlowHookOut = components['schemas']['FlowHookOut'];
export type FlowIn = components['schemas']['FlowIn'];
export type FlowMessageOut = components['schemas']['FlowMessageOut'];
export type FlowOut = components['schemas']['FlowOut'];
export type FlowOwnerOut = components['schemas']['FlowOwnerOut'];
export type FlowsOut = components['schemas']['FlowsOut'];
export type FlowState = components['schemas']['FlowState'];
export type FlowTrialOut = components['schemas']['FlowTrialOut'];
export type FlowVersionOut = components['schemas']['FlowVersionOut'];
export type FlowVersionsOut = components['schemas']['FlowVersionsOut'];
export type ForgottenIn = components['schemas']['ForgottenIn'];
export type FoundOut = components['schemas']['FoundOut'];
export type FunnelOut = components['schemas']['FunnelOut'];
export type FunnelStageOut = components['schemas']['FunnelStageOut'];
export type GroupOut = components['schemas']['GroupOut'];
export type GroupRecordOut = components['schemas']['GroupRecordOut'];
export type GroupsOut = components['schemas']['GroupsOut'];
export type GroupTotalOut = components['schemas']['GroupTotalOut'];
export type HandedOverOut = components['schemas']['HandedOverOut'];
export type HandOverAllIn = components['schemas']['HandOverAllIn'];
export type HandOverIn = components['schemas']['HandOverIn'];
export type HandOverOut = components['schemas']['HandOverOut'];
export type HeldOut = components['schemas']['HeldOut'];
export type HoldingsOut = components['schemas']['HoldingsOut'];
export type HygieneCountOut = components['schemas']['HygieneCountOut'];
export type HygieneOut = components['schemas']['HygieneOut'];
export type IdentityProviderChange = components['schemas']['IdentityProviderChange'];
export type IdentityProviderIn = components['schemas']['IdentityProviderIn'];
export type IdentityProviderOut = components['schemas']['IdentityProviderOut'];
export type IdentityProvidersOut = components['schemas']['IdentityProvidersOut'];
export type ImportOut = components['schemas']['ImportOut'];
export type ImportPreviewOut = components['schemas']['ImportPreviewOut'];
export type ImportsOut = components['schemas']['ImportsOut'];
export type ImportSummary = components['schemas']['ImportSummary'];
export type IndexesOut = components['schemas']['IndexesOut'];
export type InvitationIn = components['schemas']['InvitationIn'];
export type InvitationLook = components['schemas']['InvitationLook'];
export type InvitationMade = components['schemas']['InvitationMade'];
export type InvitationOut = components['schemas']['InvitationOut'];
export type InvitationsOut = components['schemas']['InvitationsOut'];
export type KeptPartOut = components['schemas']['KeptPartOut'];
export type KeyIn = components['schemas']['KeyIn'];
export type KeyMade = components['schemas']['KeyMade'];
export type KeyOut = components['schemas']['KeyOut'];
export type KeysOut = components['schemas']['KeysOut'];
export type KindOut = components['schemas']['KindOut'];
export type LastDeliveryOut = components['schemas']['LastDeliveryOut'];
export type LayoutButtonOut = components['schemas']['LayoutButtonOut'];
export type LayoutOut = components['schemas']['LayoutOut'];
export type LayoutsOut = components['schemas']['LayoutsOut'];
export type LayoutWhyOut = components['schemas']['LayoutWhyOut'];
export type LineIn = components['schemas']['LineIn'];
export type LineMoneyIn = components['schemas']['LineMoneyIn'];
export type LineOut = components['schemas']['LineOut'];
export type LinesIn = components['schemas']['LinesIn'];
export type LinesOut = components['schemas']['LinesOut'];
export type ListedShareOut = components['schemas']['ListedShareOut'];
export type LoadOut = components['schemas']['LoadOut'];
export type LookerOut = components['schemas']['LookerOut'];
export type LookersOut = components['schemas']['LookersOut'];
export type LookIn = components['schemas']['LookIn'];
export type MayOut = components['schemas']['MayOut'];
export type MeIn = components['schemas']['MeIn'];
export type MeOut = components['schemas']['MeOut'];
export type MergeGroupsIn = components['schemas']['MergeGroupsIn'];
export type MessageFaultOut = components['schemas']['MessageFaultOut'];
export type MetricOut = components['schemas']['MetricOut'];
export type MoneyOut = components['schemas']['MoneyOut'];
export type MyDayOut = components['schemas']['MyDayOut'];
export type Named = components['schemas']['Named'];
export type NamedFlowOut = components['schemas']['NamedFlowOut'];
export type NamedOut = components['schemas']['NamedOut'];
export type NewStageIn = components['schemas']['NewStageIn'];
export type NoticeChoiceIn = components['schemas']['NoticeChoiceIn'];
export type NoticeChoiceOut = components['schemas']['NoticeChoiceOut'];
export type NoticeOut = components['schemas']['NoticeOut'];
export type NoticeRowOut = components['schemas']['NoticeRowOut'];
export type NoticesOut = components['schemas']['NoticesOut'];
export type ObjectOut = components['schemas']['ObjectOut'];
export type ObjectsOut = components['schemas']['ObjectsOut'];
export type ObjectUseOut = components['schemas']['ObjectUseOut'];
export type OptionOut = components['schemas']['OptionOut'];
export type OwnLayoutOut = components['schemas']['OwnLayoutOut'];
export type OwnLookChange = components['schemas']['OwnLookChange'];
export type OwnLookOut = components['schemas']['OwnLookOut'];
export type OwnLooksOut = components['schemas']['OwnLooksOut'];
export type ParameterOut = components['schemas']['ParameterOut'];
export type PartOptionOut = components['schemas']['PartOptionOut'];
export type PartOut = components['schemas']['PartOut'];
export type PartsOut = components['schemas']['PartsOut'];
export type PasswordLinkOut = components['schemas']['PasswordLinkOut'];
export type PauseIn = components['schemas']['PauseIn'];
export type PersonFillingOut = components['schemas']['PersonFillingOut'];
export type PersonRef = components['schemas']['PersonRef'];
export type PipelineChange = components['schemas']['PipelineChange'];
export type PipelineIn = components['schemas']['PipelineIn'];
export type PipelineOut = components['schemas']['PipelineOut'];
export type PipelineRef = components['schemas']['PipelineRef'];
export type PipelinesOut = components['schemas']['PipelinesOut'];
export type PipelineUseOut = components['schemas']['PipelineUseOut'];
export type PlannedOut = components['schemas']['PlannedOut'];
export type PresenceIn = components['schemas']['PresenceIn'];
export type PresetAppliedOut = components['schemas']['PresetAppliedOut'];
export type PresetIn = components['schemas']['PresetIn'];
export type PresetOut = components['schemas']['PresetOut'];
export type PresetPlanOut = components['schemas']['PresetPlanOut'];
export type PresetsOut = components['schemas']['PresetsOut'];
export type PresetStepOut = components['schemas']['PresetStepOut'];
export type PresetUndoneOut = components['schemas']['PresetUndoneOut'];
export type PressIn = components['schemas']['PressIn'];
export type Problem = components['schemas']['Problem'];
export type ProgressOut = components['schemas']['ProgressOut'];
export type ProviderOut = components['schemas']['ProviderOut'];
export type PushDeviceIn = components['schemas']['PushDeviceIn'];
export type PushDeviceOut = components['schemas']['PushDeviceOut'];
export type PushDevicesOut = components['schemas']['PushDevicesOut'];
export type PushKeysIn = components['schemas']['PushKeysIn'];
export type QuietHours = components['schemas']['QuietHours'];
export type RateIn = components['schemas']['RateIn'];
export type RateOut = components['schemas']['RateOut'];
export type RatesOut = components['schemas']['RatesOut'];
export type ReasonOut = components['schemas']['ReasonOut'];
export type RecordOut = components['schemas']['RecordOut'];
export type ReopenedOut = components['schemas']['ReopenedOut'];
export type ReopenIn = components['schemas']['ReopenIn'];
export type RepeatChange = components['schemas']['RepeatChange'];
export type RepeatHeader = components['schemas']['RepeatHeader'];
export type RepeatIn = components['schemas']['RepeatIn'];
export type RepeatOut = components['schemas']['RepeatOut'];
export type RepeatsOut = components['schemas']['RepeatsOut'];
export type ReplayIn = components['schemas']['ReplayIn'];
export type RoleChange = components['schemas']['RoleChange'];
export type RoleIn = components['schemas']['RoleIn'];
export type RoleOut = components['schemas']['RoleOut'];
export type RolesOut = components['schemas']['RolesOut'];
export type RuleChange = components['schemas']['RuleChange'];
export type RuleFaultOut = components['schemas']['RuleFaultOut'];
export type RuleOut = components['schemas']['RuleOut'];
export type RuleSampleOut = components['schemas']['RuleSampleOut'];
export type RulesIn = components['schemas']['RulesIn'];
export type RulesOut = components['schemas']['RulesOut'];
export type RunOut = components['schemas']['RunOut'];
export type RunPathOut = components['schemas']['RunPathOut'];
export type RunsOut = components['schemas']['RunsOut'];
export type SaidButtonOut = components['schemas']['SaidButtonOut'];
export type SaidOut = components['schemas']['SaidOut'];
export type SayIn = components['schemas']['SayIn'];
export type SearchOut = components['schemas']['SearchOut'];
export type SectionOut = components['schemas']['SectionOut'];
export type SeeAsIn = components['schemas']['SeeAsIn'];
export type SeeAsOut = components['schemas']['SeeAsOut'];
export type SeenIn = components['schemas']['SeenIn'];
export type SeenRecordOut = components['schemas']['SeenRecordOut'];
export type SendIn = components['schemas']['SendIn'];
export type SentOut = components['schemas']['SentOut'];
export type ServiceAccountIn = components['schemas']['ServiceAccountIn'];
export type SessionOut = components['schemas']['SessionOut'];
export type SessionsOut = components['schemas']['SessionsOut'];
export type SharedByOut = components['schemas']['SharedByOut'];
export type SharedRecordOut = components['schemas']['SharedRecordOut'];
export type SharedWithOut = components['schemas']['SharedWithOut'];
export type SharesIn = components['schemas']['SharesIn'];
export type SharesTotalOut = components['schemas']['SharesTotalOut'];
export type SightDaysIn = components['schemas']['SightDaysIn'];
export type SightDaysOut = components['schemas']['SightDaysOut'];
export type SightOut = components['schemas']['SightOut'];
export type SightsOut = components['schemas']['SightsOut'];
export type SimulateIn = components['schemas']['SimulateIn'];
export type SnoozeIn = components['schemas']['SnoozeIn'];
export type StageChange = components['schemas']['StageChange'];
export type StageIn = components['schemas']['StageIn'];
export type StageOut = components['schemas']['StageOut'];
export type StageUseOut = components['schemas']['StageUseOut'];
export type StandingOut = components['schemas']['StandingOut'];
export type StayingOut = components['schemas']['StayingOut'];
export type StepOut = components['schemas']['StepOut'];
export type TagChange = components['schemas']['TagChange'];
export type TagIn = components['schemas']['TagIn'];
export type TagMergeIn = components['schemas']['TagMergeIn'];
export type TagOut = components['schemas']['TagOut'];
export type TagRuleIn = components['schemas']['TagRuleIn'];
export type TagsOut = components['schemas']['TagsOut'];
export type TalkFlowOut = components['schemas']['TalkFlowOut'];
export type TalkIn = components['schemas']['TalkIn'];
export type TalkOut = components['schemas']['TalkOut'];
export type TalkOverIn = components['schemas']['TalkOverIn'];
export type TalkPersonOut = components['schemas']['TalkPersonOut'];
export type TalkRecordOut = components['schemas']['TalkRecordOut'];
export type TalkRunOut = components['schemas']['TalkRunOut'];
export type TalksOut = components['schemas']['TalksOut'];
export type TalkWordsIn = components['schemas']['TalkWordsIn'];
export type TalkWordsOut = components['schemas']['TalkWordsOut'];
export type TeamChange = components['schemas']['TeamChange'];
export type TeamIn = components['schemas']['TeamIn'];
export type TeamOut = components['schemas']['TeamOut'];
export type TeamRef = components['schemas']['TeamRef'];
export type TeamsOut = components['schemas']['TeamsOut'];
export type TemplateOut = components['schemas']['TemplateOut'];
export type TemplatesOut = components['schemas']['TemplatesOut'];
export type TimelineOut = components['schemas']['TimelineOut'];
export type TitledOut = components['schemas']['TitledOut'];
export type TokenIn = components['schemas']['TokenIn'];
export type TotalsOut = components['schemas']['TotalsOut'];
export type TraitOut = components['schemas']['TraitOut'];
export type TrialOut = components['schemas']['TrialOut'];
export type TriedOut = components['schemas']['TriedOut'];
export type TriedRunOut = components['schemas']['TriedRunOut'];
export type TriedTalkOut = components['schemas']['TriedTalkOut'];
export type TryOut = components['schemas']['TryOut'];
export type TryTalkIn = components['schemas']['TryTalkIn'];
export type TryWordsIn = components['schemas']['TryWordsIn'];
export type TurnIn = components['schemas']['TurnIn'];
export type UnfinishedOut = components['schemas']['UnfinishedOut'];
export type UnfinishedWorkOut = components['schemas']['UnfinishedWorkOut'];
export type UserChange = components['schemas']['UserChange'];
export type UserIn = components['schemas']['UserIn'];
export type UserOut = components['schemas']['UserOut'];
export type UsersOut = components['schemas']['UsersOut'];
export type VersionAuthorOut = components['schemas']['VersionAuthorOut'];
export type ViewChange = components['schemas']['ViewChange'];
export type ViewIn = components['schemas']['ViewIn'];
export type ViewOut = components['schemas']['ViewOut'];
export type ViewsOut = components['schemas']['ViewsOut'];
export type WatchOut = components['schemas']['WatchOut'];
export type WaysInOut = components['schemas']['WaysInOut'];
export type WebhookChange = components['schemas']['WebhookChange'];
export type WebhookIn = components['schemas']['WebhookIn'];
export type WebhookMade = components['schemas']['WebhookMade'];
export type WebhookOut = components['schemas']['WebhookOut'];
export type WebhookPersonOut = components['schemas']['WebhookPersonOut'];
export type WebhooksOut = components['schemas']['WebhooksOut'];
export type WebhookStateIn = components['schemas']['WebhookStateIn'];
export type WholeDeliveryOut = components['schemas']['WholeDeliveryOut'];
export type WholeFlowOut = components['schemas']['WholeFlowOut'];
export type WholeRunOut = components['schemas']['WholeRunOut'];
export type WholeTalkOut = components['schemas']['WholeTalkOut'];
export type WordsOut = components['schemas']['WordsOut'];
export type WorkloadOut = components['schemas']['WorkloadOut'];
export type WorkspaceOut = components['schemas']['WorkspaceOut'];
export type WrittenOut = components['schemas']['WrittenOut'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
