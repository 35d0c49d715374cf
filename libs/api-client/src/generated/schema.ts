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
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations_list"];
        put?: never;
        post: operations["Organisations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Organisations_update"];
        trace?: never;
    };
    "/api/v1/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages_raw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Messages_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Messages_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Replies_toReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Replies_fromIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Replies_ofReport"];
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
    "/api/v1/incidents/{ref}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentParts_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentParts_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/tasks/{id}": {
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
        patch: operations["IncidentParts_taskChange"];
        trace?: never;
    };
    "/api/v1/incidents/{ref}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentParts_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/reports/{reportRef}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["IncidentParts_unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentParts_organisations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["IncidentParts_organisation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Incidents_list"];
        put?: never;
        post: operations["Incidents_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Incidents_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Incidents_change"];
        trace?: never;
    };
    "/api/v1/incidents/{ref}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents_transition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/severity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents_severity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Incidents_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        get: operations["Reports_list"];
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
    "/api/v1/observables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Observables_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Observables_change"];
        trace?: never;
    };
    "/api/v1/observables/sightings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Observables_sightings"];
        put?: never;
        post?: never;
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
    "/api/v1/reports/{ref}/open-incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Decisions_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/attach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Decisions_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Decisions_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Decisions_snooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Decisions_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Decisions_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/classify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Decisions_classify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Decisions_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_raw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/attachments/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_attachment"];
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
        OrganisationSummaryDto: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "constituent" | "partner" | "third-party";
            sector: string | null;
            legalClass: string | null;
            /** @description ISO 3166-1 alpha-2 */
            country: string | null;
        };
        OrganisationPage: {
            items: components["schemas"]["OrganisationSummaryDto"][];
            next: string | null;
        };
        ContactDto: {
            id: string;
            name: string;
            email: string | null;
            phone: string | null;
            /** @description Answers at any hour */
            aroundTheClock: boolean;
            locale: string | null;
        };
        OrganisationDto: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "constituent" | "partner" | "third-party";
            sector: string | null;
            legalClass: string | null;
            /** @description ISO 3166-1 alpha-2 */
            country: string | null;
            contacts: components["schemas"]["ContactDto"][];
            /**
             * @example [
             *       "192.0.2.0/24"
             *     ]
             */
            ranges: string[];
            /**
             * @example [
             *       "AS64496"
             *     ]
             */
            asns: string[];
            /**
             * @example [
             *       "hospital.example"
             *     ]
             */
            domains: string[];
            /** Format: date-time */
            createdAt: string;
            version: number;
        };
        ContactInputDto: {
            name: string;
            email?: string | null;
            phone?: string | null;
            aroundTheClock?: boolean;
            locale?: string | null;
        };
        CreateOrganisationDto: {
            name: string;
            /** @enum {string} */
            kind: "constituent" | "partner" | "third-party";
            sector?: string | null;
            legalClass?: string | null;
            /** @description ISO 3166-1 alpha-2 */
            country?: string | null;
            contacts?: components["schemas"]["ContactInputDto"][];
            /**
             * @example [
             *       "192.0.2.0/24",
             *       "2001:db8::/32"
             *     ]
             */
            ranges?: string[];
            /**
             * @example [
             *       "AS64496"
             *     ]
             */
            asns?: string[];
            /**
             * @example [
             *       "hospital.example"
             *     ]
             */
            domains?: string[];
        };
        OverlappedOrganisationDto: {
            id: string;
            name: string;
        };
        OverlapWarningDto: {
            /** @enum {string} */
            kind: "range" | "asn" | "domain" | "name" | "public-suffix";
            value: string;
            /** @description What it meets at the other organisation */
            other: string | null;
            organisation: components["schemas"]["OverlappedOrganisationDto"] | null;
        };
        SavedOrganisationDto: {
            organisation: components["schemas"]["OrganisationDto"];
            /** @description What someone should look at; the change is stored */
            warnings: components["schemas"]["OverlapWarningDto"][];
        };
        UpdateOrganisationDto: {
            name?: string;
            /** @enum {string} */
            kind?: "constituent" | "partner" | "third-party";
            sector?: string | null;
            legalClass?: string | null;
            /** @description ISO 3166-1 alpha-2 */
            country?: string | null;
            contacts?: components["schemas"]["ContactInputDto"][];
            /**
             * @example [
             *       "192.0.2.0/24",
             *       "2001:db8::/32"
             *     ]
             */
            ranges?: string[];
            /**
             * @example [
             *       "AS64496"
             *     ]
             */
            asns?: string[];
            /**
             * @example [
             *       "hospital.example"
             *     ]
             */
            domains?: string[];
            /** @description The version that the caller saw */
            version: number;
        };
        MessageAuthorView: {
            /** @enum {string} */
            kind: "person" | "api-key" | "system" | "rule";
            /** Format: uuid */
            id: string | null;
            name: string;
        };
        MessageAddressView: {
            name: string | null;
            address: string | null;
        };
        RecipientView: {
            name: string;
            address: string;
        };
        MessageProblemView: {
            /** @example unknown-charset */
            code: string;
            detail: string;
        };
        MessageAttachmentView: {
            name: string;
            contentType: string;
            size: number;
            sha256: string;
            inline: boolean;
            unpackedFrom: string | null;
            problems: components["schemas"]["MessageProblemView"][];
        };
        MailEncryptionView: {
            /** @enum {string} */
            state: "decrypted" | "failed";
            /** @enum {string|null} */
            reason: "no-key" | "damaged" | "unsupported" | "too-large" | null;
            keyIds: string[];
        };
        MailSignatureView: {
            /** @enum {string} */
            state: "valid" | "invalid" | "unknown-key" | "expired-key" | "revoked-key" | "unreadable";
            keyId: string | null;
            fingerprint: string | null;
            signer: string | null;
            /** Format: date-time */
            signedAt: string | null;
            /** @description The key names the address in From */
            matchesSender: boolean;
            /** @description A person of the team has verified the key */
            verifiedKey: boolean;
        };
        OfferedKeyView: {
            /** @enum {string} */
            kind: "pgp" | "smime";
            fingerprint: string;
            address: string | null;
        };
        MailSecurityView: {
            /** @enum {string} */
            form: "pgp-mime" | "pgp-inline" | "smime";
            encryption: components["schemas"]["MailEncryptionView"] | null;
            signatures: components["schemas"]["MailSignatureView"][];
            offeredKeys: components["schemas"]["OfferedKeyView"][];
        };
        SpfView: {
            /** @enum {string} */
            result: "pass" | "fail" | "softfail" | "neutral" | "none" | "policy" | "temperror" | "permerror" | "not-checked";
            domain: string | null;
        };
        DkimView: {
            /** @enum {string} */
            result: "pass" | "fail" | "softfail" | "neutral" | "none" | "policy" | "temperror" | "permerror" | "not-checked";
            domain: string | null;
            selector: string | null;
            /** @description The signing domain is that of From */
            aligned: boolean;
        };
        DmarcView: {
            /** @enum {string} */
            result: "pass" | "fail" | "softfail" | "neutral" | "none" | "policy" | "temperror" | "permerror" | "not-checked";
            domain: string | null;
            policy: string | null;
        };
        ArcView: {
            /** @enum {string} */
            result: "pass" | "fail" | "softfail" | "neutral" | "none" | "policy" | "temperror" | "permerror" | "not-checked";
            sealedBy: string[];
        };
        MailAuthenticationView: {
            /** Format: date-time */
            checkedAt: string;
            /** @description "us", or the border server whose results were believed */
            by: string;
            spf: components["schemas"]["SpfView"];
            dkim: components["schemas"]["DkimView"][];
            dmarc: components["schemas"]["DmarcView"];
            arc: components["schemas"]["ArcView"];
        };
        OriginalMailView: {
            /** @enum {string} */
            origin: "attached" | "quoted";
            from: string | null;
            to: string | null;
            subject: string | null;
            /** @description ISO 8601 where it can be read */
            date: string | null;
            messageId: string | null;
            headers: {
                [key: string]: string[];
            };
        };
        OutboxItemView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            threadId: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** @enum {string} */
            channel: "email" | "portal";
            /** @enum {string} */
            audience: "reporter" | "third-party";
            /** @enum {string} */
            kind: "human" | "auto-reply" | "bounce" | "abuse-report";
            /** @description Written by a machine */
            automatic: boolean;
            /** @description Who wrote it on our side */
            author: components["schemas"]["MessageAuthorView"] | null;
            from: components["schemas"]["MessageAddressView"];
            to: components["schemas"]["RecipientView"][];
            subject: string;
            /** @description The first 20,000 characters; GET /messages/{id} has all */
            text: string;
            textCut: boolean;
            language: string | null;
            /** @enum {string|null} */
            template: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | null;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            drill: boolean;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "received" | "held" | "queued" | "retrying" | "sent" | "dead" | "cancelled";
            /**
             * Format: date-time
             * @description Until then it can be taken back
             */
            sendAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            attempts: number;
            lastError: string | null;
            /** Format: date-time */
            bouncedAt: string | null;
            /** Format: date-time */
            readAt: string | null;
            attachments: components["schemas"]["MessageAttachmentView"][];
            security: components["schemas"]["MailSecurityView"] | null;
            authentication: components["schemas"]["MailAuthenticationView"] | null;
            /** @description Mails that it passes on */
            originals: components["schemas"]["OriginalMailView"][];
            /** @description Data of machine mail */
            fields: {
                [key: string]: unknown;
            } | null;
            problems: components["schemas"]["MessageProblemView"][];
            version: number;
            /** @example R-2026-000123 */
            report: string | null;
            /** @example I-2026-000123 */
            incident: string | null;
        };
        OutboxPage: {
            items: components["schemas"]["OutboxItemView"][];
            next: string | null;
        };
        MessageDetailResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            threadId: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** @enum {string} */
            channel: "email" | "portal";
            /** @enum {string} */
            audience: "reporter" | "third-party";
            /** @enum {string} */
            kind: "human" | "auto-reply" | "bounce" | "abuse-report";
            /** @description Written by a machine */
            automatic: boolean;
            /** @description Who wrote it on our side */
            author: components["schemas"]["MessageAuthorView"] | null;
            from: components["schemas"]["MessageAddressView"];
            to: components["schemas"]["RecipientView"][];
            subject: string;
            /** @description The first 20,000 characters; GET /messages/{id} has all */
            text: string;
            textCut: boolean;
            language: string | null;
            /** @enum {string|null} */
            template: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | null;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            drill: boolean;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "received" | "held" | "queued" | "retrying" | "sent" | "dead" | "cancelled";
            /**
             * Format: date-time
             * @description Until then it can be taken back
             */
            sendAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            attempts: number;
            lastError: string | null;
            /** Format: date-time */
            bouncedAt: string | null;
            /** Format: date-time */
            readAt: string | null;
            attachments: components["schemas"]["MessageAttachmentView"][];
            security: components["schemas"]["MailSecurityView"] | null;
            authentication: components["schemas"]["MailAuthenticationView"] | null;
            /** @description Mails that it passes on */
            originals: components["schemas"]["OriginalMailView"][];
            /** @description Data of machine mail */
            fields: {
                [key: string]: unknown;
            } | null;
            problems: components["schemas"]["MessageProblemView"][];
            version: number;
            /** @description Sanitised */
            html: string | null;
            /** @description The first 100,000 bytes as they left or came */
            raw: string | null;
            /** @example R-2026-000123 */
            report: string | null;
        };
        CancelledMessageView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "cancelled";
            /** @description What was written, to be gone on with */
            text: string;
        };
        MessageResponse: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            threadId: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** @enum {string} */
            channel: "email" | "portal";
            /** @enum {string} */
            audience: "reporter" | "third-party";
            /** @enum {string} */
            kind: "human" | "auto-reply" | "bounce" | "abuse-report";
            /** @description Written by a machine */
            automatic: boolean;
            /** @description Who wrote it on our side */
            author: components["schemas"]["MessageAuthorView"] | null;
            from: components["schemas"]["MessageAddressView"];
            to: components["schemas"]["RecipientView"][];
            subject: string;
            /** @description The first 20,000 characters; GET /messages/{id} has all */
            text: string;
            textCut: boolean;
            language: string | null;
            /** @enum {string|null} */
            template: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | null;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            drill: boolean;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "received" | "held" | "queued" | "retrying" | "sent" | "dead" | "cancelled";
            /**
             * Format: date-time
             * @description Until then it can be taken back
             */
            sendAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            attempts: number;
            lastError: string | null;
            /** Format: date-time */
            bouncedAt: string | null;
            /** Format: date-time */
            readAt: string | null;
            attachments: components["schemas"]["MessageAttachmentView"][];
            security: components["schemas"]["MailSecurityView"] | null;
            authentication: components["schemas"]["MailAuthenticationView"] | null;
            /** @description Mails that it passes on */
            originals: components["schemas"]["OriginalMailView"][];
            /** @description Data of machine mail */
            fields: {
                [key: string]: unknown;
            } | null;
            problems: components["schemas"]["MessageProblemView"][];
            version: number;
        };
        TemplateView: {
            /** @enum {string} */
            name: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting";
            /** @enum {string} */
            locale: "en" | "fr" | "ar";
            /** @description The language asked for has no such template: this is the default one */
            fallback: boolean;
            subject: string;
            text: string;
        };
        ReplyDto: {
            text: string;
            /**
             * Format: uuid
             * @description The newest message of the thread that the writer has seen, null for none; absent: not checked
             */
            lastMessageId?: string | null;
            /**
             * @description Of this text; absent: the incident's or the report's
             * @enum {string}
             */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description Participants of the thread; absent: the reporter */
            to?: string[];
            /**
             * @description portal: only on the status page
             * @enum {string}
             */
            channel?: "email" | "portal";
        };
        IncidentReplyDto: {
            text: string;
            /**
             * Format: uuid
             * @description The newest message of the thread that the writer has seen, null for none; absent: not checked
             */
            lastMessageId?: string | null;
            /**
             * @description Of this text; absent: the incident's or the report's
             * @enum {string}
             */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description Participants of the thread; absent: the reporter */
            to?: string[];
            /**
             * @description portal: only on the status page
             * @enum {string}
             */
            channel?: "email" | "portal";
            /** @example R-2026-000123 */
            reportRef?: string;
            /** Format: uuid */
            threadId?: string;
        };
        ThreadResponse: {
            /**
             * Format: uuid
             * @description Null until something was said
             */
            id: string | null;
            /** @example R-2026-000123 */
            reportRef: string;
            subject: string;
            /**
             * @description How a reply would go; null: it cannot
             * @enum {string|null}
             */
            channel: "email" | "portal" | null;
            /** @enum {string|null} */
            channelReason: "anonymous" | "no-address" | "own-address" | "automatic" | null;
            recipient: components["schemas"]["RecipientView"] | null;
            /** @description A reply may be put on the status page */
            portal: boolean;
            /**
             * @description The strictest label that may go to the reporter
             * @enum {string}
             */
            clearance: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            language: string | null;
            participants: string[];
            /** @description Participants whose mail server refused our mail */
            bounced: string[];
            /**
             * Format: uuid
             * @description To be sent along with a reply
             */
            lastMessageId: string | null;
            /** @description The newest, oldest first */
            messages: components["schemas"]["MessageResponse"][];
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
        AddNoteDto: {
            text: string;
        };
        IncidentNoteView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            author: string;
            text: string;
        };
        AddTaskDto: {
            title: string;
            /** Format: uuid */
            ownerId?: string | null;
            /** Format: date-time */
            dueAt?: string | null;
        };
        IncidentTaskView: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            state: "open" | "done" | "dropped";
            owner: components["schemas"]["NamedView"] | null;
            /** Format: date-time */
            dueAt: string | null;
            /** Format: date-time */
            doneAt: string | null;
            version: number;
        };
        ChangeTaskDto: {
            version: number;
            title?: string;
            /** @enum {string} */
            state?: "open" | "done" | "dropped";
            /** Format: uuid */
            ownerId?: string | null;
            /** Format: date-time */
            dueAt?: string | null;
        };
        LinkReportDto: {
            /** @example R-2026-000123 */
            report: string;
        };
        IncidentRowView: {
            /** Format: uuid */
            id: string;
            /** @example I-2026-000123 */
            ref: string;
            title: string;
            /** @enum {string} */
            state: "open" | "in-progress" | "contained" | "waiting" | "resolved" | "closed" | "abandoned";
            drill: boolean;
            restricted: boolean;
            rsitClass: string;
            rsitType: string | null;
            /** @description 0 baseline … 5 emergency, after an override */
            severityLevel: number;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            assignee: components["schemas"]["NamedView"] | null;
            team: components["schemas"]["NamedView"] | null;
            /**
             * Format: date-time
             * @description The nearest open clock
             */
            dueAt: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            version: number;
        };
        AddOrganisationsDto: {
            organisationIds: string[];
        };
        IncidentPage: {
            items: components["schemas"]["IncidentRowView"][];
            next: string | null;
        };
        SeverityFormDto: {
            /** @description Category → option */
            selection: {
                [key: string]: string;
            };
        };
        OpenIncidentDto: {
            title: string;
            summary?: string;
            /**
             * @description RSIT; other/undetermined without it
             * @example fraud
             */
            rsitClass?: string;
            /** @example phishing */
            rsitType?: string;
            severity?: components["schemas"]["SeverityFormDto"];
            /** @enum {string} */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** Format: uuid */
            assigneeId?: string;
            /** Format: uuid */
            teamId?: string;
            /** @description An exercise, for good: EX- reference */
            drill?: boolean;
            restricted?: boolean;
            /** @description Who else may see a restricted incident */
            memberIds?: string[];
            /** @description Who is affected */
            organisationIds?: string[];
            /**
             * Format: date-time
             * @description When we learnt of it; now, if absent
             */
            awareAt?: string;
        };
        NextStateView: {
            /** @example contain */
            action: string;
            /** @enum {string} */
            to: "open" | "in-progress" | "contained" | "waiting" | "resolved" | "closed" | "abandoned";
            /** @example incident.write */
            right: string;
            /** @description Fields that have to be given */
            requires: string[];
        };
        IncidentSeverityOverrideView: {
            level: number;
            reason: string;
        };
        IncidentSeverityView: {
            selection: {
                [key: string]: string;
            };
            score: number;
            /** @description Some question is unanswered */
            provisional: boolean;
            /** @description From the score */
            level: number;
            override: components["schemas"]["IncidentSeverityOverrideView"] | null;
            /** @description Of the configuration behind the score */
            version: string;
        };
        ReportSenderView: {
            name: string | null;
            address: string | null;
        };
        IncidentReportView: {
            /** @example R-2026-000123 */
            ref: string;
            subject: string;
            channel: string;
            from: components["schemas"]["ReportSenderView"];
            /** Format: date-time */
            receivedAt: string;
            state: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
        };
        IncidentObservableView: {
            type: string;
            value: string;
            /** @description In how many places it was seen */
            count: number;
        };
        IncidentOrganisationView: {
            id: string;
            name: string;
            sector: string | null;
        };
        IncidentClockView: {
            /** @enum {string} */
            kind: "triage" | "acknowledge" | "contain" | "resolve";
            /** @enum {string} */
            state: "running" | "paused" | "met" | "missed";
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            metAt: string | null;
        };
        TimelineActorView: {
            kind: string;
            name: string;
        };
        TimelineReportView: {
            /** @example R-2026-000123 */
            ref: string;
            subject: string;
            channel: string;
        };
        TimelineEntryView: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "change" | "note" | "message" | "report";
            actor: components["schemas"]["TimelineActorView"];
            /** @example incident.state-changed */
            action: string | null;
            reason: string | null;
            /** @description Field → {from, to} */
            changes: {
                [key: string]: {
                    from: unknown;
                    to: unknown;
                };
            } | null;
            text: string | null;
            message: components["schemas"]["MessageResponse"] | null;
            /** @description Of a line of kind `report` */
            report: components["schemas"]["TimelineReportView"] | null;
        };
        IncidentTimelinePage: {
            items: components["schemas"]["TimelineEntryView"][];
            next: string | null;
        };
        IncidentView: {
            /** Format: uuid */
            id: string;
            /** @example I-2026-000123 */
            ref: string;
            title: string;
            /** @enum {string} */
            state: "open" | "in-progress" | "contained" | "waiting" | "resolved" | "closed" | "abandoned";
            drill: boolean;
            restricted: boolean;
            rsitClass: string;
            rsitType: string | null;
            /** @description 0 baseline … 5 emergency, after an override */
            severityLevel: number;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            assignee: components["schemas"]["NamedView"] | null;
            team: components["schemas"]["NamedView"] | null;
            /**
             * Format: date-time
             * @description The nearest open clock
             */
            dueAt: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            version: number;
            summary: string;
            stateReason: string | null;
            waitingFor: string | null;
            /** Format: date-time */
            waitingUntil: string | null;
            /** Format: date-time */
            awareAt: string;
            /** Format: date-time */
            containedAt: string | null;
            /** Format: date-time */
            resolvedAt: string | null;
            nextStates: components["schemas"]["NextStateView"][];
            severity: components["schemas"]["IncidentSeverityView"];
            /** @description The newest 200 */
            reports: components["schemas"]["IncidentReportView"][];
            reportsTotal: number;
            /** @description Up to 500, the most often seen first */
            observables: components["schemas"]["IncidentObservableView"][];
            organisations: components["schemas"]["IncidentOrganisationView"][];
            /** @description Who else may see it while it is restricted */
            members: components["schemas"]["NamedView"][];
            tasks: components["schemas"]["IncidentTaskView"][];
            /** @description The latest of each kind */
            clocks: components["schemas"]["IncidentClockView"][];
            /** @description Those in which something was said */
            threads: components["schemas"]["ThreadResponse"][];
            timeline: components["schemas"]["IncidentTimelinePage"];
        };
        ChangeIncidentDto: {
            version: number;
            title?: string;
            summary?: string;
            /** @example fraud */
            rsitClass?: string;
            /** @example phishing */
            rsitType?: string | null;
            /**
             * @description Lowering it needs a reason
             * @enum {string}
             */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description Lifting it needs a reason and the right incident.restricted */
            restricted?: boolean;
            /** @description Who else may see it; replaces the list */
            memberIds?: string[];
            /**
             * Format: date-time
             * @description Changing it needs a reason
             */
            awareAt?: string;
            reason?: string;
        };
        TransitionDto: {
            version: number;
            /** @description One of `nextStates` */
            to: string;
            reason?: string;
            /**
             * @description `reporter` pauses the clocks; any other words do not
             * @example reporter
             */
            waitingFor?: string;
            /** Format: date-time */
            waitingUntil?: string;
        };
        SeverityOverrideDto: {
            /** @description 0 baseline … 5 emergency */
            level: number;
            reason: string;
        };
        SetSeverityDto: {
            version: number;
            /** @description The whole form */
            selection?: {
                [key: string]: string;
            };
            /** @description null takes it back */
            override?: components["schemas"]["SeverityOverrideDto"] | null;
        };
        AssignIncidentDto: {
            version: number;
            /**
             * Format: uuid
             * @description null: nobody
             */
            personId?: string | null;
            /**
             * Format: uuid
             * @description null: no team
             */
            teamId?: string | null;
            toMe?: boolean;
            /** @description To the member of the team who has the least to do */
            leastLoaded?: boolean;
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
        SightingSubjectView: {
            /** @enum {string} */
            kind: "report" | "message" | "incident";
            id: string;
            /** @description Reference, e.g. R-2026-000123 */
            ref: string | null;
        };
        SightingDto: {
            subject: components["schemas"]["SightingSubjectView"];
            /** @description subject, body, attachment:NAME, header:NAME, form:FIELD */
            place: string;
            /** @description As it was written, with the words round it */
            excerpt: string;
            /** Format: date-time */
            seenAt: string;
        };
        ListedObservableDto: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
            /** @description Readable form, where it differs: bücher.example */
            display: string | null;
            /** @description Does not count as a likeness between reports */
            ignored: boolean;
            /** Format: date-time */
            firstSeenAt: string;
            /**
             * Format: date-time
             * @description To the hour
             */
            lastSeenAt: string;
            /** @description The newest ones; filled where `value` was asked for */
            sightings: components["schemas"]["SightingDto"][];
        };
        ObservablePage: {
            items: components["schemas"]["ListedObservableDto"][];
            next: string | null;
        };
        SightingPage: {
            items: components["schemas"]["SightingDto"][];
            next: string | null;
        };
        ChangeObservableDto: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
            ignored: boolean;
            reason: string;
        };
        ObservableDto: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
            /** @description Readable form, where it differs: bücher.example */
            display: string | null;
            /** @description Does not count as a likeness between reports */
            ignored: boolean;
            /** Format: date-time */
            firstSeenAt: string;
            /**
             * Format: date-time
             * @description To the hour
             */
            lastSeenAt: string;
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
            sectors: components["schemas"]["TermView"][];
            legalClasses: components["schemas"]["TermView"][];
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
        OpenFromReportDto: {
            version: number;
            title?: string;
            /**
             * @description RSIT
             * @example fraud
             */
            rsitClass?: string;
            /** @example phishing */
            rsitType?: string | null;
            severity?: components["schemas"]["SeverityFormDto"];
            /**
             * @description Raised to the report's where that is stricter
             * @enum {string}
             */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /**
             * Format: uuid
             * @description null: nobody
             */
            assigneeId?: string | null;
            /**
             * Format: uuid
             * @description null: no team
             */
            teamId?: string | null;
        };
        SuggestedOrganisationView: {
            id: string;
            name: string;
            sector: string | null;
        };
        SuggestedDuplicateView: {
            /** @example I-2026-000123 */
            ref: string;
            /** @enum {string} */
            kind: "incident" | "report";
            /** @description Shared observables */
            count: number;
        };
        RowSuggestionView: {
            /** @example fraud */
            class: string | null;
            /** @example phishing */
            type: string | null;
            /** @description 0 baseline … 5 emergency */
            level: number;
            organisation: components["schemas"]["SuggestedOrganisationView"] | null;
            duplicate: components["schemas"]["SuggestedDuplicateView"] | null;
        };
        ReportRowView: {
            /** @example R-2026-000123 */
            ref: string;
            /** @enum {string} */
            channel: "email" | "web" | "api" | "bulk" | "partner" | "phone";
            /** @enum {string} */
            state: "received" | "accepted" | "rejected";
            /** @enum {string} */
            kind: "human" | "auto-reply" | "bounce" | "abuse-report";
            subject: string;
            from: components["schemas"]["ReportSenderView"];
            messageId: string | null;
            /**
             * Format: date-time
             * @description As the sender states it
             */
            date: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** @description The beginning of the text */
            excerpt: string;
            /** @description 0 emergency … 5 baseline */
            priority: number;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /**
             * Format: date-time
             * @description When triage is due
             */
            dueAt: string;
            /** Format: date-time */
            snoozedUntil: string | null;
            assignee: components["schemas"]["NamedView"] | null;
            team: components["schemas"]["NamedView"] | null;
            version: number;
            /** @description null: not examined yet */
            suggestion: components["schemas"]["RowSuggestionView"] | null;
        };
        ReferenceView: {
            /** @example I-2026-000123 */
            ref: string;
        };
        AcceptedReportView: {
            report: components["schemas"]["ReportRowView"];
            incident: components["schemas"]["ReferenceView"];
        };
        AttachDto: {
            version: number;
            /** @example I-2026-000123 */
            incident: string;
        };
        RejectDto: {
            version: number;
            /** @enum {string} */
            reason: "spam" | "duplicate" | "out-of-scope" | "false-positive" | "referred";
            note?: string;
            /**
             * @description The report that it repeats
             * @example R-2026-000123
             */
            duplicateOf?: string;
        };
        SnoozeDto: {
            version: number;
            /**
             * Format: date-time
             * @description null: back into the queue now
             */
            until: string | null;
        };
        AssignReportDto: {
            version: number;
            /**
             * Format: uuid
             * @description null: nobody
             */
            personId?: string | null;
            /**
             * Format: uuid
             * @description null: no team
             */
            teamId?: string | null;
            toMe?: boolean;
            /** @description To the member of the team who has the least to do */
            leastLoaded?: boolean;
        };
        ReopenDto: {
            version: number;
            reason: string;
        };
        ClassifyDto: {
            version: number;
            /** @description 0 emergency … 5 baseline; the triage clock follows */
            priority?: number;
            /**
             * @description One that came with the report may only become stricter
             * @enum {string}
             */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
        };
        InboxCountsView: {
            /** @description Counted to 1,001: more than 1,000 */
            new: number;
            unassigned: number;
            mine: number;
            /** @description Due within four hours */
            due: number;
            snoozed: number;
            machine: number;
        };
        InboxPageView: {
            items: components["schemas"]["ReportRowView"][];
            next: string | null;
            counts: components["schemas"]["InboxCountsView"];
            /** @description Changes when a report comes in; opaque */
            newest: string | null;
        };
        SearchHitView: {
            /** @enum {string} */
            kind: "report" | "incident";
            ref: string;
            title: string;
            excerpt: string;
            state: string;
            /**
             * Format: date-time
             * @description When it came in or was opened
             */
            at: string;
            /** @description Of incidents */
            severityLevel: number | null;
            /** @description Of reports */
            channel: string | null;
        };
        SearchPage: {
            items: components["schemas"]["SearchHitView"][];
            next: string | null;
        };
        ReportPage: {
            items: components["schemas"]["ReportRowView"][];
            next: string | null;
        };
        ReportAddressView: {
            name: string | null;
            address: string;
        };
        ReportProblemView: {
            /** @example unknown-charset */
            code: string;
            detail: string;
        };
        ReportAttachmentView: {
            name: string;
            /** @description As the sender declares it */
            contentType: string;
            /** @description Bytes */
            size: number;
            sha256: string;
            inline: boolean;
            /**
             * @description What it was taken out of
             * @example winmail.dat
             */
            unpackedFrom: string | null;
            problems: components["schemas"]["ReportProblemView"][];
        };
        ReportObservableDto: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
            /** @description How people read it, where that differs */
            display: string | null;
            /**
             * @example [
             *       "subject",
             *       "body",
             *       "attachment:log.txt"
             *     ]
             */
            places: string[];
            /** @description The words round it */
            excerpt: string;
            /** @description Left out of the search for likely duplicates */
            ignored: boolean;
        };
        ReportRejectionView: {
            /** @enum {string} */
            reason: "spam" | "duplicate" | "out-of-scope" | "false-positive" | "referred";
            note: string | null;
            duplicateOf: string | null;
        };
        ReportRawView: {
            contentType: string;
            /** @description Bytes */
            size: number;
            sha256: string;
        };
        ReportDecidedView: {
            /** Format: date-time */
            at: string;
            /** @description null: an API key, or a rule */
            by: components["schemas"]["NamedView"] | null;
        };
        SuggestionReasonView: {
            /** @enum {string} */
            kind: "stated" | "form" | "machine" | "words" | "observables";
            /** @description The matching words or values */
            matches: string[];
        };
        ClassSuggestionView: {
            /** @example fraud */
            class: string;
            /** @example phishing */
            type: string | null;
            /** @description For the order only */
            score: number;
            reasons: components["schemas"]["SuggestionReasonView"][];
        };
        SeveritySuggestionView: {
            /** @description Category → option */
            selection: {
                [key: string]: string;
            };
            score: number;
            level: number;
            /** @description Some question is unanswered */
            provisional: boolean;
            /** @description Version of the severity form */
            version: string;
            /** @description Category → why */
            reasons: {
                [key: string]: string;
            };
        };
        AssetMatchView: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
            /** @description The range, domain or AS number of the organisation */
            asset: string;
        };
        OrganisationSuggestionView: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "constituent" | "partner" | "third-party";
            sector: string | null;
            legalClass: string | null;
            matches: components["schemas"]["AssetMatchView"][];
        };
        ObservableValueView: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
        };
        LikelyDuplicateDto: {
            /** @example I-2026-000123 */
            ref: string;
            /** @enum {string} */
            kind: "incident" | "report";
            title: string;
            state: string;
            /** @description Shared observables */
            count: number;
            values: components["schemas"]["ObservableValueView"][];
            /** @description Same bytes; same sender and subject */
            same: ("content" | "subject")[];
        };
        RoutingSuggestionView: {
            team: components["schemas"]["NamedView"];
            /** @enum {string} */
            reason: "class" | "default" | "only-team";
        };
        SuggestionsDto: {
            /** @description Best first */
            classification: components["schemas"]["ClassSuggestionView"][];
            severity: components["schemas"]["SeveritySuggestionView"] | null;
            organisations: components["schemas"]["OrganisationSuggestionView"][];
            /** @description Incidents first */
            duplicates: components["schemas"]["LikelyDuplicateDto"][];
            routing: components["schemas"]["RoutingSuggestionView"] | null;
        };
        ReportView: {
            /** @example R-2026-000123 */
            ref: string;
            /** @enum {string} */
            channel: "email" | "web" | "api" | "bulk" | "partner" | "phone";
            /** @enum {string} */
            state: "received" | "accepted" | "rejected";
            /**
             * @description What the reporter's status page shows
             * @enum {string}
             */
            publicState: "received" | "examined" | "waiting" | "actioned" | "closed";
            /** @enum {string} */
            kind: "human" | "auto-reply" | "bounce" | "abuse-report";
            subject: string;
            from: components["schemas"]["ReportSenderView"];
            to: components["schemas"]["ReportAddressView"][];
            messageId: string | null;
            inReplyTo: string | null;
            /**
             * Format: date-time
             * @description As the sender states it
             */
            date: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** @description BCP 47 */
            language: string | null;
            text: string;
            /** @description Sanitised */
            html: string | null;
            attachments: components["schemas"]["ReportAttachmentView"][];
            observables: components["schemas"]["ReportObservableDto"][];
            /** @description References of the incidents that hold it */
            incidents: string[];
            problems: components["schemas"]["ReportProblemView"][];
            rejection: components["schemas"]["ReportRejectionView"] | null;
            /** @description Reports that were rejected as copies of this one */
            duplicates: string[];
            assignee: components["schemas"]["NamedView"] | null;
            team: components["schemas"]["NamedView"] | null;
            /** Format: date-time */
            snoozedUntil: string | null;
            /** @description 0 emergency … 5 baseline */
            priority: number;
            /**
             * Format: date-time
             * @description When triage is due
             */
            dueAt: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description The site's default, because the report had no label */
            tlpAssumed: boolean;
            anonymous: boolean;
            /** @description Never answered by a machine (RFC 3834) */
            automatic: boolean;
            /** @description Answers by question */
            form: {
                [key: string]: unknown;
            } | null;
            /** @description Data of machine reports */
            fields: {
                [key: string]: unknown;
            } | null;
            headers: {
                [key: string]: string[];
            };
            security: components["schemas"]["MailSecurityView"] | null;
            authentication: components["schemas"]["MailAuthenticationView"] | null;
            /** @description Mails that it passes on */
            originals: components["schemas"]["OriginalMailView"][];
            raw: components["schemas"]["ReportRawView"];
            /**
             * Format: date-time
             * @description null: not yet; observables and suggestions follow within seconds
             */
            examinedAt: string | null;
            /** Format: date-time */
            settledAt: string | null;
            decided: components["schemas"]["ReportDecidedView"] | null;
            suggestions: components["schemas"]["SuggestionsDto"] | null;
            version: number;
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
    Organisations_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Part of a name or domain; or an address, range or AS number */
                q?: string;
                kind?: "constituent" | "partner" | "third-party";
                sector?: string;
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
                    "application/json": components["schemas"]["OrganisationPage"];
                };
            };
        };
    };
    Organisations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrganisationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedOrganisationDto"];
                };
            };
        };
    };
    Organisations_detail: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDto"];
                };
            };
        };
    };
    Organisations_update: {
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
                "application/json": components["schemas"]["UpdateOrganisationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedOrganisationDto"];
                };
            };
        };
    };
    Messages_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "held" | "queued" | "retrying" | "sent" | "dead" | "cancelled";
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
                    "application/json": components["schemas"]["OutboxPage"];
                };
            };
        };
    };
    Messages_read: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageDetailResponse"];
                };
            };
        };
    };
    Messages_raw: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "message/rfc822": string;
                };
            };
        };
    };
    Messages_cancel: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelledMessageView"];
                };
            };
            /** @description `CORRESPONDENCE.NOT_HELD`: it is on its way */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Messages_retry: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageResponse"];
                };
            };
            /** @description `CORRESPONDENCE.NOT_RETRYABLE` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Messages_templates: {
        parameters: {
            query?: {
                name?: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting";
                /** @description Absent: the report's language, else the site's */
                locale?: string;
                /** @description Its reference is filled in */
                ref?: string;
                /** @description For the template `closed` */
                reason?: "resolved" | "spam" | "duplicate" | "out-of-scope" | "false-positive" | "referred" | "abandoned";
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
                    "application/json": components["schemas"]["TemplateView"][];
                };
            };
        };
    };
    Replies_toReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageResponse"];
                };
            };
            /** @description `CORRESPONDENCE.STALE`: something was said in the meantime; `messages`, `lastMessageId`. Nothing was sent. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Replies_fromIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentReplyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageResponse"];
                };
            };
            /** @description `CORRESPONDENCE.STALE`: something was said in the meantime; `messages`, `lastMessageId`. Nothing was sent. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Replies_ofReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThreadResponse"][];
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
    IncidentParts_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddNoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentNoteView"];
                };
            };
        };
    };
    IncidentParts_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTaskDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentTaskView"];
                };
            };
        };
    };
    IncidentParts_taskChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTaskDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentTaskView"];
                };
            };
            /** @description Changed in the meantime */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    IncidentParts_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkReportDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRowView"];
                };
            };
        };
    };
    IncidentParts_unlink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
                reportRef: string;
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
    IncidentParts_organisations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddOrganisationsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRowView"];
                };
            };
        };
    };
    IncidentParts_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
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
    Incidents_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "open" | "in-progress" | "contained" | "waiting" | "resolved" | "closed" | "abandoned";
                /** @description true: in work, by severity, nearest clock, age; false: ended, latest first; absent: all, newest first */
                active?: boolean;
                /** @description A person's id, `me` or `none` */
                assignee?: string;
                team?: string;
                /** @description Words that must all occur; the last may be a beginning */
                q?: string;
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
                    "application/json": components["schemas"]["IncidentPage"];
                };
            };
        };
    };
    Incidents_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenIncidentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRowView"];
                };
            };
        };
    };
    Incidents_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
        };
    };
    Incidents_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeIncidentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRowView"];
                };
            };
            /** @description Changed in the meantime: `current`, `changedBy`, `changedAt`, `changes` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Incidents_transition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransitionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRowView"];
                };
            };
            /** @description Changed in the meantime: `current`, `changedBy`, `changedAt`, `changes` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Incidents_severity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSeverityDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRowView"];
                };
            };
            /** @description Changed in the meantime: `current`, `changedBy`, `changedAt`, `changes` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Incidents_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignIncidentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRowView"];
                };
            };
            /** @description Changed in the meantime: `current`, `changedBy`, `changedAt`, `changes` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Incidents_timeline: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentTimelinePage"];
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
    Reports_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "received" | "accepted" | "rejected";
                channel?: "email" | "web" | "api" | "bulk" | "partner" | "phone";
                kind?: "human" | "auto-reply" | "bounce" | "abuse-report";
                /** @description Words that must all occur, in any language; the last may be a beginning */
                q?: string;
                /** @description Received at or after */
                since?: string;
                /** @description Received before */
                until?: string;
                /** @description The id that our 250 named, or a Message-ID: the report that the message became or led to */
                message?: string;
                /** @description A person's id, `me` or `none` */
                assignee?: string;
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
                    "application/json": components["schemas"]["ReportPage"];
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredMessageView"];
                };
            };
        };
    };
    Observables_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Part of a value, defanged or not */
                q?: string;
                type?: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
                /** @description One value, defanged or not: answers where it was seen */
                value?: string;
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
                    "application/json": components["schemas"]["ObservablePage"];
                };
            };
        };
    };
    Observables_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeObservableDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservableDto"];
                };
            };
        };
    };
    Observables_sightings: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
                value: string;
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
                    "application/json": components["schemas"]["SightingPage"];
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
    Decisions_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenFromReportDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedReportView"];
                };
            };
            /** @description Decided or changed meanwhile: `current`, `changedBy`, `changedAt`, `changes` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Decisions_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedReportView"];
                };
            };
            /** @description Decided or changed meanwhile: `current`, `changedBy`, `changedAt`, `changes` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Decisions_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRowView"];
                };
            };
            /** @description Decided or changed meanwhile: `current`, `changedBy`, `changedAt`, `changes` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Decisions_snooze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRowView"];
                };
            };
            /** @description Decided or changed meanwhile: `current`, `changedBy`, `changedAt`, `changes` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Decisions_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignReportDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRowView"];
                };
            };
            /** @description Decided or changed meanwhile: `current`, `changedBy`, `changedAt`, `changes` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Decisions_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRowView"];
                };
            };
            /** @description Decided or changed meanwhile: `current`, `changedBy`, `changedAt`, `changes` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Decisions_classify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassifyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRowView"];
                };
            };
            /** @description Decided or changed meanwhile: `current`, `changedBy`, `changedAt`, `changes` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Decisions_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportRowView"];
                };
            };
            /** @description Decided or changed meanwhile: `current`, `changedBy`, `changedAt`, `changes` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Inbox_inbox: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                view?: "new" | "unassigned" | "mine" | "due" | "snoozed" | "machine";
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
                    "application/json": components["schemas"]["InboxPageView"];
                };
            };
        };
    };
    Inbox_search: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                /** @description Words that must all occur; the last may be a beginning */
                q: string;
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
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
        };
    };
    Reports_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description Not there, or not for the caller to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Reports_raw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes exactly as received */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "message/rfc822": string;
                    "application/octet-stream": string;
                };
            };
        };
    };
    Reports_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
}
