// Generated from apps/api/openapi.json by `npm run openapi`; never edited.

export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_read"];
        put?: never;
        post: operations["Session_open"];
        delete: operations["Session_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Session_prefer"];
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApiKeys_list"];
        put?: never;
        post: operations["ApiKeys_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ApiKeys_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_list"];
        put?: never;
        post: operations["People_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["People_change"];
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Teams_list"];
        put?: never;
        post: operations["Teams_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Teams_change"];
        trace?: never;
    };
    "/api/v1/reports/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Bulk_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportsIntake_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportsIntake_phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportsIntake_mail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReferenceData_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        LogInDto: {
            email: string;
            password: string;
        };
        SessionPersonView: {
            id: string;
            name: string;
            email: string;
            roles: ("viewer" | "handler" | "duty-lead" | "administrator" | "auditor")[];
            locale: string;
            preferences: {
                [key: string]: unknown;
            };
            teamIds: string[];
        };
        SessionView: {
            person: components["schemas"]["SessionPersonView"];
            rights: ("report.read" | "report.create" | "report.triage" | "incident.read" | "incident.write" | "incident.close" | "incident.restricted" | "message.send" | "constituency.read" | "constituency.write" | "outbox.read" | "outbox.manage" | "people.manage" | "api-key.manage" | "audit.read")[];
            csrfToken: string;
        };
        PreferencesDto: {
            /** @enum {string} */
            locale?: "en" | "fr" | "ar";
            preferences?: {
                [key: string]: unknown;
            };
        };
        ChangePasswordDto: {
            current: string;
            next: string;
        };
        AuditActorView: {
            kind: string;
            id: string | null;
            name: string;
        };
        AuditSubjectView: {
            kind: string;
            id: string;
            ref: string | null;
        };
        AuditEntryView: {
            id: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["AuditActorView"];
            action: string;
            subject: components["schemas"]["AuditSubjectView"];
            reason: string | null;
            detail: {
                [key: string]: unknown;
            } | null;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntryView"][];
            next: string | null;
        };
        ApiKeyViewDto: {
            id: string;
            name: string;
            /** @description What people recognise the key by */
            prefix: string;
            scopes: ("report.read" | "report.create" | "report.triage" | "incident.read" | "incident.write" | "incident.close" | "incident.restricted" | "message.send" | "constituency.read" | "constituency.write" | "outbox.read" | "outbox.manage" | "people.manage" | "api-key.manage" | "audit.read")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /** Format: date-time */
            lastUsedAt: string | null;
        };
        CreateApiKeyDto: {
            name: string;
            scopes: ("report.read" | "report.create" | "report.triage" | "incident.read" | "incident.write" | "incident.close" | "incident.restricted" | "message.send" | "constituency.read" | "constituency.write" | "outbox.read" | "outbox.manage" | "people.manage" | "api-key.manage" | "audit.read")[];
            /** Format: date-time */
            expiresAt?: string;
        };
        NewApiKeyView: {
            id: string;
            name: string;
            /** @description What people recognise the key by */
            prefix: string;
            scopes: ("report.read" | "report.create" | "report.triage" | "incident.read" | "incident.write" | "incident.close" | "incident.restricted" | "message.send" | "constituency.read" | "constituency.write" | "outbox.read" | "outbox.manage" | "people.manage" | "api-key.manage" | "audit.read")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** @description The key itself, shown this once */
            key: string;
        };
        NamedView: {
            id: string;
            name: string;
        };
        PersonViewDto: {
            id: string;
            name: string;
            email: string;
            roles: ("viewer" | "handler" | "duty-lead" | "administrator" | "auditor")[];
            locale: string;
            disabled: boolean;
            teams: components["schemas"]["NamedView"][];
            version: number;
        };
        CreatePersonDto: {
            email: string;
            name: string;
            password: string;
            roles: ("viewer" | "handler" | "duty-lead" | "administrator" | "auditor")[];
            /** @enum {string} */
            locale?: "en" | "fr" | "ar";
        };
        ChangePersonDto: {
            name?: string;
            roles?: ("viewer" | "handler" | "duty-lead" | "administrator" | "auditor")[];
            disabled?: boolean;
            password?: string;
        };
        TeamViewDto: {
            id: string;
            name: string;
            members: components["schemas"]["NamedView"][];
        };
        CreateTeamDto: {
            name: string;
            memberIds: string[];
        };
        ChangeTeamDto: {
            name?: string;
            memberIds?: string[];
        };
        SubmittedSenderDto: {
            name?: string;
            address?: string;
        };
        SubmittedClassificationDto: {
            /** @example fraud */
            class: string;
            /** @example phishing */
            type?: string;
        };
        SubmittedObservableDto: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
        };
        SubmittedFileDto: {
            name: string;
            /** @default application/octet-stream */
            contentType: string;
            /**
             * Format: byte
             * @description The bytes in base64
             */
            content: string;
        };
        SubmitReportDto: {
            subject?: string;
            text?: string;
            from?: components["schemas"]["SubmittedSenderDto"];
            /**
             * @description BCP 47
             * @example fr
             */
            language?: string;
            /** @description When it happened, ISO 8601 with time zone */
            occurredAt?: string;
            /** @enum {string} */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description RSIT, as the sender sees it */
            classification?: components["schemas"]["SubmittedClassificationDto"];
            observables?: components["schemas"]["SubmittedObservableDto"][];
            /** @description The sender's own id of this report */
            externalId?: string;
            attachments?: components["schemas"]["SubmittedFileDto"][];
        };
        ReportReceiptView: {
            /** @example R-2026-000123 */
            ref: string;
            receivedAt: string;
            /** @description The same request or message was here before; `ref` is that report */
            duplicate: boolean;
        };
        PhoneReportDto: {
            subject?: string;
            text?: string;
            from?: components["schemas"]["SubmittedSenderDto"];
            /**
             * @description BCP 47
             * @example fr
             */
            language?: string;
            /** @description When it happened, ISO 8601 with time zone */
            occurredAt?: string;
            /** @enum {string} */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description RSIT, as the sender sees it */
            classification?: components["schemas"]["SubmittedClassificationDto"];
            observables?: components["schemas"]["SubmittedObservableDto"][];
            /** @description The sender's own id of this report */
            externalId?: string;
            attachments?: components["schemas"]["SubmittedFileDto"][];
            /** @description The caller's number */
            phone?: string;
        };
        StoredMessageView: {
            /** @description Find the report by GET /api/v1/reports?message=<id> */
            message: string;
        };
        SiteView: {
            name: string;
            shortName: string;
            /** @enum {string} */
            defaultTlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            timeZone: string;
            mailAddress: string;
        };
        TermView: {
            id: string;
            name: string;
        };
        RsitClassView: {
            id: string;
            name: string;
            types: components["schemas"]["TermView"][];
        };
        RsitView: {
            version: string;
            classes: components["schemas"]["RsitClassView"][];
        };
        NcissOptionView: {
            id: string;
            label: string;
            value: number;
        };
        NcissCategoryView: {
            id: string;
            weight: number;
            options: components["schemas"]["NcissOptionView"][];
        };
        NcissLevelView: {
            level: number;
            name: string;
            /** @description Lowest score of the level */
            from: number;
        };
        NcissView: {
            version: string;
            categories: components["schemas"]["NcissCategoryView"][];
            levels: components["schemas"]["NcissLevelView"][];
        };
        ReferenceDataView: {
            site: components["schemas"]["SiteView"];
            /** @description Seconds for which an outgoing message can be taken back */
            holdSeconds: number;
            rsit: components["schemas"]["RsitView"];
            nciss: components["schemas"]["NcissView"];
            tlpLabels: ("CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED")[];
            rejectReasons: ("spam" | "duplicate" | "out-of-scope" | "false-positive" | "referred")[];
            reportChannels: string[];
            reportKinds: string[];
            reportStates: string[];
            publicStates: string[];
            roles: ("viewer" | "handler" | "duty-lead" | "administrator" | "auditor")[];
            rights: ("report.read" | "report.create" | "report.triage" | "incident.read" | "incident.write" | "incident.close" | "incident.restricted" | "message.send" | "constituency.read" | "constituency.write" | "outbox.read" | "outbox.manage" | "people.manage" | "api-key.manage" | "audit.read")[];
            locales: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Session_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    Session_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    Session_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_prefer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Audit_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                subjectId?: string;
                actorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
        };
    };
    ApiKeys_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyViewDto"][];
                };
            };
        };
    };
    ApiKeys_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKeyView"];
                };
            };
        };
    };
    ApiKeys_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    People_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonViewDto"][];
                };
            };
        };
    };
    People_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePersonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonViewDto"];
                };
            };
        };
    };
    People_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePersonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonViewDto"];
                };
            };
        };
    };
    Teams_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamViewDto"][];
                };
            };
        };
    };
    Teams_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTeamDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamViewDto"];
                };
            };
        };
    };
    Teams_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTeamDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamViewDto"];
                };
            };
        };
    };
    Bulk_take: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description {"line","ref"} or {"line","error"} per line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
        };
    };
    ReportsIntake_create: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitReportDto"];
                "multipart/form-data": components["schemas"]["SubmitReportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReceiptView"];
                };
            };
        };
    };
    ReportsIntake_phone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneReportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReceiptView"];
                };
            };
        };
    };
    ReportsIntake_mail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "message/rfc822": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredMessageView"];
                };
            };
        };
    };
    ReferenceData_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceDataView"];
                };
            };
        };
    };
}
