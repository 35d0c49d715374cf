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
    "/api/v1/incidents/{ref}/exports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseExport_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseExport_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseSharing_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/sharing/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseSharing_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/sharing/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseSharing_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/sharing/shares/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["CaseSharing_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/sharing/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseSharing_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/sharing/shares/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseSharing_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/sharing/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseSharing_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/sharing/releases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseSharing_copy"];
        put?: never;
        post?: never;
        delete: operations["CaseSharing_undo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/sharing/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseSharing_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/sharing/contributions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseSharing_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/sharing/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseSharing_handOver"];
        delete: operations["CaseSharing_undoHandOver"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/constituency/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_latest"];
        put?: never;
        post: operations["Imports_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/constituency/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/constituency/imports/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/constituency/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/constituency/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/constituency/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Imports_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/constituency/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Imports_owners"];
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
    "/api/v1/messages/{id}/attachments/{sha256}/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AttachedMessages_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BulkReplies_files"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/replies/bulk/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BulkReplies_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/replies/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BulkReplies_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/replies/bulk/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BulkReplies_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/replies/bulk/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BulkReplies_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/investigations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Investigations_everywhere"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/investigations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Investigations_here"];
        put?: never;
        post: operations["Investigations_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/investigations/{ref}": {
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
        patch: operations["Investigations_change"];
        trace?: never;
    };
    "/api/v1/investigations/{ref}/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Investigations_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/investigations/{ref}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Investigations_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/investigations/{ref}/messages/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Investigations_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MailHealth_read"];
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
        get: operations["MessageFiles_raw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/attachments/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessageFiles_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/attachments/{sha256}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessageFiles_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/attachments/{sha256}/contents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessageFiles_contents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/attachments/{sha256}/rescan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MessageFiles_rescan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/v1/incidents/{ref}/replies/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Replies_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/replies/protection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Replies_protection"];
        put?: never;
        post?: never;
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
    "/api/v1/template-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TemplateTexts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/template-texts/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TemplateTexts_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/template-texts/{name}/{locale}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TemplateTexts_read"];
        put: operations["TemplateTexts_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/template-texts/{name}/{locale}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TemplateTexts_revert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answer-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Texts_offered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/text-modules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Texts_modules"];
        put?: never;
        post: operations["Texts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/text-modules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Texts_remove"];
        options?: never;
        head?: never;
        patch: operations["Texts_change"];
        trace?: never;
    };
    "/api/v1/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Texts_signatures"];
        put: operations["Texts_sign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Drafts_read"];
        put: operations["Drafts_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Handovers_read"];
        put?: never;
        post: operations["Handovers_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Handovers_preparation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Handovers_acknowledged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Mentions_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions/{noteId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Mentions_done"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MyWork_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Presence_say"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SavedViews_list"];
        put?: never;
        post: operations["SavedViews_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SavedViews_pin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SavedViews_one"];
        put?: never;
        post?: never;
        delete: operations["SavedViews_remove"];
        options?: never;
        head?: never;
        patch: operations["SavedViews_change"];
        trace?: never;
    };
    "/api/v1/views/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SavedViews_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Stream_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Duty_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty/rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duty_rotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty/rotations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Duty_changeRotation"];
        post?: never;
        delete: operations["Duty_removeRotation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty/rotations/{id}/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duty_exception"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duty_shift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duty_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty/shifts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Duty_removeShift"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Duty_removeAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty/weights/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Duty_weight"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty/teams/{teamId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Duty_teamRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Queue_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing/queue/outgoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Queue_outgoing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing/queue/outgoing/{jti}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Queue_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing/queue/outgoing/{jti}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Queue_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing/queue/incoming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Queue_incoming"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing/queue/incoming/{id}/process-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Queue_processAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing/queue/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Queue_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing/queue/refused/{id}/bytes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Queue_bytes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing/queue/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Queue_alarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing/queue/alarms/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Queue_seen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PartnerQueue_one"];
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
    "/api/v1/incidents/{ref}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Merging_merges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/merge-candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Merging_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Merging_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Merging_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Merging_unmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Merging_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Merging_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/countermeasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Countermeasures_everywhere"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/countermeasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Countermeasures_here"];
        put?: never;
        post: operations["Countermeasures_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/countermeasures/{id}": {
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
        patch: operations["Countermeasures_change"];
        trace?: never;
    };
    "/api/v1/incidents/{ref}/countermeasures/{id}/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Countermeasures_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks_list"];
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
    "/api/v1/reports/xarf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Xarf_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/case-files/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseFiles_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/case-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseFiles_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TeamKeys_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/team/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TeamKeys_generate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/team/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TeamKeys_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/team/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TeamKeys_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/team/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TeamKeys_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactKeys_list"];
        put?: never;
        post: operations["ContactKeys_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/contacts/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ContactKeys_lookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactKeys_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/contacts/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ContactKeys_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/contacts/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ContactKeys_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/contacts/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ContactKeys_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notifications_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notifications_mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notifications_wishes"];
        put: operations["Notifications_wish"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Deadlines_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Deadlines_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference-data/regimes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Deadlines_regimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Duties_list"];
        put?: never;
        post: operations["Duties_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/awareness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duties_aware"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duties_mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duties_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duties_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duties/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Duties_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Stages_draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stages/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Stages_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observables/exports/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Export_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observables/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Export_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observables/ignored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IgnoredValues_all"];
        put?: never;
        post: operations["IgnoredValues_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observables/ignored/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["IgnoredValues_remove"];
        options?: never;
        head?: never;
        patch: operations["IgnoredValues_change"];
        trace?: never;
    };
    "/api/v1/incidents/{ref}/observables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IncidentObservables_list"];
        put?: never;
        post: operations["IncidentObservables_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["IncidentObservables_change"];
        trace?: never;
    };
    "/api/v1/incidents/{ref}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IncidentObservables_similar"];
        put?: never;
        post?: never;
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
    "/api/v1/observables/value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Observables_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        post: operations["Observables_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observables/pasted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Observables_pasted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observables/sightings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Observables_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/observables/enrichment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Observables_enrich"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/partner-case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PartnerCases_ofReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner-cases/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnerCases_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner-cases/{id}/purge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnerCases_purge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/partner-thread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PartnerThread_read"];
        put?: never;
        post: operations["PartnerThread_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/partner-thread/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["PartnerThread_undo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/partner-thread/{id}/lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnerThread_lead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PartnerSetUp_open"];
        put?: never;
        post: operations["PartnerSetUp_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["PartnerSetUp_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnerSetUp_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnerSetUp_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PartnerSetUp_again"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Partners_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Partners_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Partners_change"];
        trace?: never;
    };
    "/api/v1/partners/{id}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Partners_compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Partners_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Partners_agree"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/keys/{keyId}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Partners_compareKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/keys/{keyId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Partners_revokeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/federation/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FederationIdentity_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/federation/identity/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FederationIdentity_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/federation/identity/parts/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FederationIdentity_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/playbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Playbooks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/playbooks/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Playbooks_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/playbooks/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Playbooks_read"];
        put: operations["Playbooks_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/playbooks/{key}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Playbooks_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/playbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Playbooks_followed"];
        put?: never;
        post: operations["Playbooks_applyTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/playbooks/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Playbooks_takeBack"];
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
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Approvals_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Approvals_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Approvals_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/label-permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LabelPermissions_list"];
        put?: never;
        post: operations["LabelPermissions_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/label-permissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["LabelPermissions_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Ledger_copy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Clocks_clocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/clocks/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Clocks_acknowledge"];
        post?: never;
        delete: operations["Clocks_leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Clocks_escalate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Clocks_callToReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Clocks_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceLevels_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-levels/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceLevels_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-levels/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceLevels_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-levels/agreements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ServiceLevels_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-levels/agreements/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceLevels_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-levels/agreements/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceLevels_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-levels/agreements/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceLevels_application"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-levels/agreements/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceLevels_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-levels/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ServiceLevels_addCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-levels/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ServiceLevels_changeCalendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Board_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/frozen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Freezing_list"];
        put?: never;
        post: operations["Freezing_freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/frozen/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Freezing_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/report-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Freezing_words"];
        put: operations["Freezing_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Statistics_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Statistics_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Statistics_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/misp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Misp_list"];
        put?: never;
        post: operations["Misp_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/misp/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Misp_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/misp/{id}/poll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Misp_poll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/misp/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Misp_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/shares/{shareId}/misp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Misp_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/taxii": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PartnerTaxii_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/taxii/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnerTaxii_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partners/{id}/taxii/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["PartnerTaxii_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{ref}/shares/{shareId}/taxii": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ShareTaxii_preview"];
        put?: never;
        post: operations["ShareTaxii_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/taxii": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TaxiiFeeds_list"];
        put?: never;
        post: operations["TaxiiFeeds_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/taxii/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["TaxiiFeeds_change"];
        post?: never;
        delete: operations["TaxiiFeeds_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/taxii/{id}/poll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TaxiiFeeds_poll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Bulk_reports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Bulk_incidents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Bulk_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Bulk_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Bulk_undo"];
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
    "/api/v1/search/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox_facets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox_complete"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/attachments/{sha256}/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportMessages_read"];
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
        get: operations["ReportFiles_raw"];
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
        get: operations["ReportFiles_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/attachments/{sha256}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportFiles_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/attachments/{sha256}/contents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportFiles_contents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/attachments/{sha256}/rescan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportFiles_rescan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sealing_seal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/unseal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sealing_unseal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/sealed/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sealing_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{ref}/sealed/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sealing_file"];
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
            roles: ("viewer" | "handler" | "duty-lead" | "administrator" | "auditor" | "child-protection")[];
            locale: string;
            preferences: {
                [key: string]: unknown;
            };
            teamIds: string[];
        };
        SessionView: {
            person: components["schemas"]["SessionPersonView"];
            rights: ("report.read" | "report.create" | "report.triage" | "file.quarantined" | "evidence.unseal" | "incident.read" | "incident.write" | "incident.close" | "incident.restricted" | "message.send" | "constituency.read" | "constituency.write" | "observables.manage" | "outbox.read" | "outbox.manage" | "templates.manage" | "keyring.read" | "keyring.manage" | "keyring.export" | "duty.manage" | "service-levels.manage" | "people.manage" | "api-key.manage" | "statistics.read" | "statistics.publish" | "sharing.read" | "sharing.write" | "sharing.approve" | "partners.manage" | "taxii.read" | "audit.read")[];
            csrfToken: string;
        };
        PreferencesDto: {
            /** @enum {string} */
            locale?: "en" | "fr" | "es" | "ar" | "ru" | "zh";
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
        ExportCaseDto: {
            /** @enum {string} */
            format: "iodef-json" | "iodef-xml" | "stix21" | "misp" | "xarf" | "csv";
            /**
             * @description The strictest label that whoever gets the file may be told
             * @enum {string}
             */
            clearance: "CLEAR" | "GREEN" | "AMBER";
            /** @description Absent: what is usually shared */
            fields?: ("title" | "summary" | "classification" | "severity" | "times" | "state" | "creator" | "reporter" | "contacts" | "organisations" | "affected-values" | "observables" | "countermeasures" | "timeline" | "notes" | "references" | "related" | "attachments" | "extensions")[];
            /** @description For those who take part in the exercise */
            forParticipants?: boolean;
        };
        RemovalView: {
            /** @description RFC 6901, into the case as we hold it */
            pointer: string;
            /** @enum {string} */
            field: "title" | "summary" | "classification" | "severity" | "times" | "state" | "creator" | "reporter" | "contacts" | "organisations" | "affected-values" | "observables" | "countermeasures" | "timeline" | "notes" | "references" | "related" | "attachments" | "extensions";
            /** @enum {string} */
            reason: "not-agreed" | "not-chosen" | "above-clearance" | "affected" | "other-partner" | "repeats-withheld" | "child-protection";
        };
        ExportPreviewView: {
            /** @description The file, to the byte */
            text: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            removed: components["schemas"]["RemovalView"][];
            /**
             * @description null: it may leave
             * @enum {string|null}
             */
            refused: "above-clearance" | "red-not-named" | "red-not-encrypted" | "strict-not-encrypted" | "strict-to-many" | "strict-onward" | "drill-to-outsider" | "sealed" | "confidential-not-encrypted" | "child-protection" | "repeats-withheld" | "no-agreement" | "field-not-agreed" | "too-many-hops" | "pap-forbids" | "label-lowered" | "not-ours-to-pass-on" | "needs-approval" | null;
        };
        SharedCaseView: {
            /** @example cirt-aa.example */
            owner: string;
            id: string;
            revision: number;
            /** @description Issuer of the team that leads it */
            leader: string;
            isOurs: boolean;
            /** @description Another leads it, and left a hop for those whom we share it with */
            mayPassOn: boolean;
        };
        PartnerCaseIdView: {
            /** @example cirt-aa.example */
            owner: string;
            id: string;
        };
        NamedView: {
            id: string;
            name: string;
        };
        ReleasedRevisionView: {
            /** Format: uuid */
            id: string;
            revision: number;
            /** @description What he was sent before */
            supersedes: number | null;
            /** @description Of the exact bytes, hexadecimal: what both sides can prove */
            sha256: string;
            size: number;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            removed: components["schemas"]["RemovalView"][];
            /** Format: date-time */
            releasedAt: string;
            releasedBy: string;
            approvedBy: string | null;
            /**
             * Format: date-time
             * @description Until then it can be undone
             */
            heldUntil: string | null;
            /** @enum {string|null} */
            delivery: "held" | "queued" | "delivering" | "delivered" | "dead" | "cancelled" | null;
            /** Format: date-time */
            deliveredAt: string | null;
            failure: string | null;
            /**
             * @description Of the people there; null: not yet
             * @enum {string|null}
             */
            answer: "Pending" | "Approved" | "Denied" | null;
            answerReason: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** @enum {string|null} */
            proof: "same" | "differs" | null;
            /** Format: date-time */
            undoneAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
        };
        ShareRevocationView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "retract" | "correct" | "purge-request";
            reason: string;
            from: number;
            to: number;
            correctedBy: number | null;
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** @enum {string|null} */
            delivery: "held" | "queued" | "delivering" | "delivered" | "dead" | "cancelled" | null;
            /**
             * @description As the partner states it
             * @enum {string|null}
             */
            state: "hidden" | "purge-pending" | "purged" | "purge-declined" | "unknown-case" | null;
            stateReason: string | null;
            /** Format: date-time */
            stateAt: string | null;
        };
        ShareApprovalView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "waiting" | "approved" | "declined";
            sha256: string;
            reason: string | null;
        };
        ShareResponse: {
            /** Format: uuid */
            id: string;
            case: components["schemas"]["PartnerCaseIdView"];
            partner: components["schemas"]["NamedView"];
            /** @enum {string} */
            state: "proposed" | "released" | "revoked" | "withdrawn";
            fields: ("title" | "summary" | "classification" | "severity" | "times" | "state" | "creator" | "reporter" | "contacts" | "organisations" | "affected-values" | "observables" | "countermeasures" | "timeline" | "notes" | "references" | "related" | "attachments" | "extensions")[];
            attachments: string[];
            recipients: string[];
            reason: string;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            version: number;
            /** @description The newest first, at most 50 */
            releases: components["schemas"]["ReleasedRevisionView"][];
            revocations: components["schemas"]["ShareRevocationView"][];
            approval: components["schemas"]["ShareApprovalView"] | null;
        };
        CaseContributionView: {
            /** Format: uuid */
            id: string;
            partner: components["schemas"]["NamedView"];
            /** @enum {string} */
            direction: "in" | "out";
            /** @enum {string} */
            kind: "message" | "request" | "result" | "proposal" | "handover";
            author: string;
            text: string;
            /** @description It brings something that can be taken over */
            applicable: boolean;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            due: string | null;
            /** @enum {string|null} */
            answer: "Pending" | "Approved" | "Denied" | null;
            answerReason: string | null;
            /** Format: date-time */
            answeredAt: string | null;
        };
        CaseHandoverView: {
            /** Format: uuid */
            id: string;
            partner: components["schemas"]["NamedView"];
            /** @enum {string} */
            state: "offered" | "accepted" | "declined" | "withdrawn" | "done";
            reason: string;
            offeredBy: string;
            /** Format: date-time */
            offeredAt: string;
            /** Format: date-time */
            heldUntil: string | null;
            answerReason: string | null;
            /** Format: date-time */
            answeredAt: string | null;
        };
        NamedPersonView: {
            name: string;
            email: string;
        };
        SharePartnerView: {
            partner: components["schemas"]["NamedView"];
            /**
             * @description Why the case as a whole may not go to him; null: it may
             * @enum {string|null}
             */
            objection: "not-active" | "no-agreement" | "above-clearance" | "red-not-named" | "drill-to-outsider" | null;
            allowed: ("title" | "summary" | "classification" | "severity" | "times" | "state" | "creator" | "reporter" | "contacts" | "organisations" | "affected-values" | "observables" | "countermeasures" | "timeline" | "notes" | "references" | "related" | "attachments" | "extensions")[];
            byDefault: ("title" | "summary" | "classification" | "severity" | "times" | "state" | "creator" | "reporter" | "contacts" | "organisations" | "affected-values" | "observables" | "countermeasures" | "timeline" | "notes" | "references" | "related" | "attachments" | "extensions")[];
            labels: ("CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED")[];
            drills: boolean;
            seesPartners: boolean;
            named: components["schemas"]["NamedPersonView"][];
        };
        ShareFileView: {
            name: string;
            contentType: string;
            size: number;
            sha256: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @enum {string|null} */
            blocked: "infected" | "waiting" | null;
        };
        CaseSharingResponse: {
            /** @description Under which ids partners know it */
            rooms: components["schemas"]["SharedCaseView"][];
            shares: components["schemas"]["ShareResponse"][];
            contributions: components["schemas"]["CaseContributionView"][];
            handovers: components["schemas"]["CaseHandoverView"][];
            /** @description For those who may share */
            partners: components["schemas"]["SharePartnerView"][];
            files: components["schemas"]["ShareFileView"][];
        };
        RevisionSuggestionView: {
            /** Format: uuid */
            shareId: string;
            partner: string;
            /** @description The revision that he holds */
            since: number;
        };
        ProposeShareDto: {
            partnerIds: string[];
            /** @description Parts of the case; absent: what each agreement shares by default */
            fields?: ("title" | "summary" | "classification" | "severity" | "times" | "state" | "creator" | "reporter" | "contacts" | "organisations" | "affected-values" | "observables" | "countermeasures" | "timeline" | "notes" | "references" | "related" | "attachments" | "extensions")[];
            /** @description SHA-256 of files that go along */
            attachments?: string[];
            /** @description Named persons of the agreement, for TLP:RED */
            recipients?: string[];
            /** @description Why, for colleagues */
            reason?: string;
        };
        ProposedSharesView: {
            /** @description As the partners were named */
            shareIds: string[];
        };
        PreviewSharesDto: {
            /** @description Absent: all of the case */
            shareIds?: string[];
        };
        SharePreviewView: {
            /** Format: uuid */
            shareId: string;
            partner: components["schemas"]["NamedView"];
            revision: number;
            supersedes: number | null;
            /** @description The exact bytes, which are UTF-8 */
            text: string | null;
            sha256: string | null;
            size: number;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            removed: components["schemas"]["RemovalView"][];
            /** @description How many more teams it may go through */
            hopsLeft: number;
            /** @description What he was sent last says the same */
            isHeld: boolean;
            /** @enum {string|null} */
            refused: "above-clearance" | "red-not-named" | "red-not-encrypted" | "strict-not-encrypted" | "strict-to-many" | "strict-onward" | "drill-to-outsider" | "sealed" | "confidential-not-encrypted" | "child-protection" | "repeats-withheld" | "no-agreement" | "field-not-agreed" | "too-many-hops" | "pap-forbids" | "label-lowered" | "not-ours-to-pass-on" | "needs-approval" | "not-active" | null;
            /** @enum {string|null} */
            approval: "waiting" | "approved" | "declined" | null;
        };
        AskApprovalDto: {
            /** @description Of the preview that was looked at */
            sha256: string;
            /** @description For the second person */
            why: string;
        };
        AskedApprovalView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            expiresAt: string;
        };
        WantedReleaseDto: {
            /** Format: uuid */
            shareId: string;
            /** @description Of the preview that was looked at; anything else is refused */
            sha256?: string;
        };
        ReleaseSharesDto: {
            shares: components["schemas"]["WantedReleaseDto"][];
        };
        ReleaseResultView: {
            /** Format: uuid */
            shareId: string;
            partner: string;
            /** @enum {string} */
            outcome: "released" | "unchanged" | "refused" | "needs-approval";
            /** @enum {string|null} */
            reason: "above-clearance" | "red-not-named" | "red-not-encrypted" | "strict-not-encrypted" | "strict-to-many" | "strict-onward" | "drill-to-outsider" | "sealed" | "confidential-not-encrypted" | "child-protection" | "repeats-withheld" | "no-agreement" | "field-not-agreed" | "too-many-hops" | "pap-forbids" | "label-lowered" | "not-ours-to-pass-on" | "needs-approval" | "not-active" | null;
            /** Format: uuid */
            releaseId: string | null;
            revision: number | null;
            sha256: string | null;
        };
        ReleasedCopyView: {
            text: string;
            sha256: string;
            removed: components["schemas"]["RemovalView"][];
        };
        RevokeSharesDto: {
            /** @enum {string} */
            kind: "retract" | "correct" | "purge-request";
            /** @description Told to the partners */
            reason: string;
            /** @description Absent: everyone who has it */
            shareIds?: string[];
            /** @description First revision; absent: all */
            from?: number;
            /** @description Last revision */
            to?: number;
        };
        RevokedShareView: {
            /** Format: uuid */
            shareId: string;
            partner: string;
            /**
             * @description `stopped`: it had not left yet
             * @enum {string}
             */
            outcome: "told" | "stopped";
            from: number;
            to: number;
        };
        AnswerContributionDto: {
            accept: boolean;
            /** @description Told to the partner */
            reason?: string;
            /** @description Take what it brings over into the case */
            apply?: boolean;
        };
        OfferHandoverDto: {
            /**
             * Format: uuid
             * @description Of the partner who is to lead
             */
            shareId: string;
            /** @description Told to the partner */
            reason: string;
        };
        ImportDto: {
            id: string;
            /** @enum {string} */
            format: "csv" | "ripe";
            fileName: string;
            /** @enum {string} */
            state: "reading" | "preview" | "applied" | "undone" | "failed";
            /** @description Lines read so far */
            lines: number;
            items: number;
            error: string | null;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            appliedAt: string | null;
            /** Format: date-time */
            undoneAt: string | null;
            version: number;
        };
        ImportCountDto: {
            /** @enum {string} */
            kind: "organisation" | "contact" | "range" | "asn" | "domain" | "error";
            /** @enum {string} */
            verdict: "new" | "changed" | "unchanged" | "overlap" | "conflict" | "error";
            count: number;
        };
        ImportDetailDto: {
            id: string;
            /** @enum {string} */
            format: "csv" | "ripe";
            fileName: string;
            /** @enum {string} */
            state: "reading" | "preview" | "applied" | "undone" | "failed";
            /** @description Lines read so far */
            lines: number;
            items: number;
            error: string | null;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            appliedAt: string | null;
            /** Format: date-time */
            undoneAt: string | null;
            version: number;
            counts: components["schemas"]["ImportCountDto"][];
        };
        OverlappedOrganisationDto: {
            id: string;
            name: string;
        };
        ImportItemDto: {
            n: number;
            /** @description Line in the file */
            line: number;
            /** @enum {string} */
            kind: "organisation" | "contact" | "range" | "asn" | "domain" | "error";
            value: string;
            /** @enum {string} */
            verdict: "new" | "changed" | "unchanged" | "overlap" | "conflict" | "error";
            reason: string | null;
            organisation: string | null;
            /** @description Whose asset it meets */
            other: components["schemas"]["OverlappedOrganisationDto"] | null;
            otherValue: string | null;
            before: {
                [key: string]: unknown;
            } | null;
        };
        ImportItemPage: {
            items: components["schemas"]["ImportItemDto"][];
            next: string | null;
        };
        FindOwnersDto: {
            /**
             * @example [
             *       "192.0.2.7",
             *       "www.hospital.example",
             *       "AS64496"
             *     ]
             */
            values: string[];
        };
        ReadValueDto: {
            type: string;
            value: string;
        };
        OwnerDto: {
            id: string;
            name: string;
            /** @enum {string} */
            by: "range" | "domain" | "asn";
            /** @description The most specific asset that holds it */
            asset: string;
            source: string | null;
        };
        OwnedValueDto: {
            /** @description As it was given */
            value: string;
            /** @description null: nothing that anybody can own */
            read: components["schemas"]["ReadValueDto"] | null;
            owners: components["schemas"]["OwnerDto"][];
        };
        OwnedValuesDto: {
            values: components["schemas"]["OwnedValueDto"][];
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
            role: string | null;
            timeZone: string | null;
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
            /** @example security */
            role?: string | null;
            /** @example Europe/Brussels */
            timeZone?: string | null;
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
        MailboxView: {
            /** @description A stranger's word; identity is the address */
            name: string;
            /** @description '' where the header names nobody reachable */
            address: string;
        };
        TextFoldView: {
            /** @description Offset in UTF-16 units */
            from: number;
            /** @description Offset behind the last character */
            to: number;
            /**
             * @description `original`: a mail that is passed on, the evidence itself
             * @enum {string}
             */
            kind: "quote" | "signature" | "original";
        };
        MailProblemView: {
            /** @example name-shows-other-address */
            code: string;
            detail: string;
        };
        InnerAttachmentView: {
            name: string;
            contentType: string;
            /** @description Bytes */
            size: number;
            sha256: string;
            inline: boolean;
            contentId: string | null;
            unpackedFrom: string | null;
            problems: components["schemas"]["MailProblemView"][];
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
        AttachedMessageResponse: {
            subject: string;
            from: components["schemas"]["MailboxView"] | null;
            sender: components["schemas"]["MailboxView"] | null;
            to: components["schemas"]["MailboxView"][];
            cc: components["schemas"]["MailboxView"][];
            replyTo: components["schemas"]["MailboxView"][];
            /** Format: date-time */
            date: string | null;
            messageId: string | null;
            language: string | null;
            /** @enum {string} */
            kind: "human" | "auto-reply" | "bounce" | "delivery-notice" | "abuse-report";
            text: string;
            folds: components["schemas"]["TextFoldView"][];
            /** @description Sanitised */
            html: string | null;
            headers: {
                [key: string]: string[];
            };
            attachments: components["schemas"]["InnerAttachmentView"][];
            originals: components["schemas"]["OriginalMailView"][];
            problems: components["schemas"]["MailProblemView"][];
        };
        CaseFileView: {
            /** Format: uuid */
            id: string;
            name: string;
            contentType: string;
            size: number;
            sha256: string;
            /**
             * @description Of the report or message that it came with
             * @enum {string}
             */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @enum {string} */
            source: "report" | "message";
            /** @example R-2026-000123 */
            report: string;
            /** @description Written by us */
            ours: boolean;
            /** Format: date-time */
            at: string;
            /**
             * @description Why it cannot go along
             * @enum {string|null}
             */
            held: "sealed" | "infected" | null;
        };
        BulkWordsDto: {
            /** @description Variables such as `{{reference}}` are filled in for each reporter */
            text?: string;
            /**
             * @description In which `text` is written
             * @enum {string}
             */
            language?: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            /**
             * @description For those who read another language
             * @enum {string}
             */
            template?: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | "victim-notification" | "takedown-request" | "key-problem" | "file-rejected" | "deadline-near" | "deadline-missed";
            /**
             * @description For the template `closed`
             * @enum {string}
             */
            reason?: "resolved" | "spam" | "duplicate" | "out-of-scope" | "false-positive" | "referred" | "abandoned";
            /**
             * @description Absent: the incident's
             * @enum {string}
             */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description Files of the case, by id */
            attach?: string[];
        };
        RecipientView: {
            name: string;
            address: string;
        };
        ChosenWordingView: {
            /** @enum {string} */
            kind: "text" | "template";
            /** @enum {string} */
            locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            /**
             * @description Whether it is a language that he wrote in
             * @enum {string}
             */
            match: "same" | "other" | "unknown";
        };
        BulkRecipientView: {
            /** @example R-2026-000123 */
            reportRef: string;
            language: string | null;
            /** @enum {string|null} */
            channel: "email" | "portal" | null;
            to: components["schemas"]["RecipientView"] | null;
            /** @description His mail asks for answers at another domain than its sender’s */
            otherDomain: boolean;
            wording: components["schemas"]["ChosenWordingView"];
            /** @example text:en */
            wordingKey: string;
            /** Format: uuid */
            lastMessageId: string | null;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            encrypted: boolean;
            /** @description His mail server refused our mail before */
            bounced: boolean;
            /** @enum {string} */
            state: "ready" | "unreachable" | "refused" | "double";
            /** @description Why; of a `double` the report by which he is told */
            reason: string | null;
        };
        BulkSampleView: {
            wordingKey: string;
            reportRef: string;
            text: string;
        };
        BulkReplyPreviewView: {
            recipients: components["schemas"]["BulkRecipientView"][];
            /** @description The whole text, once for each wording */
            samples: components["schemas"]["BulkSampleView"][];
            /** @description Reports that the text names: everybody would read them */
            named: string[];
        };
        ChosenRecipientDto: {
            /** @example R-2026-000123 */
            reportRef: string;
            /** Format: uuid */
            lastMessageId: string | null;
            /**
             * @description As the preview said: nothing else is sent to him
             * @example text:en
             */
            wordingKey: string;
        };
        BulkReplyDto: {
            /** @description Variables such as `{{reference}}` are filled in for each reporter */
            text?: string;
            /**
             * @description In which `text` is written
             * @enum {string}
             */
            language?: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            /**
             * @description For those who read another language
             * @enum {string}
             */
            template?: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | "victim-notification" | "takedown-request" | "key-problem" | "file-rejected" | "deadline-near" | "deadline-missed";
            /**
             * @description For the template `closed`
             * @enum {string}
             */
            reason?: "resolved" | "spam" | "duplicate" | "out-of-scope" | "false-positive" | "referred" | "abandoned";
            /**
             * @description Absent: the incident's
             * @enum {string}
             */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description Files of the case, by id */
            attach?: string[];
            /**
             * Format: uuid
             * @description Made by the client: the same again is sent once
             */
            id: string;
            recipients: components["schemas"]["ChosenRecipientDto"][];
        };
        BulkCountsView: {
            waiting: number;
            written: number;
            refused: number;
            cancelled: number;
        };
        BulkItemResponse: {
            /** @example R-2026-000123 */
            reportRef: string;
            /** @enum {string} */
            state: "waiting" | "written" | "refused" | "cancelled";
            reason: string | null;
            /** Format: uuid */
            messageId: string | null;
            /** @enum {string|null} */
            messageState: "held" | "queued" | "retrying" | "sent" | "dead" | "cancelled" | null;
        };
        BulkProgressView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "working" | "done" | "cancelled";
            /**
             * Format: date-time
             * @description Until then all of it can be taken back
             */
            sendAt: string;
            total: number;
            counts: components["schemas"]["BulkCountsView"];
            items: components["schemas"]["BulkItemResponse"][];
        };
        InvestigationRowView: {
            /** Format: uuid */
            id: string;
            /** @example T-2026-000042 */
            ref: string;
            /** @example I-2026-000123 */
            incident: string;
            /** @enum {string} */
            kind: "network-owner" | "hoster" | "registrar" | "bank" | "police" | "vendor" | "victim" | "other";
            party: string;
            organisation: components["schemas"]["NamedView"] | null;
            subject: string;
            /** @enum {string} */
            state: "open" | "waiting" | "answered" | "closed";
            stateReason: string | null;
            /**
             * @description The strictest label that may go there
             * @enum {string}
             */
            clearance: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            language: string | null;
            /** Format: date-time */
            followUpAt: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            participants: string[];
            version: number;
        };
        InvestigationPage: {
            items: components["schemas"]["InvestigationRowView"][];
            next: string | null;
        };
        UnreachableAddressView: {
            address: string;
            /** Format: date-time */
            since: string;
            /** @enum {string} */
            reason: "authfailure" | "badreputation" | "blocked" | "contenterror" | "expired" | "failedstarttls" | "filtered" | "hasmoved" | "hostunknown" | "mailboxfull" | "mailererror" | "mesgtoobig" | "networkerror" | "norelaying" | "notaccept" | "notcompliantrfc" | "onhold" | "policyviolation" | "ratelimited" | "rejected" | "requireptr" | "securityerror" | "spamdetected" | "suspend" | "systemerror" | "systemfull" | "toomanyrecipients" | "undefined" | "userunknown" | "virusdetected";
            /** @description There is nobody at the address; waiting will not help */
            hard: boolean;
            /** @example 5.1.1 */
            status: string | null;
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
        DeliveryView: {
            address: string;
            /** @enum {string} */
            state: "taken" | "deferred" | "refused";
            reply: string | null;
        };
        MessageProblemView: {
            /** @example unknown-charset */
            code: string;
            detail: string;
        };
        FileFactsView: {
            /**
             * @description unscanned: no scanner is set up; waiting: no verdict yet. Only clean means that nothing was found
             * @enum {string}
             */
            state: "waiting" | "clean" | "infected" | "unscanned" | "too-large" | "failed";
            /** @description What the scanner calls it */
            signature: string | null;
            /** @example ClamAV 1.4.6/27100 */
            engine: string | null;
            /** Format: date-time */
            scannedAt: string | null;
            /**
             * @description Why there is no verdict
             * @example unreachable
             */
            problem: string | null;
            /**
             * @description By its bytes
             * @enum {string|null}
             */
            type: "empty" | "text" | "data" | "pe" | "elf" | "mach-o" | "java-class" | "dex" | "wasm" | "shell-script" | "html" | "svg" | "xml" | "rtf" | "pdf" | "ole" | "ooxml" | "odf" | "onenote" | "chm" | "shortcut" | "iso" | "vhd" | "vhdx" | "udif" | "zip" | "jar" | "apk" | "tar" | "gzip" | "bzip2" | "xz" | "zstd" | "7z" | "rar" | "cab" | "png" | "jpeg" | "gif" | "webp" | "bmp" | "tiff" | "avif" | "heic" | null;
            marks: ("executable" | "script" | "macros" | "shortcut" | "disk-image" | "web-page" | "active-content" | "archive-bomb" | "archive-encrypted" | "archive-nested" | "archive-damaged" | "archive-holds-program" | "double-ending" | "name-differs-from-type")[];
            /** @description Members of an archive that lists them */
            entryCount: number | null;
            /** @enum {string|null} */
            preview: "image" | "text" | null;
            /** @description Handed out only as an archive with the password "infected" */
            locked: boolean;
            /** @description Sealed evidence: handed out to nobody */
            sealed: boolean;
        };
        MessageAttachmentView: {
            name: string;
            contentType: string;
            size: number;
            sha256: string;
            inline: boolean;
            unpackedFrom: string | null;
            problems: components["schemas"]["MessageProblemView"][];
            /** @description null: it was not looked at yet */
            file: components["schemas"]["FileFactsView"] | null;
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
            state: "valid" | "partial" | "invalid" | "unknown-key" | "expired-key" | "revoked-key" | "unreadable";
            keyId: string | null;
            fingerprint: string | null;
            signer: string | null;
            /** Format: date-time */
            signedAt: string | null;
            /** @description The key names the address in From */
            matchesSender: boolean;
            /** @description A person of the team has verified the key */
            verifiedKey: boolean;
            /**
             * @description S/MIME: whether one of our authorities vouches for it
             * @enum {string|null}
             */
            certificate: "trusted" | "untrusted" | "expired" | null;
        };
        OfferedKeyView: {
            /** @enum {string} */
            kind: "pgp" | "smime";
            fingerprint: string;
            address: string | null;
        };
        MailSecurityView: {
            /**
             * @description Null: only keys came along
             * @enum {string|null}
             */
            form: "pgp-mime" | "pgp-inline" | "smime" | null;
            /**
             * @description part: something shown lay outside
             * @enum {string}
             */
            covers: "whole" | "part";
            encryption: components["schemas"]["MailEncryptionView"] | null;
            signatures: components["schemas"]["MailSignatureView"][];
            offeredKeys: components["schemas"]["OfferedKeyView"][];
            /** @description Head fields that were taken from inside */
            protectedHeaders: string[];
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
        FeedbackReportView: {
            /**
             * @description RFC 5965 and its successors; unknown ones stay
             * @example abuse
             */
            feedbackType: string;
            userAgent: string | null;
            version: string | null;
            sourceIp: string | null;
            sourcePort: number | null;
            originalMailFrom: string | null;
            originalRcptTo: string | null;
            originalEnvelopeId: string | null;
            reportingMta: string | null;
            /** Format: date-time */
            arrivalDate: string | null;
            reportedDomain: string[];
            reportedUri: string[];
            incidents: number | null;
            authenticationResults: string[];
            /** @description RFC 6591 */
            authFailure: string | null;
            deliveryResult: string | null;
            /** @description RFC 7489 */
            identityAlignment: string | null;
            dkimDomain: string | null;
            dkimSelector: string | null;
            dkimIdentity: string | null;
            spfDns: string[];
            extra: {
                [key: string]: string[];
            };
        };
        BouncedRecipientView: {
            finalRecipient: string | null;
            originalRecipient: string | null;
            /**
             * @description RFC 3464; of a read receipt RFC 8098
             * @example failed
             */
            action: string | null;
            /**
             * @description RFC 3463
             * @example 5.1.1
             */
            status: string | null;
            diagnosticCode: string | null;
            /** @example 550 */
            replyCode: string | null;
            remoteMta: string | null;
            /** Format: date-time */
            willRetryUntil: string | null;
            /** @enum {string|null} */
            reason: "authfailure" | "badreputation" | "blocked" | "contenterror" | "expired" | "failedstarttls" | "filtered" | "hasmoved" | "hostunknown" | "mailboxfull" | "mailererror" | "mesgtoobig" | "networkerror" | "norelaying" | "notaccept" | "notcompliantrfc" | "onhold" | "policyviolation" | "ratelimited" | "rejected" | "requireptr" | "securityerror" | "spamdetected" | "suspend" | "systemerror" | "systemfull" | "toomanyrecipients" | "undefined" | "userunknown" | "virusdetected" | null;
            /** @description The address is of no use any more */
            hard: boolean;
        };
        OriginalMessageView: {
            messageId: string | null;
            from: string | null;
            to: string | null;
            subject: string | null;
            /** Format: date-time */
            date: string | null;
        };
        XarfContactView: {
            org: string | null;
            contact: string | null;
            domain: string | null;
        };
        XarfEvidenceView: {
            /** @description Of the attachment */
            name: string;
            contentType: string;
            description: string | null;
            size: number;
            sha256: string;
        };
        XarfFaultView: {
            /**
             * @description JSON pointer (RFC 6901)
             * @example /source_port
             */
            path: string;
            /** @example must be at most 65535 */
            reason: string;
        };
        XarfView: {
            /** @enum {string} */
            form: "v4" | "v3" | "x-arf";
            /** @description The official schema of its version accepts it */
            conforms: boolean;
            version: string | null;
            reportId: string | null;
            /** Format: date-time */
            timestamp: string | null;
            reporter: components["schemas"]["XarfContactView"] | null;
            sender: components["schemas"]["XarfContactView"] | null;
            sourceIdentifier: string | null;
            sourcePort: number | null;
            /** @example content */
            category: string | null;
            /** @example phishing */
            type: string | null;
            evidenceSource: string | null;
            description: string | null;
            confidence: number | null;
            tags: string[];
            /** @description All other fields, as stated */
            details: {
                [key: string]: unknown;
            };
            evidence: components["schemas"]["XarfEvidenceView"][];
            errors: components["schemas"]["XarfFaultView"][];
            warnings: components["schemas"]["XarfFaultView"][];
        };
        PartnerNameView: {
            /** Format: uuid */
            id: string;
            name: string;
            country: string | null;
        };
        CaseLeaderView: {
            issuer: string;
            /** @description False: the partner passed it on, and who leads it signed nothing that we have */
            isPartner: boolean;
        };
        PartnerVerificationView: {
            kid: string;
            fingerprint: string | null;
            /** @description Null: announced under a known key, and nobody compared it */
            comparedHow: string | null;
            certificateSha256: string;
            /** Format: date-time */
            signedAt: string;
            /** Format: date-time */
            receivedAt: string;
        };
        ObservableChangesView: {
            added: number;
            removed: number;
        };
        CaseChangesView: {
            since: number;
            /** @description Parts of the case by name */
            fields: string[];
            observables: components["schemas"]["ObservableChangesView"];
        };
        CaseWithdrawnView: {
            /** @enum {string} */
            kind: "retract" | "correct" | "purge-request";
            /** Format: date-time */
            at: string;
            reason: string | null;
            purged: boolean;
        };
        PartnerFactsView: {
            /** Format: uuid */
            caseId: string;
            partner: components["schemas"]["PartnerNameView"];
            owner: string;
            id: string;
            revision: number;
            contentSha256: string | null;
            leader: components["schemas"]["CaseLeaderView"];
            hopsLeft: number;
            exercise: boolean;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            verification: components["schemas"]["PartnerVerificationView"] | null;
            /** @description How many parts were left out for us */
            redacted: number;
            encryptedFor: string[];
            problem: string | null;
            changes: components["schemas"]["CaseChangesView"] | null;
            withdrawn: components["schemas"]["CaseWithdrawnView"] | null;
        };
        MachineFieldsView: {
            /** @description Complaints of one message (ARF) */
            reports?: components["schemas"]["FeedbackReportView"][];
            /** @description Of a bounce or a notice of delivery */
            recipients?: components["schemas"]["BouncedRecipientView"][];
            reportingMta?: string | null;
            /** @description What it is about */
            original?: components["schemas"]["OriginalMessageView"] | null;
            xarf?: components["schemas"]["XarfView"];
            /** @description Of a case that a partner CIRT leads */
            partner?: components["schemas"]["PartnerFactsView"];
            /** @description Place among several documents that came in one go */
            position?: number;
            /** @description Abuse or exploitation of children: sealed */
            childProtection?: boolean;
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
            kind: "human" | "auto-reply" | "bounce" | "delivery-notice" | "abuse-report";
            /** @description Written by a machine */
            automatic: boolean;
            /** @description Who wrote it on our side */
            author: components["schemas"]["MessageAuthorView"] | null;
            from: components["schemas"]["MessageAddressView"];
            to: components["schemas"]["RecipientView"][];
            subject: string;
            /** @description The first 20,000 characters; GET /messages/{id} has all */
            text: string;
            /** @description What may be folded in `text` */
            folds: components["schemas"]["TextFoldView"][];
            textCut: boolean;
            language: string | null;
            /** @enum {string|null} */
            template: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | "victim-notification" | "takedown-request" | "key-problem" | "file-rejected" | "deadline-near" | "deadline-missed" | null;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            drill: boolean;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "received" | "held" | "queued" | "retrying" | "sent" | "dead" | "cancelled";
            /**
             * Format: date-time
             * @description Held: until then it can be taken back; retrying: the next try
             */
            sendAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            attempts: number;
            lastError: string | null;
            /**
             * @description The kind of `lastError`
             * @enum {string|null}
             */
            failure: "refused" | "busy" | "too-large" | "unreachable" | "login" | "tls" | "silent" | "release" | "loop" | "unwritable" | null;
            /** @description What each recipient's server said */
            deliveries: components["schemas"]["DeliveryView"][];
            /** @description Of what came in: where an answer is wanted instead */
            replyTo: string | null;
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
            fields: components["schemas"]["MachineFieldsView"] | null;
            problems: components["schemas"]["MessageProblemView"][];
            /** @description Belongs to sealed evidence: subject, text and files are left out */
            sealed: boolean;
            version: number;
        };
        InvestigationResponse: {
            /** Format: uuid */
            id: string;
            /** @example T-2026-000042 */
            ref: string;
            /** @example I-2026-000123 */
            incident: string;
            /** @enum {string} */
            kind: "network-owner" | "hoster" | "registrar" | "bank" | "police" | "vendor" | "victim" | "other";
            party: string;
            organisation: components["schemas"]["NamedView"] | null;
            subject: string;
            /** @enum {string} */
            state: "open" | "waiting" | "answered" | "closed";
            stateReason: string | null;
            /**
             * @description The strictest label that may go there
             * @enum {string}
             */
            clearance: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            language: string | null;
            /** Format: date-time */
            followUpAt: string | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            participants: string[];
            version: number;
            bounced: string[];
            unreachable: components["schemas"]["UnreachableAddressView"][];
            /** Format: uuid */
            lastMessageId: string | null;
            /** @description Whom a message goes to unless others are named */
            recipients: string[];
            /** @description The newest, oldest first */
            messages: components["schemas"]["MessageResponse"][];
        };
        OpenInvestigationDto: {
            /** @enum {string} */
            kind: "network-owner" | "hoster" | "registrar" | "bank" | "police" | "vendor" | "victim" | "other";
            /** @description Who it is, in words of ours */
            party: string;
            /** Format: uuid */
            organisationId?: string | null;
            /** @description Their addresses */
            to: string[];
            /** @description Of the mails; the tag is put before it */
            subject: string;
            /** @enum {string|null} */
            language?: "en" | "fr" | "es" | "ar" | "ru" | "zh" | null;
            /**
             * Format: date-time
             * @description When to ask again
             */
            followUpAt?: string | null;
        };
        InvestigationRefView: {
            /** @example T-2026-000042 */
            ref: string;
        };
        ChangeInvestigationDto: {
            version: number;
            /** @enum {string} */
            state?: "open" | "waiting" | "answered" | "closed";
            reason?: string;
            /** Format: date-time */
            followUpAt?: string | null;
            party?: string;
            /** @description Further people of theirs */
            add?: string[];
        };
        HoldingIncidentDto: {
            /**
             * @description The incident that needs it too
             * @example I-2026-000123
             */
            incident: string;
        };
        ThirdPartyMessageDto: {
            text: string;
            /**
             * Format: uuid
             * @description The newest message that the writer has seen, null for none; absent: not checked
             */
            lastMessageId?: string | null;
            /**
             * @description Of this text; absent: the incident’s
             * @enum {string}
             */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description Some of the participants; absent: whom we wrote to last */
            to?: string[];
            /** @enum {string} */
            template?: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | "victim-notification" | "takedown-request" | "key-problem" | "file-rejected" | "deadline-near" | "deadline-missed";
            /** @enum {string} */
            encrypt?: "auto" | "require" | "off";
            /** @description Files of the case, by id */
            attach?: string[];
            /** @description The reporter agreed to be named; stands in the record */
            namesReporter?: boolean;
            /**
             * Format: date-time
             * @description When to ask again
             */
            followUpAt?: string;
        };
        SigningKeyDto: {
            fingerprint: string;
            /** Format: date-time */
            expiresAt: string | null;
        };
        UsableKeyDto: {
            fingerprint: string;
            /** Format: date-time */
            expiresAt: string | null;
            id: string;
        };
        ProtectedRecipientDto: {
            address: string;
            /** @description His verified key */
            key: components["schemas"]["UsableKeyDto"] | null;
            /**
             * @description Why it is not encrypted to him; other-kind: the recipients have no kind of key in common
             * @enum {string|null}
             */
            obstacle: "no-key" | "not-verified" | "expired" | "revoked" | "other-kind" | null;
        };
        ReplyProtectionDto: {
            /**
             * @description Null: neither signed nor encrypted
             * @enum {string|null}
             */
            kind: "pgp" | "smime" | null;
            signed: boolean;
            encrypted: boolean;
            signer: components["schemas"]["SigningKeyDto"] | null;
            recipients: components["schemas"]["ProtectedRecipientDto"][];
        };
        PreviewedFileView: {
            name: string;
            contentType: string;
            size: number;
        };
        ThirdPartyPreviewView: {
            to: string[];
            subject: string;
            text: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @enum {string} */
            clearance: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            encrypted: boolean;
            protection: components["schemas"]["ReplyProtectionDto"];
            files: components["schemas"]["PreviewedFileView"][];
            /** @description What in it tells who reported to us */
            named: string[];
            /** @description Why it would not leave */
            refused: string | null;
        };
        DoorHealthView: {
            /** @example cirt@imap.example.org/INBOX */
            name: string;
            /** @enum {string} */
            kind: "smtp" | "lmtp" | "imap";
            /** @enum {string} */
            state: "open" | "failing" | "closed";
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            lastPollAt: string | null;
            lastError: string | null;
            /** Format: date-time */
            lastErrorAt: string | null;
            /**
             * Format: date-time
             * @description When its process last said anything
             */
            updatedAt: string;
            /** @enum {string} */
            level: "ok" | "warn" | "bad";
        };
        MailboxHealthView: {
            /** @example cirt@cirt.example */
            name: string;
            /** Format: date-time */
            lastAt: string;
            /** @description Nineteen of twenty pauses between mails were shorter */
            usualGapSeconds: number | null;
            /** @description Ours, and quiet for much longer than it ever is */
            silent: boolean;
        };
        QueueHealthView: {
            waiting: number;
            /** Format: date-time */
            oldest: string | null;
            /** @enum {string} */
            level: "ok" | "warn" | "bad";
        };
        ScanningHealthView: {
            waiting: number;
            /** Format: date-time */
            oldest: string | null;
            /** @enum {string} */
            level: "ok" | "warn" | "bad";
            /** @description A scanner is configured */
            configured: boolean;
        };
        OutboxHealthView: {
            waiting: number;
            /** Format: date-time */
            oldest: string | null;
            /** @enum {string} */
            level: "ok" | "warn" | "bad";
            held: number;
            queued: number;
            retrying: number;
            dead: number;
        };
        BounceHealthView: {
            sent: number;
            bounced: number;
            /** @enum {string} */
            level: "ok" | "warn" | "bad";
        };
        BounceRatesView: {
            day: components["schemas"]["BounceHealthView"];
            week: components["schemas"]["BounceHealthView"];
        };
        DeadJobsView: {
            /** @example mail.file */
            task: string;
            count: number;
            lastError: string;
        };
        MailAlarmView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "door-failing" | "door-gone" | "mailbox-silent" | "filing-stuck" | "examination-stuck" | "outbox-stuck" | "scanning-stuck" | "bounce-rate" | "jobs-died";
            /** @description Which door, mailbox or queue; empty where there is only one */
            place: string;
            detail: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            since: string;
        };
        MailHealthResponse: {
            /** Format: date-time */
            at: string;
            /**
             * @description The worst of all
             * @enum {string}
             */
            level: "ok" | "warn" | "bad";
            doors: components["schemas"]["DoorHealthView"][];
            /** @description The 30 that something came to last */
            mailboxes: components["schemas"]["MailboxHealthView"][];
            /** @description Mails that wait to be filed */
            filing: components["schemas"]["QueueHealthView"];
            /** @description Reports that wait to be examined */
            examination: components["schemas"]["QueueHealthView"];
            /** @description Files that wait for a verdict */
            scanning: components["schemas"]["ScanningHealthView"];
            outbox: components["schemas"]["OutboxHealthView"];
            bounces: components["schemas"]["BounceRatesView"];
            /** @description Addresses that mail of ours did not reach */
            unreachable: number;
            /** @description Jobs that were tried to the end */
            deadJobs: components["schemas"]["DeadJobsView"][];
            alarms: components["schemas"]["MailAlarmView"][];
        };
        ArchiveEntryView: {
            name: string;
            /** @description Bytes, as the archive states it */
            size: number;
        };
        ArchiveContentsView: {
            /** @description The first 500 */
            entries: components["schemas"]["ArchiveEntryView"][];
            count: number;
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
            kind: "human" | "auto-reply" | "bounce" | "delivery-notice" | "abuse-report";
            /** @description Written by a machine */
            automatic: boolean;
            /** @description Who wrote it on our side */
            author: components["schemas"]["MessageAuthorView"] | null;
            from: components["schemas"]["MessageAddressView"];
            to: components["schemas"]["RecipientView"][];
            subject: string;
            /** @description The first 20,000 characters; GET /messages/{id} has all */
            text: string;
            /** @description What may be folded in `text` */
            folds: components["schemas"]["TextFoldView"][];
            textCut: boolean;
            language: string | null;
            /** @enum {string|null} */
            template: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | "victim-notification" | "takedown-request" | "key-problem" | "file-rejected" | "deadline-near" | "deadline-missed" | null;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            drill: boolean;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "received" | "held" | "queued" | "retrying" | "sent" | "dead" | "cancelled";
            /**
             * Format: date-time
             * @description Held: until then it can be taken back; retrying: the next try
             */
            sendAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            attempts: number;
            lastError: string | null;
            /**
             * @description The kind of `lastError`
             * @enum {string|null}
             */
            failure: "refused" | "busy" | "too-large" | "unreachable" | "login" | "tls" | "silent" | "release" | "loop" | "unwritable" | null;
            /** @description What each recipient's server said */
            deliveries: components["schemas"]["DeliveryView"][];
            /** @description Of what came in: where an answer is wanted instead */
            replyTo: string | null;
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
            fields: components["schemas"]["MachineFieldsView"] | null;
            problems: components["schemas"]["MessageProblemView"][];
            /** @description Belongs to sealed evidence: subject, text and files are left out */
            sealed: boolean;
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
            kind: "human" | "auto-reply" | "bounce" | "delivery-notice" | "abuse-report";
            /** @description Written by a machine */
            automatic: boolean;
            /** @description Who wrote it on our side */
            author: components["schemas"]["MessageAuthorView"] | null;
            from: components["schemas"]["MessageAddressView"];
            to: components["schemas"]["RecipientView"][];
            subject: string;
            /** @description The first 20,000 characters; GET /messages/{id} has all */
            text: string;
            /** @description What may be folded in `text` */
            folds: components["schemas"]["TextFoldView"][];
            textCut: boolean;
            language: string | null;
            /** @enum {string|null} */
            template: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | "victim-notification" | "takedown-request" | "key-problem" | "file-rejected" | "deadline-near" | "deadline-missed" | null;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            drill: boolean;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "received" | "held" | "queued" | "retrying" | "sent" | "dead" | "cancelled";
            /**
             * Format: date-time
             * @description Held: until then it can be taken back; retrying: the next try
             */
            sendAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            attempts: number;
            lastError: string | null;
            /**
             * @description The kind of `lastError`
             * @enum {string|null}
             */
            failure: "refused" | "busy" | "too-large" | "unreachable" | "login" | "tls" | "silent" | "release" | "loop" | "unwritable" | null;
            /** @description What each recipient's server said */
            deliveries: components["schemas"]["DeliveryView"][];
            /** @description Of what came in: where an answer is wanted instead */
            replyTo: string | null;
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
            fields: components["schemas"]["MachineFieldsView"] | null;
            problems: components["schemas"]["MessageProblemView"][];
            /** @description Belongs to sealed evidence: subject, text and files are left out */
            sealed: boolean;
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
        TemplateView: {
            /** @enum {string} */
            name: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | "victim-notification" | "takedown-request" | "key-problem" | "file-rejected" | "deadline-near" | "deadline-missed";
            /** @enum {string} */
            locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            /** @description The language asked for has no such template: this is the default one */
            fallback: boolean;
            /** @description The site wrote it over what is delivered */
            changed: boolean;
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
            /**
             * @description auto (absent): where every recipient has a verified key; require: or it is refused; off
             * @enum {string}
             */
            encrypt?: "auto" | "require" | "off";
            /** @description Files of the case, by id; others come along as parts of multipart/form-data */
            attach?: string[];
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
            /**
             * @description auto (absent): where every recipient has a verified key; require: or it is refused; off
             * @enum {string}
             */
            encrypt?: "auto" | "require" | "off";
            /** @description Files of the case, by id; others come along as parts of multipart/form-data */
            attach?: string[];
            /** @example R-2026-000123 */
            reportRef?: string;
            /** Format: uuid */
            threadId?: string;
        };
        ReplyPreviewView: {
            /** @enum {string} */
            channel: "email" | "portal";
            to: components["schemas"]["RecipientView"][];
            subject: string;
            /** @description With label, exercise words and signature */
            text: string;
            /**
             * @description At least as strict as the files
             * @enum {string}
             */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            encrypted: boolean;
            /** @description With which keys, or what stands in the way */
            protection: components["schemas"]["ReplyProtectionDto"];
            files: components["schemas"]["PreviewedFileView"][];
            /** @description Why it would not leave */
            refused: string | null;
        };
        ReplyProtectionAnswer: {
            /** @description Null: it goes to the status page */
            protection: components["schemas"]["ReplyProtectionDto"] | null;
            /** @description Why its label would not let it leave */
            refused: string | null;
        };
        ReplyToView: {
            address: string;
            /** @description Another domain than the sender's: look twice */
            otherDomain: boolean;
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
            /** @description The mail asks to be answered there */
            replyTo: components["schemas"]["ReplyToView"] | null;
            /** @description A machine or list sent it: no machine answers, a person may */
            automatic: boolean;
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
            /** @description Whom mail of ours did not reach, in any thread */
            unreachable: components["schemas"]["UnreachableAddressView"][];
            /**
             * Format: uuid
             * @description To be sent along with a reply
             */
            lastMessageId: string | null;
            /** @description The newest, oldest first */
            messages: components["schemas"]["MessageResponse"][];
        };
        TemplateLineView: {
            /** @enum {string} */
            name: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | "victim-notification" | "takedown-request" | "key-problem" | "file-rejected" | "deadline-near" | "deadline-missed";
            /** @enum {string} */
            locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            /** @description 0 where nobody ever changed it */
            version: number;
            /** @description The site's own words hold */
            changed: boolean;
            changedBy: string | null;
            /** Format: date-time */
            changedAt: string | null;
            /** @description False: another language stands in */
            delivered: boolean;
            /** @description Behind `::`; null: it leaves by itself */
            shortcut: string | null;
        };
        PreviewTemplateDto: {
            /** @enum {string} */
            name: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | "victim-notification" | "takedown-request" | "key-problem" | "file-rejected" | "deadline-near" | "deadline-missed";
            /** @enum {string} */
            locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            /** @description Absent: what holds now */
            subject?: string;
            text?: string;
            /** @description As it reads in an exercise */
            drill?: boolean;
            /**
             * @description Absent: an invented reference
             * @example R-2026-000123
             */
            ref?: string;
            /** @enum {string} */
            reason?: "resolved" | "spam" | "duplicate" | "out-of-scope" | "false-positive" | "referred" | "abandoned";
        };
        WordingProblemView: {
            /** @enum {string} */
            code: "empty" | "too-long" | "several-lines" | "unbalanced-braces" | "unknown-variable" | "secret-variable" | "missing-variable" | "variable-in-subject" | "link" | "reserved-tag" | "control-character";
            /** @enum {string} */
            field: "subject" | "text";
            name?: string;
            line?: number;
            column?: number;
            limit?: number;
        };
        TemplatePreviewView: {
            subject: string;
            text: string;
            /** @description What stands in the way of saving it */
            problems: components["schemas"]["WordingProblemView"][];
        };
        WordingView: {
            subject: string;
            text: string;
        };
        TemplateVersionView: {
            version: number;
            author: string;
            /** Format: date-time */
            at: string;
            /** @description Null: back to the delivered text */
            subject: string | null;
            text: string | null;
        };
        TemplateTextResponse: {
            subject: string;
            text: string;
            /** @enum {string} */
            name: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | "victim-notification" | "takedown-request" | "key-problem" | "file-rejected" | "deadline-near" | "deadline-missed";
            /** @enum {string} */
            locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            version: number;
            changed: boolean;
            delivered: components["schemas"]["WordingView"] | null;
            variables: string[];
            required: string[];
            /** @description Newest first */
            history: components["schemas"]["TemplateVersionView"][];
        };
        TemplateTextDto: {
            /** @description The version that was read; 0 where nobody changed it yet */
            version: number;
            subject: string;
            text: string;
        };
        SavedVersionView: {
            version: number;
        };
        RevertTemplateDto: {
            /** @description The version that was read; 0 where nobody changed it yet */
            version: number;
        };
        AnswerTextView: {
            /** @description Typed behind `::` */
            shortcut: string;
            /** @enum {string} */
            kind: "template" | "module";
            title: string | null;
            /** @enum {string|null} */
            template: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | "victim-notification" | "takedown-request" | "key-problem" | "file-rejected" | "deadline-near" | "deadline-missed" | null;
            /** @enum {string|null} */
            reason: "resolved" | "spam" | "duplicate" | "out-of-scope" | "false-positive" | "referred" | "abandoned" | null;
            /** @enum {string} */
            locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            /** @description Not the reader's language */
            fallback: boolean;
            text: string;
        };
        TeamNameView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        TextModuleResponse: {
            /** Format: uuid */
            id: string;
            /** @description Null: of the site */
            team: components["schemas"]["TeamNameView"] | null;
            /** @enum {string} */
            locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            text: string;
            version: number;
            changedBy: string;
            /** Format: date-time */
            changedAt: string;
            shortcut: string;
            title: string;
        };
        TextModuleDto: {
            /**
             * Format: uuid
             * @description Null: everybody’s
             */
            teamId: string | null;
            /**
             * @description What is typed behind `::`
             * @example phishing-advice
             */
            shortcut: string;
            /** @enum {string} */
            locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            title: string;
            text: string;
        };
        ChangeTextModuleDto: {
            /**
             * Format: uuid
             * @description Null: everybody’s
             */
            teamId: string | null;
            /**
             * @description What is typed behind `::`
             * @example phishing-advice
             */
            shortcut: string;
            /** @enum {string} */
            locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            title: string;
            text: string;
            version: number;
        };
        SignatureResponse: {
            /** Format: uuid */
            id: string;
            /** @description Null: of the site */
            team: components["schemas"]["TeamNameView"] | null;
            /** @enum {string} */
            locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            text: string;
            version: number;
            changedBy: string;
            /** Format: date-time */
            changedAt: string;
        };
        SignatureDto: {
            /** @description The version that was read; 0 where nobody changed it yet */
            version: number;
            /**
             * Format: uuid
             * @description Null: of the site
             */
            teamId: string | null;
            /** @enum {string} */
            locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            /** @description Empty: none any more */
            text: string;
        };
        DraftView: {
            kind: string;
            ref: string | null;
            /** @description The incident's title */
            title: string | null;
            /** Format: uuid */
            device: string;
            content: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            savedAt: string;
        };
        ContinuedDraftDto: {
            /** Format: uuid */
            device: string;
            /**
             * Format: date-time
             * @description As it was read; changed since, it stays beside the new one
             */
            savedAt: string;
        };
        DraftDto: {
            /** @example note */
            kind: string;
            /**
             * @description null: a report by phone
             * @example I-2026-000123
             */
            ref: string | null;
            /**
             * Format: uuid
             * @description Made by the browser, and kept there
             */
            device: string;
            /** @description Kept as it is; null: sent or thrown away */
            content: {
                [key: string]: unknown;
            } | null;
            /** @description Another device's, from which this goes on */
            continues?: components["schemas"]["ContinuedDraftDto"];
        };
        SavedDraftView: {
            /** Format: date-time */
            savedAt: string;
        };
        HandoverNamedView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        HandoverItemResponse: {
            ref: string;
            title: string;
            /** @description As it stands now */
            state: string;
            /** @enum {string} */
            section: "due" | "waiting" | "open";
            remark: string;
            /** Format: date-time */
            dueAt: string | null;
            assignee: string | null;
        };
        HandoverReaderView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            at: string;
        };
        HandoverResponse: {
            /** Format: uuid */
            id: string;
            team: components["schemas"]["HandoverNamedView"] | null;
            author: components["schemas"]["HandoverNamedView"];
            /** Format: date-time */
            writtenAt: string;
            text: string;
            items: components["schemas"]["HandoverItemResponse"][];
            readBy: components["schemas"]["HandoverReaderView"][];
            unread: boolean;
        };
        HandoversPageView: {
            items: components["schemas"]["HandoverResponse"][];
            next: string | null;
        };
        NewHandoverItemDto: {
            /** @example I-2026-000123 */
            ref: string;
            /** @enum {string} */
            section: "due" | "waiting" | "open";
            remark: string;
        };
        NewHandoverDto: {
            /**
             * Format: uuid
             * @description null: for everybody
             */
            teamId?: string | null;
            text: string;
            items: components["schemas"]["NewHandoverItemDto"][];
        };
        WrittenHandoverView: {
            /** Format: uuid */
            id: string;
        };
        MentionedInView: {
            ref: string;
            title: string;
        };
        MentionItemView: {
            /** Format: uuid */
            noteId: string;
            incident: components["schemas"]["MentionedInView"];
            author: string;
            /** Format: date-time */
            at: string;
            /** @description The beginning of the note */
            text: string;
            /** Format: date-time */
            doneAt: string | null;
        };
        MentionsPageView: {
            items: components["schemas"]["MentionItemView"][];
            next: string | null;
        };
        MentionDoneDto: {
            /** @description false takes it back */
            done: boolean;
        };
        WorkItemView: {
            /** @enum {string} */
            kind: "report" | "incident" | "task";
            /** @description Of the report or incident; of a task, its incident */
            ref: string;
            title: string;
            task: string | null;
            /** @description 0 baseline … 5 emergency */
            severityLevel: number;
            /** Format: date-time */
            at: string | null;
        };
        WaitingReplyView: {
            report: string;
            incident: string | null;
            title: string;
            from: string;
            /** Format: date-time */
            at: string;
        };
        MyWorkResponse: {
            due: components["schemas"]["WorkItemView"][];
            replies: components["schemas"]["WaitingReplyView"][];
            snoozed: components["schemas"]["WorkItemView"][];
            tasks: components["schemas"]["WorkItemView"][];
        };
        PresenceDto: {
            /**
             * Format: uuid
             * @description Made by the tab, the same as long as it lives
             */
            tab: string;
            /**
             * @description null: he left
             * @example R-2026-000123
             */
            ref: string | null;
            /** @enum {string} */
            state: "viewing" | "idle" | "editing";
        };
        ListedViewDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            subject: "report" | "incident";
            name: string;
            query: string;
            /** @enum {string} */
            sort: "newest" | "oldest" | "queue" | "due";
            /** @enum {string|null} */
            density: "comfortable" | "compact" | null;
            owner: components["schemas"]["NamedView"];
            /** @description null: private */
            team: components["schemas"]["NamedView"] | null;
            /** @description Its place among the tabs; null: no tab */
            pinned: number | null;
            version: number;
            /** @description Of tabs: counted to 1,001 */
            count: number | null;
        };
        NewViewDto: {
            /** @enum {string} */
            subject: "report" | "incident";
            name: string;
            /**
             * @description As the search box takes it
             * @example tlp:red severity:>=high
             */
            query: string;
            /**
             * @description `oldest` and `due` for reports only
             * @enum {string}
             */
            sort: "newest" | "oldest" | "queue" | "due";
            /** @enum {string|null} */
            density?: "comfortable" | "compact" | null;
            /**
             * Format: uuid
             * @description null: private
             */
            teamId?: string | null;
            /** @description A tab at once */
            pinned?: boolean;
        };
        SavedViewDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            subject: "report" | "incident";
            name: string;
            query: string;
            /** @enum {string} */
            sort: "newest" | "oldest" | "queue" | "due";
            /** @enum {string|null} */
            density: "comfortable" | "compact" | null;
            owner: components["schemas"]["NamedView"];
            /** @description null: private */
            team: components["schemas"]["NamedView"] | null;
            /** @description Its place among the tabs; null: no tab */
            pinned: number | null;
            version: number;
        };
        PinsDto: {
            /** @enum {string} */
            subject: "report" | "incident";
            /** @description All tabs, in their order */
            ids: string[];
        };
        ChangeViewDto: {
            name?: string;
            /**
             * @description As the search box takes it
             * @example tlp:red severity:>=high
             */
            query?: string;
            /**
             * @description `oldest` and `due` for reports only
             * @enum {string}
             */
            sort?: "newest" | "oldest" | "queue" | "due";
            /** @enum {string|null} */
            density?: "comfortable" | "compact" | null;
            /**
             * Format: uuid
             * @description null: private
             */
            teamId?: string | null;
            version: number;
        };
        VersionedDto: {
            version: number;
        };
        DutyShiftSourceView: {
            /** @enum {string} */
            kind: "rotation" | "shift";
            /** Format: uuid */
            id: string;
            /** Format: date */
            date?: string;
        };
        DutyShiftView: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            teamId: string | null;
            /** @enum {string} */
            role: "lead" | "handler";
            source: components["schemas"]["DutyShiftSourceView"];
            /** @description Away for some of it */
            absent: boolean;
        };
        RotationView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            teamId: string | null;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            role: "lead" | "handler";
            weekday: number;
            startsAt: string;
            endsAt: string;
            timeZone: string;
            everyWeeks: number;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string | null;
            version: number;
        };
        AbsenceView: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
        };
        DutySpanView: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
        };
        DutyGapsView: {
            /** @description Nobody is on duty */
            anybody: components["schemas"]["DutySpanView"][];
            /** @description No lead is on duty */
            lead: components["schemas"]["DutySpanView"][];
        };
        DutyNowView: {
            leads: string[];
            handlers: string[];
        };
        DutyWeightView: {
            /** Format: uuid */
            personId: string;
            weight: number;
            version: number;
        };
        DutyTeamRuleView: {
            /** Format: uuid */
            teamId: string;
            automatic: boolean;
            version: number;
        };
        DutyCalendarResponse: {
            shifts: components["schemas"]["DutyShiftView"][];
            rotations: components["schemas"]["RotationView"][];
            absences: components["schemas"]["AbsenceView"][];
            gaps: components["schemas"]["DutyGapsView"];
            now: components["schemas"]["DutyNowView"];
            weights: components["schemas"]["DutyWeightView"][];
            teamRules: components["schemas"]["DutyTeamRuleView"][];
        };
        RotationDto: {
            /**
             * Format: uuid
             * @description null: for all teams
             */
            teamId: string | null;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            role: "lead" | "handler";
            /** @description ISO 8601: 1 Monday … 7 Sunday */
            weekday: number;
            /** @example 08:00 */
            startsAt: string;
            /**
             * @description Not after startsAt: on the next day
             * @example 20:00
             */
            endsAt: string;
            /** @example Europe/Zurich */
            timeZone: string;
            /** @default 1 */
            everyWeeks: number;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil?: string | null;
        };
        SavedRotationView: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        ChangeRotationDto: {
            /**
             * Format: uuid
             * @description null: for all teams
             */
            teamId: string | null;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            role: "lead" | "handler";
            /** @description ISO 8601: 1 Monday … 7 Sunday */
            weekday: number;
            /** @example 08:00 */
            startsAt: string;
            /**
             * @description Not after startsAt: on the next day
             * @example 20:00
             */
            endsAt: string;
            /** @example Europe/Zurich */
            timeZone: string;
            /** @default 1 */
            everyWeeks: number;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil?: string | null;
            version: number;
        };
        ExceptionDto: {
            /**
             * Format: date
             * @description The day on which it would begin
             */
            date: string;
            /**
             * Format: uuid
             * @description A substitute; null: nobody; absent: as usual again
             */
            personId?: string | null;
        };
        ShiftDto: {
            /**
             * Format: uuid
             * @description null: for all teams
             */
            teamId: string | null;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            role: "lead" | "handler";
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
        };
        SavedEntryView: {
            /** Format: uuid */
            id: string;
        };
        AbsenceDto: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            /** Format: uuid */
            personId: string;
        };
        WeightDto: {
            /** @description 1 is usual, 0: nothing by turn */
            weight: number;
            /** @description 0 where it was never set */
            version: number;
        };
        TeamRuleDto: {
            /** @description What comes to the team goes to whoever is next by itself */
            automatic: boolean;
            /** @description 0 where it was never set */
            version: number;
        };
        QueueSummaryDto: {
            /** @description Wait for their time, their turn or their next try */
            waiting: number;
            /** @description Of those, they have failed at least once */
            retrying: number;
            /** Format: date-time */
            oldest: string | null;
            /** @description Given up; a person decides */
            dead: number;
            /** @description Came, and are not worked on yet */
            received: number;
            /** @description Came, and could not be worked on */
            failed: number;
            refusedToday: number;
            /** @description That nobody has looked at */
            alarms: number;
            /**
             * Format: date-time
             * @description The partner is away: nothing is tried until then
             */
            pausedUntil: string | null;
        };
        QueuePartnerDto: {
            id: string;
            name: string;
        };
        OutgoingRowDto: {
            /** @description The message’s own id (RFC 8417) */
            jti: string;
            partner: components["schemas"]["QueuePartnerDto"];
            /** @enum {string} */
            event: "report" | "acknowledgement" | "query" | "investigation-request" | "result" | "proposal" | "revocation" | "revocation-status" | "handover" | "message" | "key-notice";
            /** @example cirt-aa.example#2026-0142 */
            case: string | null;
            revision: number | null;
            exercise: boolean;
            /** @description Bytes */
            size: number;
            attempts: number;
            detail: string | null;
            version: number;
            /** @enum {string} */
            state: "held" | "queued" | "delivering" | "delivered" | "dead" | "cancelled";
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Until then it can be taken back
             */
            sendAt: string;
            /** Format: date-time */
            lastAttemptAt: string | null;
            /** Format: date-time */
            nextAttemptAt: string | null;
            /** @enum {string|null} */
            failure: "unreachable" | "wrong-certificate" | "timeout" | "busy" | "server-error" | "refused" | "too-large" | "unexpected-answer" | "not-fetched" | null;
            /** @description What the partner answered (RFC 8935) */
            err: string | null;
            /** @description HTTP status of the last answer */
            status: number | null;
            /** Format: date-time */
            endedAt: string | null;
        };
        OutgoingPage: {
            items: components["schemas"]["OutgoingRowDto"][];
            next: string | null;
        };
        IncomingRowDto: {
            /** @description The message’s own id (RFC 8417) */
            jti: string;
            partner: components["schemas"]["QueuePartnerDto"];
            /** @enum {string} */
            event: "report" | "acknowledgement" | "query" | "investigation-request" | "result" | "proposal" | "revocation" | "revocation-status" | "handover" | "message" | "key-notice";
            /** @example cirt-aa.example#2026-0142 */
            case: string | null;
            revision: number | null;
            exercise: boolean;
            /** @description Bytes */
            size: number;
            attempts: number;
            detail: string | null;
            version: number;
            id: string;
            /** @enum {string} */
            way: "push" | "poll";
            /** @enum {string} */
            state: "received" | "processed" | "dropped" | "failed";
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            processedAt: string | null;
        };
        IncomingPage: {
            items: components["schemas"]["IncomingRowDto"][];
            next: string | null;
        };
        RefusedRowDto: {
            id: string;
            /** @description Null: from nobody that we know */
            partner: components["schemas"]["QueuePartnerDto"] | null;
            certificateSha256: string | null;
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
            times: number;
            /** @enum {string} */
            err: "invalid_request" | "invalid_key" | "invalid_issuer" | "invalid_audience" | "authentication_failed" | "access_denied";
            /** @enum {string} */
            reason: "too-large" | "not-a-jws" | "header" | "algorithm" | "embedded-key" | "unknown-key" | "key-not-valid" | "key-revoked" | "signature" | "not-json" | "duplicate-member" | "too-deep" | "claims" | "issuer" | "audience" | "in-the-future" | "too-old" | "event" | "content-hash" | "hops" | "jti-reused" | "unknown-partner" | "partner-not-active";
            /** @description What the sender was told */
            description: string;
            size: number;
            /** @description Its bytes are there for a look */
            kept: boolean;
        };
        RefusedPage: {
            items: components["schemas"]["RefusedRowDto"][];
            next: string | null;
        };
        AlarmRowDto: {
            id: string;
            /** @enum {string} */
            kind: "jti-reused" | "bad-signature" | "unknown-partner" | "nonce-reused" | "dead-letter" | "not-processed";
            partner: components["schemas"]["QueuePartnerDto"] | null;
            about: string;
            facts: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
            times: number;
            /** Format: date-time */
            seenAt: string | null;
            seenBy: string | null;
            version: number;
        };
        AlarmPage: {
            items: components["schemas"]["AlarmRowDto"][];
            next: string | null;
        };
        ApiKeyViewDto: {
            id: string;
            name: string;
            /** @description What people recognise the key by */
            prefix: string;
            scopes: ("report.read" | "report.create" | "report.triage" | "file.quarantined" | "evidence.unseal" | "incident.read" | "incident.write" | "incident.close" | "incident.restricted" | "message.send" | "constituency.read" | "constituency.write" | "observables.manage" | "outbox.read" | "outbox.manage" | "templates.manage" | "keyring.read" | "keyring.manage" | "keyring.export" | "duty.manage" | "service-levels.manage" | "people.manage" | "api-key.manage" | "statistics.read" | "statistics.publish" | "sharing.read" | "sharing.write" | "sharing.approve" | "partners.manage" | "taxii.read" | "audit.read")[];
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
            scopes: ("report.read" | "report.create" | "report.triage" | "file.quarantined" | "evidence.unseal" | "incident.read" | "incident.write" | "incident.close" | "incident.restricted" | "message.send" | "constituency.read" | "constituency.write" | "observables.manage" | "outbox.read" | "outbox.manage" | "templates.manage" | "keyring.read" | "keyring.manage" | "keyring.export" | "duty.manage" | "service-levels.manage" | "people.manage" | "api-key.manage" | "statistics.read" | "statistics.publish" | "sharing.read" | "sharing.write" | "sharing.approve" | "partners.manage" | "taxii.read" | "audit.read")[];
            /** Format: date-time */
            expiresAt?: string;
        };
        NewApiKeyView: {
            id: string;
            name: string;
            /** @description What people recognise the key by */
            prefix: string;
            scopes: ("report.read" | "report.create" | "report.triage" | "file.quarantined" | "evidence.unseal" | "incident.read" | "incident.write" | "incident.close" | "incident.restricted" | "message.send" | "constituency.read" | "constituency.write" | "observables.manage" | "outbox.read" | "outbox.manage" | "templates.manage" | "keyring.read" | "keyring.manage" | "keyring.export" | "duty.manage" | "service-levels.manage" | "people.manage" | "api-key.manage" | "statistics.read" | "statistics.publish" | "sharing.read" | "sharing.write" | "sharing.approve" | "partners.manage" | "taxii.read" | "audit.read")[];
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
        PersonViewDto: {
            id: string;
            name: string;
            email: string;
            roles: ("viewer" | "handler" | "duty-lead" | "administrator" | "auditor" | "child-protection")[];
            locale: string;
            disabled: boolean;
            teams: components["schemas"]["NamedView"][];
            version: number;
        };
        CreatePersonDto: {
            email: string;
            name: string;
            password: string;
            roles: ("viewer" | "handler" | "duty-lead" | "administrator" | "auditor" | "child-protection")[];
            /** @enum {string} */
            locale?: "en" | "fr" | "es" | "ar" | "ru" | "zh";
        };
        ChangePersonDto: {
            name?: string;
            roles?: ("viewer" | "handler" | "duty-lead" | "administrator" | "auditor" | "child-protection")[];
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
        MergedIncidentView: {
            /** @example I-2026-000123 */
            ref: string;
            title: string;
            summary: string;
            rsitClass: string;
            rsitType: string | null;
            severityLevel: number;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description Where it went */
            into: string;
            /** Format: date-time */
            at: string;
            by: string;
            reason: string | null;
            /** Format: date-time */
            undoUntil: string;
            undoable: boolean;
        };
        SplitOffView: {
            /** @example I-2026-000124 */
            ref: string;
            title: string;
            /** @enum {string} */
            direction: "into" | "from";
            /** Format: date-time */
            at: string;
            by: string;
        };
        MergesResponse: {
            merged: components["schemas"]["MergedIncidentView"][];
            splits: components["schemas"]["SplitOffView"][];
        };
        MergeCandidateView: {
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
            /** @description How many rare values both have */
            shared: number;
            values: string[];
        };
        MergePreviewDto: {
            /**
             * @description The survivor
             * @example I-2026-000100
             */
            into: string;
            also?: string[];
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
        MovedPartView: {
            /** @example incidents.task.incident_id */
            part: string;
            count: number;
        };
        RaisedLabelView: {
            /** @enum {string} */
            from: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @enum {string} */
            to: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
        };
        MergePreviewView: {
            into: components["schemas"]["IncidentRowView"];
            merged: components["schemas"]["IncidentRowView"][];
            moves: components["schemas"]["MovedPartView"][];
            tlp: components["schemas"]["RaisedLabelView"] | null;
            becomesRestricted: boolean;
            /** @description Who sees a restricted survivor after it and did not before */
            gainSight: string[];
            loseSight: string[];
            /** @description Why it cannot be done, as a code */
            refusal: string | null;
        };
        SeenIncidentDto: {
            version: number;
            /** @example I-2026-000123 */
            ref: string;
        };
        MergeDto: {
            version: number;
            /**
             * @description The survivor
             * @example I-2026-000100
             */
            into: string;
            /** @description The version of the survivor that the caller saw */
            intoVersion: number;
            /** @description Others that go into it too */
            also?: components["schemas"]["SeenIncidentDto"][];
            reason?: string;
        };
        SplitDto: {
            version: number;
            /** @description Else the incident's own */
            title?: string;
            /** @description References of reports; their conversations go with them */
            reports?: string[];
            /** @description Ids of conversations with third parties */
            threadIds?: string[];
            taskIds?: string[];
            /** @description Ids of observables noted on the incident itself */
            observableIds?: string[];
        };
        CountermeasureStepView: {
            /** @example activate */
            action: string;
            /** @enum {string} */
            to: "planned" | "active" | "being-removed" | "removed";
            right: string;
            /** @description Somebody has to say why */
            reason: boolean;
        };
        ListedCountermeasureView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "block" | "sinkhole" | "takedown" | "filter" | "reset" | "patch" | "isolate" | "notify" | "other";
            targets: string[];
            description: string;
            /** @description Who was asked to do it */
            askedOf: string;
            /** @enum {string} */
            state: "planned" | "active" | "being-removed" | "removed";
            stateReason: string | null;
            owner: components["schemas"]["NamedView"] | null;
            /** Format: date-time */
            validUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            activeSince: string | null;
            /** Format: date-time */
            removedAt: string | null;
            /**
             * @description The incident that it was planned in; null for who may not see that one
             * @example I-2026-000123
             */
            incident: string | null;
            version: number;
            next: components["schemas"]["CountermeasureStepView"][];
        };
        CountermeasurePage: {
            items: components["schemas"]["ListedCountermeasureView"][];
            next: string | null;
        };
        CountermeasureDto: {
            /** @enum {string} */
            kind: "block" | "sinkhole" | "takedown" | "filter" | "reset" | "patch" | "isolate" | "notify" | "other";
            /** @description Against what; refanged */
            targets?: string[];
            description?: string;
            /** @description Who was asked to do it; never mailed */
            askedOf?: string;
            /** Format: uuid */
            ownerId?: string | null;
            /**
             * Format: date-time
             * @description Then its owner is reminded
             */
            validUntil?: string | null;
        };
        CountermeasureResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "block" | "sinkhole" | "takedown" | "filter" | "reset" | "patch" | "isolate" | "notify" | "other";
            targets: string[];
            description: string;
            /** @description Who was asked to do it */
            askedOf: string;
            /** @enum {string} */
            state: "planned" | "active" | "being-removed" | "removed";
            stateReason: string | null;
            owner: components["schemas"]["NamedView"] | null;
            /** Format: date-time */
            validUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            activeSince: string | null;
            /** Format: date-time */
            removedAt: string | null;
            /**
             * @description The incident that it was planned in; null for who may not see that one
             * @example I-2026-000123
             */
            incident: string | null;
            version: number;
        };
        ChangeCountermeasureDto: {
            version: number;
            /** @enum {string} */
            kind?: "block" | "sinkhole" | "takedown" | "filter" | "reset" | "patch" | "isolate" | "notify" | "other";
            targets?: string[];
            description?: string;
            askedOf?: string;
            /** Format: uuid */
            ownerId?: string | null;
            /** Format: date-time */
            validUntil?: string | null;
            /**
             * @description One of `next`
             * @enum {string}
             */
            to?: "planned" | "active" | "being-removed" | "removed";
            reason?: string;
        };
        AddNoteDto: {
            text: string;
            /** @description People that the text names as `@name` */
            mentions?: string[];
            /**
             * Format: uuid
             * @description The newest note that the writer has seen, null for none; absent: not checked
             */
            lastNoteId?: string | null;
        };
        WrittenNoteView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            author: string;
            text: string;
            /** @description Named in it, but may not see the incident: they were told nothing */
            notTold: components["schemas"]["NamedView"][];
        };
        AddTaskDto: {
            title: string;
            description?: string;
            /** Format: uuid */
            ownerId?: string | null;
            /** Format: date-time */
            dueAt?: string | null;
            /**
             * @description The incident does not become so while it is unfinished
             * @enum {string|null}
             */
            requiredBefore?: "contained" | "resolved" | "closed" | null;
        };
        ProposedInvestigationView: {
            kind: string;
            template?: string;
        };
        TaskProposalView: {
            /** @description A template to answer with */
            template?: string;
            /** @description A kind of countermeasure */
            countermeasure?: string;
            investigation?: components["schemas"]["ProposedInvestigationView"];
        };
        IncidentTaskView: {
            /** Format: uuid */
            id: string;
            title: string;
            description: string;
            /** @enum {string} */
            state: "open" | "in-progress" | "done" | "dropped";
            /** @description For whom it is meant while nobody owns it */
            ownerRole: string | null;
            /**
             * @description Null: it may stay undone
             * @enum {string|null}
             */
            requiredBefore: "contained" | "resolved" | "closed" | null;
            /** @description What the step offers to do */
            proposal: components["schemas"]["TaskProposalView"] | null;
            /** @description Key of the playbook that it comes from */
            playbook: string | null;
            step: string | null;
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
            description?: string;
            /** @enum {string|null} */
            requiredBefore?: "contained" | "resolved" | "closed" | null;
            /** @description Place among the tasks, 0 = first */
            place?: number;
            /** @enum {string} */
            state?: "open" | "in-progress" | "done" | "dropped";
            /** Format: uuid */
            ownerId?: string | null;
            /** Format: date-time */
            dueAt?: string | null;
        };
        LinkReportDto: {
            /** @example R-2026-000123 */
            report: string;
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
            /** @description Sealed evidence: nothing of its words is shown */
            sealed: boolean;
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
            kind: "triage" | "acknowledge" | "contain" | "resolve" | "keep-informed";
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
            /** @description Sealed evidence: nothing of its words is shown */
            sealed: boolean;
            /** @description How many files came with it */
            files: number;
            channel: string;
        };
        TimelineEntryView: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "change" | "note" | "message" | "report";
            /** @description Of a merged incident: its reference */
            incident: string | null;
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
            /** @description What may be folded in `text` */
            folds: components["schemas"]["TextFoldView"][];
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
            /** @description The reference that was asked for, where it is a merged incident’s; `ref` is the survivor’s */
            mergedRef: string | null;
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
            /** @description Required steps stay undone; `reason` says why */
            skipRequired?: boolean;
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
        TaskIncidentView: {
            ref: string;
            title: string;
        };
        TaskItemView: {
            /** Format: uuid */
            id: string;
            title: string;
            description: string;
            /** @enum {string} */
            state: "open" | "in-progress" | "done" | "dropped";
            /** @description For whom it is meant while nobody owns it */
            ownerRole: string | null;
            /**
             * @description Null: it may stay undone
             * @enum {string|null}
             */
            requiredBefore: "contained" | "resolved" | "closed" | null;
            /** @description What the step offers to do */
            proposal: components["schemas"]["TaskProposalView"] | null;
            /** @description Key of the playbook that it comes from */
            playbook: string | null;
            step: string | null;
            owner: components["schemas"]["NamedView"] | null;
            /** Format: date-time */
            dueAt: string | null;
            /** Format: date-time */
            doneAt: string | null;
            version: number;
            incident: components["schemas"]["TaskIncidentView"];
        };
        TaskPage: {
            items: components["schemas"]["TaskItemView"][];
            next: string | null;
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
        XarfResultDto: {
            /** @description Place among the documents of the request, from 0 */
            index: number;
            /** @example R-2026-000123 */
            ref: string | null;
            /** Format: date-time */
            receivedAt: string | null;
            /** @description The same document was here before; `ref` is that report */
            duplicate: boolean;
            /** @description Why it was refused; empty where it was taken */
            errors: components["schemas"]["XarfFaultView"][];
            warnings: components["schemas"]["XarfFaultView"][];
        };
        XarfReceiptView: {
            results: components["schemas"]["XarfResultDto"][];
        };
        CaseFileResultView: {
            index: number;
            /** @enum {string} */
            format: "iodef-json" | "iodef-xml" | "stix21" | "misp" | "csaf";
            /** @description Of the report; null where it was only looked at */
            ref: string | null;
            /** Format: date-time */
            receivedAt: string | null;
            /** @description The same document was here before */
            duplicate: boolean;
            title: string | null;
            /** @example cirt-bb.example#B-2026-7 */
            case: string | null;
            /** @enum {string|null} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED" | null;
            observables: number;
            errors: components["schemas"]["XarfFaultView"][];
            warnings: components["schemas"]["XarfFaultView"][];
        };
        CaseFileReceiptView: {
            results: components["schemas"]["CaseFileResultView"][];
        };
        TeamKeyDto: {
            id: string;
            /** @enum {string} */
            kind: "pgp" | "smime";
            /** @description Hexadecimal, upper case; of a certificate its SHA-256 */
            fingerprint: string;
            userIds: string[];
            addresses: string[];
            /** @example ed25519 */
            algorithm: string;
            /** @description Armored, or PEM */
            publicKey: string;
            /** @enum {string} */
            state: "active" | "retired" | "revoked";
            /** @enum {string} */
            origin: "generated" | "imported";
            /** @description False: the private part was discarded, so it opens nothing */
            hasPrivate: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            addedAt: string;
            addedBy: string;
            /** Format: date-time */
            endedAt: string | null;
            endReason: string | null;
            version: number;
        };
        GenerateKeyDto: {
            /**
             * @description GnuPG 2.2 takes each of them
             * @enum {string}
             */
            algorithm: "ed25519" | "rsa3072" | "rsa4096";
            /**
             * Format: date-time
             * @description Null: never
             */
            expiresAt?: string | null;
        };
        ImportKeyDto: {
            /** @enum {string} */
            kind: "pgp" | "smime";
            /** @description Armored OpenPGP; PEM with certificate and private key; or a PKCS #12 file in base64 */
            source: string;
            /** @description Opens the key; it is not kept */
            passphrase?: string;
            /**
             * @description retired: reads old mail only
             * @default active
             * @enum {string}
             */
            state: "active" | "retired";
        };
        ChangeTeamKeyDto: {
            /** @description The version that the caller saw */
            version: number;
            /** @enum {string} */
            to: "active" | "retired" | "revoked";
            reason?: string | null;
        };
        ExportKeyDto: {
            /** @description Locks the backup */
            passphrase: string;
        };
        KeyBackupDto: {
            fileName: string;
            /** @description The private key, locked with the passphrase */
            content: string;
        };
        OtherKeyDto: {
            id: string;
            fingerprint: string;
            /** @enum {string} */
            state: "offered" | "trusted" | "rejected" | "revoked";
            /** @description The address that both name */
            address: string;
        };
        ContactKeyDto: {
            id: string;
            /** @enum {string} */
            kind: "pgp" | "smime";
            /** @description Hexadecimal, upper case; of a certificate its SHA-256 */
            fingerprint: string;
            /** @description What the key says of its owner */
            userIds: string[];
            addresses: string[];
            /** @example rsa3072 */
            algorithm: string;
            /** Format: date-time */
            createdAt: string | null;
            /** Format: date-time */
            expiresAt: string | null;
            /** @enum {string} */
            source: "attachment" | "signature" | "autocrypt" | "wkd" | "upload";
            /** @description The report that it came with, or the address that was looked up */
            sourceRef: string | null;
            /** Format: date-time */
            offeredAt: string;
            /** @enum {string} */
            state: "offered" | "trusted" | "rejected" | "revoked";
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            /** @enum {string|null} */
            verifiedHow: "in-person" | "phone" | "signed-by-partner" | "published-fingerprint" | "other" | null;
            note: string | null;
            /** @description Other keys for one of the addresses: somebody has to look */
            others: components["schemas"]["OtherKeyDto"][];
            version: number;
        };
        ContactKeyPage: {
            items: components["schemas"]["ContactKeyDto"][];
            next: string | null;
        };
        UploadKeysDto: {
            /** @description Armored or PEM; or a binary file in base64 */
            source: string;
        };
        LookUpKeyDto: {
            /** @example ana.reyes@bank.example */
            address: string;
        };
        ContactKeyDetailDto: {
            id: string;
            /** @enum {string} */
            kind: "pgp" | "smime";
            /** @description Hexadecimal, upper case; of a certificate its SHA-256 */
            fingerprint: string;
            /** @description What the key says of its owner */
            userIds: string[];
            addresses: string[];
            /** @example rsa3072 */
            algorithm: string;
            /** Format: date-time */
            createdAt: string | null;
            /** Format: date-time */
            expiresAt: string | null;
            /** @enum {string} */
            source: "attachment" | "signature" | "autocrypt" | "wkd" | "upload";
            /** @description The report that it came with, or the address that was looked up */
            sourceRef: string | null;
            /** Format: date-time */
            offeredAt: string;
            /** @enum {string} */
            state: "offered" | "trusted" | "rejected" | "revoked";
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            /** @enum {string|null} */
            verifiedHow: "in-person" | "phone" | "signed-by-partner" | "published-fingerprint" | "other" | null;
            note: string | null;
            /** @description Other keys for one of the addresses: somebody has to look */
            others: components["schemas"]["OtherKeyDto"][];
            version: number;
            /** @description Armored, or PEM */
            publicKey: string;
        };
        VerifyKeyDto: {
            /** @description The version that the caller saw */
            version: number;
            /** @description What was compared, or why */
            note?: string | null;
            /**
             * @description How a person made sure whose key it is
             * @enum {string}
             */
            how: "in-person" | "phone" | "signed-by-partner" | "published-fingerprint" | "other";
        };
        DecideKeyDto: {
            /** @description The version that the caller saw */
            version: number;
            /** @description What was compared, or why */
            note?: string | null;
        };
        NotificationItemView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "report-assigned" | "incident-assigned" | "mention" | "reply-received" | "third-party-wrote" | "follow-up-due" | "task-overdue" | "countermeasure-due" | "clock-approaching" | "clock-missed" | "escalation" | "called-for-help" | "dead-letter" | "recipient-refused" | "address-bounced" | "loop-cut" | "mail-alarm" | "partner-alarm" | "partner-wrote" | "purge-asked";
            /** @example R-2026-000123 */
            ref: string | null;
            /** @description Codes: `clock`, `reason`, `alarm` and `place` */
            detail: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            readAt: string | null;
        };
        NotificationsPageView: {
            items: components["schemas"]["NotificationItemView"][];
            next: string | null;
            /** @description All that are unread; 100 stands for more */
            unread: number;
        };
        MarkReadDto: {
            /** @description Absent: all */
            ids?: string[];
        };
        MailPreferencesView: {
            /**
             * @description What cannot wait is mailed at once, short of `off`
             * @enum {string}
             */
            mail: "off" | "immediately" | "hourly" | "daily";
            /** @description A summary on Mondays */
            weekly: boolean;
            /** @description 0: never set */
            version: number;
        };
        MailPreferencesDto: {
            /** @enum {string} */
            mail: "off" | "immediately" | "hourly" | "daily";
            weekly: boolean;
            /** @description As read; 0 where nothing was set yet */
            version: number;
        };
        NamedOrganisationView: {
            id: string;
            name: string;
        };
        DeadlineIncidentView: {
            ref: string;
            title: string;
            /** @description 0 emergency … 5 baseline */
            priority: number;
        };
        DeadlineView: {
            stageId: string;
            dutyId: string;
            regime: string;
            stage: string;
            /** @enum {string} */
            owedBy: "reporter" | "team";
            /** @enum {string} */
            state: "running" | "missed";
            /** Format: date-time */
            dueAt: string;
            organisation: components["schemas"]["NamedOrganisationView"] | null;
            incident: components["schemas"]["DeadlineIncidentView"];
            assignee: components["schemas"]["NamedOrganisationView"] | null;
        };
        DeadlinePage: {
            items: components["schemas"]["DeadlineView"][];
            next: string | null;
        };
        OwedDeadlineView: {
            stageId: string;
            incident: string;
            regime: string;
            stage: string;
            /** Format: date-time */
            dueAt: string;
            state: string;
        };
        OpenClockView: {
            incident: string;
            kind: string;
            /** Format: date-time */
            dueAt: string;
        };
        AffectedIncidentView: {
            ref: string;
            title: string;
            state: string;
            /** Format: date-time */
            openedAt: string;
        };
        ContactReportView: {
            ref: string;
            /** @description Empty where it is sealed */
            subject: string;
            state: string;
            /** Format: date-time */
            receivedAt: string;
        };
        OrganisationRecordView: {
            deadlines: components["schemas"]["OwedDeadlineView"][];
            /** @description Our own clocks of its incidents */
            clocks: components["schemas"]["OpenClockView"][];
            incidents: components["schemas"]["AffectedIncidentView"][];
            /** @description From its contacts */
            reports: components["schemas"]["ContactReportView"][];
        };
        LabelledView: {
            id: string;
            label: {
                [key: string]: string;
            };
        };
        RegimeStageView: {
            id: string;
            label: {
                [key: string]: string;
            };
            asks: string[];
            /** @description Comes when it is asked for */
            onRequest: boolean;
        };
        RegimeView: {
            id: string;
            name: string;
            source: string;
            criteria: components["schemas"]["LabelledView"][];
            marks: components["schemas"]["LabelledView"][];
            /** @description The team’s own answer is the last */
            stages: components["schemas"]["RegimeStageView"][];
        };
        QuestionView: {
            id: string;
            /** @enum {string} */
            kind: "text" | "choice";
            options?: string[];
            optional: boolean;
            label: {
                [key: string]: string;
            };
        };
        RegimesView: {
            regimes: components["schemas"]["RegimeView"][];
            questions: components["schemas"]["QuestionView"][];
        };
        StageView: {
            id: string;
            /** @description Its id in the regime */
            stage: string;
            /** @enum {string} */
            owedBy: "reporter" | "team";
            /** Format: date-time */
            requestedAt: string | null;
            /** Format: date-time */
            dueAt: string | null;
            /** Format: date-time */
            submittedAt: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "optional" | "missed" | "met" | "late" | "void";
            /** @description Was submitted late by any date that was ever its due date */
            late: boolean;
            /** @description The later stage that came early enough to satisfy this one too */
            coveredBy: string | null;
            /** @description Reference of the report with which it came */
            report: string | null;
            /** @enum {string|null} */
            answeredBy: "reporter" | "team" | null;
            note: string | null;
        };
        AwareChangeView: {
            /** Format: date-time */
            fromAt: string;
            /** Format: date-time */
            toAt: string;
            reason: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        DutyDto: {
            id: string;
            /** @example nis2 */
            regime: string;
            organisation: components["schemas"]["NamedOrganisationView"] | null;
            /** @description The report whose status page shows the stages */
            report: string | null;
            legalClass: string | null;
            criteria: string[];
            /** Format: date-time */
            awareAt: string;
            marks: {
                [key: string]: string;
            };
            /** Format: date-time */
            closedAt: string | null;
            closedReason: string | null;
            version: number;
            stages: components["schemas"]["StageView"][];
            history: components["schemas"]["AwareChangeView"][];
        };
        DutySuggestionView: {
            regime: string;
            organisation: components["schemas"]["NamedOrganisationView"] | null;
            report: string | null;
            /** @enum {string} */
            because: "legal-class" | "reporter-said";
        };
        IncidentDutiesView: {
            duties: components["schemas"]["DutyDto"][];
            suggestions: components["schemas"]["DutySuggestionView"][];
        };
        DeclareDutyDto: {
            /** @example nis2 */
            regime: string;
            /** Format: uuid */
            organisationId?: string | null;
            /** @example R-2026-000123 */
            report?: string | null;
            /** @description What makes it significant: criteria of the regime */
            criteria: string[];
            /**
             * Format: date-time
             * @description Absent: when the incident was noticed
             */
            awareAt?: string;
        };
        MadeView: {
            /** Format: uuid */
            id: string;
        };
        CorrectAwarenessDto: {
            version: number;
            /** Format: date-time */
            awareAt: string;
            reason: string;
        };
        SetMarkDto: {
            version: number;
            /** @example handled */
            mark: string;
            /**
             * Format: date-time
             * @description null takes it away
             */
            at?: string | null;
        };
        CloseDutyDto: {
            version: number;
            /** @description false opens it again */
            closed: boolean;
            reason: string;
        };
        DraftIncidentView: {
            ref: string;
            title: string;
            tlp: string;
        };
        DraftAnswerView: {
            id: string;
            answer: string | null;
            /**
             * @description Where it is known from
             * @enum {string|null}
             */
            from: "stage" | "earlier" | "form" | null;
            lacking: boolean;
        };
        StageDraftDto: {
            stageId: string;
            regime: string;
            stage: string;
            incident: components["schemas"]["DraftIncidentView"];
            organisation: string | null;
            /** Format: date-time */
            dueAt: string | null;
            /** Format: date-time */
            submittedAt: string | null;
            questions: components["schemas"]["DraftAnswerView"][];
        };
        RecordSubmissionDto: {
            version: number;
            /**
             * @description The report with which it came; without it, it is recorded on behalf
             * @example R-2026-000123
             */
            report?: string | null;
            /**
             * Format: date-time
             * @description Absent: when the report came in, or now
             */
            submittedAt?: string;
            /** @description Question → answer */
            answers?: {
                [key: string]: string;
            };
            note?: string | null;
        };
        ExportSearchDto: {
            q?: string;
            /** @enum {string} */
            type?: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            /** @enum {string} */
            verdict?: "malicious" | "benign";
            ignored?: boolean;
        };
        ExportObservablesDto: {
            /** @enum {string} */
            format: "csv" | "stix21" | "misp";
            /**
             * @description The strictest label that whoever gets the file may be told
             * @enum {string}
             */
            clearance: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT";
            /** @description The case; without it, what the search finds */
            incident?: string;
            search?: components["schemas"]["ExportSearchDto"];
            /** @description For those who take part in the exercise */
            forParticipants?: boolean;
        };
        LeftOutCountView: {
            /** @example above-clearance */
            reason: string;
            count: number;
        };
        LeftOutView: {
            type: string;
            value: string;
            tlp: string;
            reason: string;
        };
        ExportCheckView: {
            total: number;
            leaving: number;
            leftOut: components["schemas"]["LeftOutCountView"][];
            /** @description The first 200 */
            listed: components["schemas"]["LeftOutView"][];
        };
        IgnoreEntryView: {
            id: string;
            /** @enum {string} */
            kind: "value" | "domain" | "site" | "range";
            value: string;
            reason: string;
            /** @description Came with Tocsin */
            shipped: boolean;
            active: boolean;
            changedBy: string;
            /** Format: date-time */
            changedAt: string;
            version: number;
        };
        IgnoreEntryDto: {
            /** @enum {string} */
            kind: "value" | "domain" | "site" | "range";
            value: string;
            reason: string;
        };
        SwitchEntryDto: {
            version: number;
            active: boolean;
        };
        IncidentObservableDto: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
            /** @description Makes no case like another */
            ignored: boolean;
            /** @enum {string|null} */
            verdict: "malicious" | "benign" | null;
            version: number;
            /** @description Put there by a person */
            added: boolean;
            /** @description Taken out of the case */
            dismissed: boolean;
            /** @description Of ours, and hit */
            affected: boolean;
            malicious: boolean;
            /** @enum {string|null} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED" | null;
            note: string;
            /** @description Places in this case where it was found */
            count: number;
        };
        IncidentObservablePage: {
            items: components["schemas"]["IncidentObservableDto"][];
            next: string | null;
        };
        GivenObservableDto: {
            /** @description Defanged or not */
            value: string;
            /**
             * @description Guessed if it is left out
             * @enum {string}
             */
            type?: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
        };
        AddObservablesDto: {
            /** @description Of ours, and hit */
            affected?: boolean;
            malicious?: boolean;
            /**
             * @description Null: the label of where it was seen
             * @enum {string|null}
             */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED" | null;
            note?: string;
            values: components["schemas"]["GivenObservableDto"][];
        };
        ValueView: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
        };
        AddedObservablesView: {
            added: components["schemas"]["ValueView"][];
            /** @description In the case by hand before */
            known: components["schemas"]["ValueView"][];
            /** @description What could not be read */
            refused: string[];
        };
        ChangeIncidentObservableDto: {
            /** @description Of ours, and hit */
            affected?: boolean;
            malicious?: boolean;
            /**
             * @description Null: the label of where it was seen
             * @enum {string|null}
             */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED" | null;
            note?: string;
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
            /** @description The version that was seen; 0 where nothing was said yet */
            version: number;
            /** @description Take it out of the case, or back in */
            dismissed?: boolean;
        };
        SaidObservableView: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
            /** @description Makes no case like another */
            ignored: boolean;
            /** @enum {string|null} */
            verdict: "malicious" | "benign" | null;
            version: number;
            /** @description Put there by a person */
            added: boolean;
            /** @description Taken out of the case */
            dismissed: boolean;
            /** @description Of ours, and hit */
            affected: boolean;
            malicious: boolean;
            /** @enum {string|null} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED" | null;
            note: string;
        };
        SharedValueView: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
            /** @description In how many cases it was seen, as far as the reader may know */
            cases: number;
        };
        SimilarCaseView: {
            /** @enum {string} */
            kind: "incident" | "report";
            ref: string;
            title: string;
            state: string;
            /** Format: date-time */
            at: string;
            /** @description 1 = one shared value that stands nowhere else */
            weight: number;
            /** @description Shared values */
            count: number;
            /** @description The most telling ten */
            values: components["schemas"]["SharedValueView"][];
        };
        OwnerView: {
            id: string;
            name: string;
        };
        ListedObservableDto: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
            /** @description Makes no case like another */
            ignored: boolean;
            /** @enum {string|null} */
            verdict: "malicious" | "benign" | null;
            version: number;
            /** @description Readable form, where it differs: bücher.example */
            display: string | null;
            /**
             * Format: date-time
             * @description As far as the reader may know
             */
            firstSeenAt: string;
            /**
             * Format: date-time
             * @description As far as the reader may know
             */
            lastSeenAt: string;
            /** @description Places, counted to 100 */
            count: number;
            owner: components["schemas"]["OwnerView"] | null;
        };
        ObservablePage: {
            items: components["schemas"]["ListedObservableDto"][];
            next: string | null;
        };
        CaseOfValueView: {
            ref: string;
            title: string;
            state: string;
            /** Format: date-time */
            openedAt: string;
        };
        OwningOrganisationView: {
            id: string;
            name: string;
            kind: string;
            /** @enum {string} */
            by: "range" | "domain" | "asn";
            asset: string;
        };
        RelatedValueView: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
            /** @description Places in which both stand */
            together: number;
        };
        NotedSightingDto: {
            id: string;
            /** @enum {string} */
            kind: "seen" | "false-positive" | "expiry";
            /** Format: date-time */
            at: string;
            source: string;
            note: string;
            by: string;
            /** Format: date-time */
            notedAt: string;
        };
        MarkChangeView: {
            /** Format: date-time */
            at: string;
            actor: string;
            action: string;
            reason: string | null;
            changes: {
                [key: string]: unknown;
            };
        };
        EnrichmentFactView: {
            /** @example country */
            label: string;
            value: string;
        };
        EnrichmentDto: {
            /** @example mmdb-country */
            plugin: string;
            /**
             * @description Null: not asked, or asked and not answered yet
             * @enum {string|null}
             */
            ending: "found" | "nothing" | "timed-out" | "failed" | null;
            facts: components["schemas"]["EnrichmentFactView"][];
            /** @description Null: worked out here */
            source: string | null;
            /** @description Somebody else learns that we ask */
            asksOutside: boolean;
            /** Format: date-time */
            askedAt: string | null;
            /** Format: date-time */
            answeredAt: string | null;
        };
        ObservableDetailView: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
            /** @description Makes no case like another */
            ignored: boolean;
            /** @enum {string|null} */
            verdict: "malicious" | "benign" | null;
            version: number;
            /** @description Readable form, where it differs: bücher.example */
            display: string | null;
            /**
             * Format: date-time
             * @description As far as the reader may know
             */
            firstSeenAt: string;
            /**
             * Format: date-time
             * @description As far as the reader may know
             */
            lastSeenAt: string;
            /** @description Places, counted to 1,000 */
            count: number;
            /**
             * @description The strictest of those
             * @enum {string|null}
             */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED" | null;
            /** @description The latest 50 */
            incidents: components["schemas"]["CaseOfValueView"][];
            incidentsTotal: number;
            owners: components["schemas"]["OwningOrganisationView"][];
            related: components["schemas"]["RelatedValueView"][];
            noted: components["schemas"]["NotedSightingDto"][];
            history: components["schemas"]["MarkChangeView"][];
            enrichment: components["schemas"]["EnrichmentDto"][];
        };
        SightingSubjectView: {
            /** @enum {string} */
            kind: "report" | "message" | "incident" | "note";
            id: string;
            /** @description Reference, e.g. R-2026-000123 */
            ref: string | null;
        };
        SightingDto: {
            subject: components["schemas"]["SightingSubjectView"];
            /** @description subject, body, attachment:NAME, header:NAME, form:FIELD, note, hand */
            place: string;
            /** @description As it was written, with the words round it */
            excerpt: string;
            /** Format: date-time */
            seenAt: string;
        };
        SightingPage: {
            items: components["schemas"]["SightingDto"][];
            next: string | null;
        };
        PasteDto: {
            /** @description Lines, cells or prose, defanged or not */
            text: string;
        };
        PastedValueView: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
            /** @description Null: never seen */
            known: components["schemas"]["ListedObservableDto"] | null;
            owner: components["schemas"]["OwnerView"] | null;
        };
        PastedTextView: {
            values: components["schemas"]["PastedValueView"][];
            /** @description Lines in which no value was found */
            refused: string[];
            /** @description More was pasted than is looked at */
            cut: boolean;
        };
        ChangeObservableDto: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            /** @description Defanged or not */
            value: string;
            /** @description The version that was seen */
            version: number;
            /** @description Makes no case like another */
            ignored?: boolean;
            /** @enum {string|null} */
            verdict?: "malicious" | "benign" | null;
            reason: string;
        };
        MarkedObservableDto: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            value: string;
            /** @description Makes no case like another */
            ignored: boolean;
            /** @enum {string|null} */
            verdict: "malicious" | "benign" | null;
            version: number;
        };
        NoteSightingDto: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            /** @description Defanged or not */
            value: string;
            /** @enum {string} */
            kind: "seen" | "false-positive" | "expiry";
            /** Format: date-time */
            at: string;
            /** @description Who or what saw it */
            source: string;
            note?: string;
        };
        EnrichDto: {
            /** @enum {string} */
            type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
            /** @description Defanged or not */
            value: string;
            /** @description Also ask those who thereby learn that we ask */
            outside: boolean;
        };
        HeldRevisionResponse: {
            revision: number;
            supersedes: number | null;
            /** @enum {string} */
            state: "shown" | "held" | "older";
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description Base64url SHA-256 over the RFC 8785 form: what both sides can prove */
            contentSha256: string;
            /** @description Of the signed message that brought it */
            jti: string;
            /** @description Key that signed it */
            kid: string;
            /** Format: date-time */
            signedAt: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            purgedAt: string | null;
        };
        PurgeAskedView: {
            /** Format: date-time */
            at: string;
            /** @description Up to this revision */
            through: number;
        };
        CaseRevokedView: {
            /** @enum {string} */
            kind: "retract" | "correct" | "purge-request";
            reason: string | null;
            /** Format: date-time */
            at: string;
        };
        PartnerCaseResponse: {
            /** Format: uuid */
            id: string;
            owner: string;
            caseId: string;
            partner: components["schemas"]["NamedView"];
            /** @description Issuer of the team that leads it */
            leader: string;
            exercise: boolean;
            /** @enum {string} */
            state: "visible" | "hidden" | "purge-pending" | "purged";
            revision: number;
            /** @enum {string} */
            answer: "Pending" | "Approved" | "Denied";
            answeredBy: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            revisions: components["schemas"]["HeldRevisionResponse"][];
            purgeAsked: components["schemas"]["PurgeAskedView"] | null;
            revoked: components["schemas"]["CaseRevokedView"] | null;
        };
        AnswerPartnerCaseDto: {
            /** @description The revision that was looked at */
            revision: number;
            /** @enum {string} */
            status: "Approved" | "Denied";
            /** @description Told to the team that leads the case */
            reason?: string;
        };
        DecidePurgeDto: {
            /** @description Without: it stays hidden, and the partner is told why */
            purge: boolean;
            /** @description Told to the partner */
            reason?: string;
        };
        ThreadPartnerResponse: {
            owner: string;
            caseId: string;
            partner: components["schemas"]["NamedView"];
            weLead: boolean;
            exercise: boolean;
            labels: ("CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED")[];
            active: boolean;
        };
        PartnerMessageResponse: {
            /** Format: uuid */
            id: string;
            owner: string;
            caseId: string;
            partner: components["schemas"]["NamedView"];
            /** @enum {string} */
            direction: "in" | "out";
            /** @enum {string} */
            kind: "message" | "request" | "result" | "proposal" | "handover";
            messageId: string;
            inReplyTo: string | null;
            author: string;
            text: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            exercise: boolean;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            due: string | null;
            /** @enum {string|null} */
            answer: "Pending" | "Approved" | "Denied" | null;
            answerReason: string | null;
            /**
             * @description Of ours
             * @enum {string|null}
             */
            delivery: "held" | "queued" | "delivering" | "delivered" | "dead" | "cancelled" | null;
            /** @description An offer of the lead that waits for our answer */
            offer: boolean;
        };
        PartnerThreadResponse: {
            partners: components["schemas"]["ThreadPartnerResponse"][];
            /** @description Oldest first, the last 200 */
            messages: components["schemas"]["PartnerMessageResponse"][];
        };
        PartnerWordDto: {
            /** Format: uuid */
            partnerId: string;
            /** @description Domain name of the team that gave the id of the case */
            owner: string;
            caseId: string;
            /**
             * @description `result`, `proposal`: to whoever leads the case
             * @enum {string}
             */
            kind: "message" | "request" | "result" | "proposal";
            text: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description The message that is answered */
            inReplyTo?: string;
            /**
             * Format: date-time
             * @description Of a request: by when
             */
            due?: string;
        };
        SentWordView: {
            /** Format: uuid */
            id: string;
            /** @description How long it can be taken back */
            holdSeconds: number;
        };
        UndoneWordView: {
            text: string;
        };
        AnswerLeadOfferDto: {
            accept: boolean;
            /** @description Told to the team that leads the case */
            reason: string;
        };
        InvitationDto: {
            id: string;
            addressee: string;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            expiresAt: string;
        };
        CreateInvitationDto: {
            /** @description For whom it is, in your own words */
            addressee: string;
            /** @description Days until it ends */
            days: number;
        };
        PartnerCardDto: {
            /** @example cirt-aa.example.invitation.json */
            fileName: string;
            /** @description Text of the file, for the other team */
            content: string;
        };
        PartnerFileDto: {
            /** @description Text of the file, as the other team made it */
            source: string;
        };
        PartnerContactDto: {
            name: string;
            email: string | null;
            phone: string | null;
        };
        TaxonomyDto: {
            name: string;
            version: string;
        };
        CapabilityDto: {
            version: number;
            issuer: string;
            /** @description Media types that are taken */
            formats: string[];
            messages: string[];
            taxonomies: components["schemas"]["TaxonomyDto"][];
            tlp: string;
            /** @description Bytes of a whole message */
            largest_message: number;
            drills: boolean;
            delivery: ("push" | "poll")[];
            generated_at: string;
        };
        PartnerOrganisationDto: {
            id: string;
            name: string;
        };
        PartnerKeyDto: {
            id: string;
            kid: string;
            /** @description RFC 7638, lower-case hexadecimal */
            fingerprint: string;
            /** Format: date-time */
            notBefore: string;
            /** Format: date-time */
            notAfter: string;
            /** @enum {string} */
            source: "card" | "notice";
            /** Format: date-time */
            addedAt: string;
            /**
             * Format: date-time
             * @description Null: announced under a known key, and nobody compared it
             */
            verifiedAt: string | null;
            verifiedBy: string | null;
            /** @enum {string|null} */
            verifiedHow: "in-person" | "phone" | "video" | "signed-mail" | "other" | null;
            /** Format: date-time */
            revokedAt: string | null;
            revokedReason: string | null;
            /**
             * @description Why it is not believed now; null: it is
             * @enum {string|null}
             */
            refused: "unknown" | "revoked" | "not-yet" | "expired" | null;
        };
        NamedRecipientDto: {
            name: string;
            email: string;
            /** @description Public key to encrypt to (JWK): X25519 or P-256 */
            jwk: {
                [key: string]: unknown;
            };
        };
        AgreementTermsDto: {
            /** @description Labels that may go there at all */
            labels: ("CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED")[];
            /** @description Parts of a case that may ever leave */
            allowed: ("title" | "summary" | "classification" | "severity" | "times" | "state" | "creator" | "reporter" | "contacts" | "organisations" | "affected-values" | "observables" | "countermeasures" | "timeline" | "notes" | "references" | "related" | "attachments" | "extensions")[];
            /** @description Those that are chosen unless somebody says otherwise */
            byDefault: ("title" | "summary" | "classification" | "severity" | "times" | "state" | "creator" | "reporter" | "contacts" | "organisations" | "affected-values" | "observables" | "countermeasures" | "timeline" | "notes" | "references" | "related" | "attachments" | "extensions")[];
            /** @description 1: to this partner and no further */
            hopLimit: number;
            /** @description Takes part in exercises */
            drills: boolean;
            /** @description May be told which other partners share a case */
            seesPartners: boolean;
            /** @description Persons for whom RED may be encrypted */
            named: components["schemas"]["NamedRecipientDto"][];
        };
        AgreementRecordDto: {
            version: number;
            terms: components["schemas"]["AgreementTermsDto"];
            reason: string | null;
            /** Format: date-time */
            madeAt: string;
            madeBy: string;
        };
        PartnerHealthDto: {
            /** Format: date-time */
            heardAt: string | null;
            /** Format: date-time */
            deliveredAt: string | null;
            /** Format: date-time */
            failedAt: string | null;
            failure: string | null;
            failures: number;
        };
        PartnerDto: {
            id: string;
            name: string;
            country: string | null;
            issuer: string;
            endpoint: string;
            domain: string;
            contacts: components["schemas"]["PartnerContactDto"][];
            /** @enum {string} */
            delivery: "push" | "poll";
            /** @enum {string} */
            state: "invited" | "verified" | "active" | "suspended" | "refused";
            stateReason: string | null;
            /** @description The same on both screens: six groups of five digits */
            compareCode: string;
            invitedByUs: boolean;
            /** @description SHA-256 of its certificate, lower-case hexadecimal */
            certificateSha256: string;
            certificateNextSha256: string | null;
            capability: components["schemas"]["CapabilityDto"] | null;
            /** Format: date-time */
            capabilityAt: string | null;
            organisation: components["schemas"]["PartnerOrganisationDto"] | null;
            /** Format: date-time */
            verifiedAt: string | null;
            verifiedBy: string | null;
            /** @enum {string|null} */
            verifiedHow: "in-person" | "phone" | "video" | "signed-mail" | "other" | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            keys: components["schemas"]["PartnerKeyDto"][];
            /** @description Newest first; the first one is in force */
            agreements: components["schemas"]["AgreementRecordDto"][];
            /** @description What is offered where nothing was agreed yet */
            suggestedTerms: components["schemas"]["AgreementTermsDto"];
            health: components["schemas"]["PartnerHealthDto"];
            version: number;
        };
        AcceptedInvitationDto: {
            partner: components["schemas"]["PartnerDto"];
            /** @description Our answer: the other team needs it */
            answer: components["schemas"]["PartnerCardDto"];
        };
        PartnerRowDto: {
            id: string;
            name: string;
            /** @description ISO 3166-1 alpha-2 */
            country: string | null;
            issuer: string;
            domain: string;
            /** @enum {string} */
            state: "invited" | "verified" | "active" | "suspended" | "refused";
            stateReason: string | null;
            /** @description May go there; empty: nothing was agreed */
            labels: ("CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED")[];
            /** Format: date-time */
            heardAt: string | null;
            /** Format: date-time */
            deliveredAt: string | null;
            /** @description Attempts that failed in a row */
            failures: number;
            failure: string | null;
            /** @description Valid keys that nobody compared */
            announcedKeys: number;
            /**
             * Format: date-time
             * @description Null: no key is valid, nothing of this partner is believed
             */
            keysUntil: string | null;
            version: number;
        };
        ChangePartnerDto: {
            /** @description The version that the caller saw */
            version: number;
            name?: string;
            /**
             * @description ISO 3166-1 alpha-2
             * @example CH
             */
            country?: string | null;
            contacts?: components["schemas"]["PartnerContactDto"][];
            /**
             * @description push: to its endpoint; poll: it fetches
             * @enum {string}
             */
            delivery?: "push" | "poll";
            /**
             * Format: uuid
             * @description The same team among the organisations
             */
            organisationId?: string | null;
        };
        ComparePartnerDto: {
            /** @description The version that the caller saw */
            version: number;
            /**
             * @description As the other team read it out
             * @example 01234 56789 01234 56789 01234 56789
             */
            code: string;
            /**
             * @description How the person made sure
             * @enum {string}
             */
            how: "in-person" | "phone" | "video" | "signed-mail" | "other";
            /** @description With whom, by which number */
            note?: string | null;
        };
        ChangePartnerStateDto: {
            /** @description The version that the caller saw */
            version: number;
            /** @enum {string} */
            step: "refuse" | "suspend" | "resume";
            reason: string;
        };
        SetAgreementDto: {
            /** @description The version that the caller saw */
            version: number;
            terms: components["schemas"]["AgreementTermsDto"];
            reason?: string | null;
        };
        ComparePartnerKeyDto: {
            /** @description The version that the caller saw */
            version: number;
            /** @enum {string} */
            how: "in-person" | "phone" | "video" | "signed-mail" | "other";
        };
        RevokeForReasonDto: {
            /** @description The version that the caller saw */
            version: number;
            reason: string;
        };
        OwnPartDto: {
            id: string;
            /** @enum {string} */
            kind: "signing" | "encryption" | "certificate";
            /** @description `kid`; of a certificate its SHA-256 */
            ref: string;
            /** @description Lower-case hexadecimal */
            fingerprint: string;
            /**
             * @description coming: partners were told, and it takes over later
             * @enum {string}
             */
            state: "in-use" | "coming" | "valid" | "ended" | "revoked" | "discarded";
            /** Format: date-time */
            activeFrom: string;
            /** Format: date-time */
            notAfter: string;
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            revokedAt: string | null;
            revokedReason: string | null;
            version: number;
        };
        FederationIdentityDto: {
            /** @description False: nothing is exchanged */
            isOn: boolean;
            name: string;
            country: string | null;
            issuer: string;
            endpoint: string;
            /** @description Of our case ids */
            domain: string;
            isReachable: boolean;
            capability: components["schemas"]["CapabilityDto"];
            parts: components["schemas"]["OwnPartDto"][];
        };
        RenewOwnPartDto: {
            /** @enum {string} */
            kind: "signing" | "encryption" | "certificate";
            /** @description Hours until it takes over; partners hear of it at once */
            inHours: number;
        };
        PlaybookFitView: {
            /** @example fraud */
            rsitClass: string;
            /** @description Null: the whole class */
            rsitType: string | null;
        };
        PlaybookProblemView: {
            /**
             * @description Empty: the text as a whole
             * @example steps[2].due
             */
            path: string;
            message: string;
            /** @description From 1 */
            line: number | null;
        };
        PlaybookLineView: {
            /** @example phishing */
            key: string;
            title: string;
            summary: string;
            fits: components["schemas"]["PlaybookFitView"][];
            /** @description How many steps it has */
            steps: number;
            /** @description 0: nobody changed it */
            version: number;
            /** @description The site’s own words hold */
            changed: boolean;
            /** @description It came with Tocsin */
            delivered: boolean;
            /** @description Empty: it can be used */
            problems: components["schemas"]["PlaybookProblemView"][];
        };
        PlaybookTextDto: {
            /** @description YAML */
            text: string;
            /** @enum {string} */
            locale?: "en" | "fr" | "es" | "ar" | "ru" | "zh";
        };
        StepOwnerView: {
            /** @enum {string} */
            kind: "nobody" | "assignee" | "duty-lead" | "person";
            email?: string;
        };
        DueOffsetView: {
            amount: number;
            /** @enum {string} */
            unit: "m" | "h" | "d";
            /** @description In working hours */
            business: boolean;
        };
        StepInvestigationView: {
            kind: string;
            template?: string;
        };
        PlaybookStepView: {
            key: string;
            title: string;
            help: string;
            owner: components["schemas"]["StepOwnerView"];
            due: components["schemas"]["DueOffsetView"] | null;
            /** @enum {string} */
            from: "opening" | "applied";
            requiredBefore: string | null;
            template: string | null;
            countermeasure: string | null;
            investigation: components["schemas"]["StepInvestigationView"] | null;
        };
        PlaybookBodyView: {
            key: string;
            title: string;
            summary: string;
            fits: components["schemas"]["PlaybookFitView"][];
            steps: components["schemas"]["PlaybookStepView"][];
        };
        PlaybookCheckView: {
            /** @description Null: it cannot be used, for `problems` */
            playbook: components["schemas"]["PlaybookBodyView"] | null;
            problems: components["schemas"]["PlaybookProblemView"][];
        };
        PlaybookHistoryView: {
            version: number;
            author: string;
            /** Format: date-time */
            at: string;
            /** @description Null: back to the delivered one */
            text: string | null;
        };
        PlaybookResponse: {
            /** @description Null: it cannot be used, for `problems` */
            playbook: components["schemas"]["PlaybookBodyView"] | null;
            problems: components["schemas"]["PlaybookProblemView"][];
            key: string;
            /** @description YAML */
            text: string;
            /** @description What came with Tocsin */
            delivered: string | null;
            version: number;
            changed: boolean;
            /** @description Newest first */
            history: components["schemas"]["PlaybookHistoryView"][];
        };
        SavePlaybookDto: {
            /** @description YAML; null: back to the delivered one */
            text: string | null;
            /** @description The version that was read; 0 where nobody changed it yet */
            version: number;
        };
        PlaybookVersionView: {
            version: number;
        };
        PlaybookProgressView: {
            key: string;
            title: string;
            done: number;
            dropped: number;
            total: number;
        };
        PlaybookChoiceView: {
            key: string;
            title: string;
            summary: string;
            steps: number;
            applied: boolean;
        };
        IncidentPlaybooksView: {
            applied: components["schemas"]["PlaybookProgressView"][];
            /** @description Key of the one for its type, while it has no step of it */
            proposed: string | null;
            choices: components["schemas"]["PlaybookChoiceView"][];
        };
        ApplyPlaybookDto: {
            /**
             * @description Of the words, where it has them
             * @enum {string}
             */
            locale?: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            /** @example phishing */
            key: string;
        };
        StepsAddedView: {
            added: number;
        };
        StepsRemovedView: {
            removed: number;
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
            /** @description A scanner is set up, so a file can be scanned again */
            scansFiles: boolean;
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
            roles: ("viewer" | "handler" | "duty-lead" | "administrator" | "auditor" | "child-protection")[];
            rights: ("report.read" | "report.create" | "report.triage" | "file.quarantined" | "evidence.unseal" | "incident.read" | "incident.write" | "incident.close" | "incident.restricted" | "message.send" | "constituency.read" | "constituency.write" | "observables.manage" | "outbox.read" | "outbox.manage" | "templates.manage" | "keyring.read" | "keyring.manage" | "keyring.export" | "duty.manage" | "service-levels.manage" | "people.manage" | "api-key.manage" | "statistics.read" | "statistics.publish" | "sharing.read" | "sharing.write" | "sharing.approve" | "partners.manage" | "taxii.read" | "audit.read")[];
            /** @description Languages that people read us in */
            locales: ("en" | "fr" | "es" | "ar" | "ru" | "zh")[];
        };
        ApprovalResponse: {
            id: string;
            /** @enum {string} */
            state: "waiting" | "approved" | "declined" | "used" | "expired";
            /** Format: date-time */
            requestedAt: string;
            requestedBy: components["schemas"]["PartnerNameView"];
            why: string;
            incident: string;
            partner: components["schemas"]["PartnerNameView"];
            agreementVersion: number;
            /** @enum {string} */
            label: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            sha256: string;
            size: number;
            contentType: string;
            removed: components["schemas"]["RemovalView"][];
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            reason: string | null;
            /** @description The reader may decide it */
            mine: boolean;
        };
        ApprovalsPage: {
            items: components["schemas"]["ApprovalResponse"][];
            next: string | null;
        };
        ApprovalDetailResponse: {
            id: string;
            /** @enum {string} */
            state: "waiting" | "approved" | "declined" | "used" | "expired";
            /** Format: date-time */
            requestedAt: string;
            requestedBy: components["schemas"]["PartnerNameView"];
            why: string;
            incident: string;
            partner: components["schemas"]["PartnerNameView"];
            agreementVersion: number;
            /** @enum {string} */
            label: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            sha256: string;
            size: number;
            contentType: string;
            removed: components["schemas"]["RemovalView"][];
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            reason: string | null;
            /** @description The reader may decide it */
            mine: boolean;
            /** @description Exactly what would leave */
            text: string | null;
        };
        DecideApprovalDto: {
            /** @enum {string} */
            decision: "approved" | "declined";
            /** @description Of the bytes that were looked at, hexadecimal */
            sha256: string;
            /** @description Needed to decline */
            reason?: string;
        };
        LabelPermissionResponse: {
            id: string;
            /** @enum {string} */
            from: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @enum {string} */
            to: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            onward: boolean;
            givenBy: string;
            /** Format: date-time */
            givenAt: string;
            storedBy: string;
            /** Format: date-time */
            storedAt: string;
            /** Format: date-time */
            withdrawnAt: string | null;
        };
        NewLabelPermissionDto: {
            /**
             * @description The mildest label that the source allows
             * @enum {string}
             */
            to: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description It may be passed on to other organisations */
            onward: boolean;
            /**
             * @description Who of the source, and how
             * @example Ms. Example, by phone
             */
            givenBy: string;
            givenAt: string;
        };
        StoredPermissionView: {
            id: string;
        };
        LedgerActorView: {
            kind: string;
            id: string | null;
            name: string;
        };
        LedgerSubjectView: {
            kind: string;
            id: string;
            ref: string | null;
        };
        LedgerLineResponse: {
            /** @description Of what left: the release */
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            direction: "out" | "in";
            /** @enum {string} */
            outcome: "released" | "refused" | "received";
            way: string;
            actor: components["schemas"]["LedgerActorView"];
            /** @description Kind of recipient; an address of a reporter is never in the ledger */
            recipient: string;
            partner: components["schemas"]["PartnerNameView"] | null;
            subject: components["schemas"]["LedgerSubjectView"];
            /** @description A RID event's name, a format, `message` */
            content: string;
            /** @enum {string} */
            label: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            drill: boolean;
            /** @description Of a refusal: its code */
            reason: string | null;
            sha256: string | null;
            /** @description Bytes */
            size: number | null;
            contentType: string | null;
            /** @description Parts that stayed here */
            removedCount: number;
            agreementVersion: number | null;
            approvalId: string | null;
        };
        LedgerPage: {
            items: components["schemas"]["LedgerLineResponse"][];
            next: string | null;
        };
        LedgerDetailResponse: {
            /** @description Of what left: the release */
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            direction: "out" | "in";
            /** @enum {string} */
            outcome: "released" | "refused" | "received";
            way: string;
            actor: components["schemas"]["LedgerActorView"];
            /** @description Kind of recipient; an address of a reporter is never in the ledger */
            recipient: string;
            partner: components["schemas"]["PartnerNameView"] | null;
            subject: components["schemas"]["LedgerSubjectView"];
            /** @description A RID event's name, a format, `message` */
            content: string;
            /** @enum {string} */
            label: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            drill: boolean;
            /** @description Of a refusal: its code */
            reason: string | null;
            sha256: string | null;
            /** @description Bytes */
            size: number | null;
            contentType: string | null;
            /** @description Parts that stayed here */
            removedCount: number;
            agreementVersion: number | null;
            approvalId: string | null;
            removed: components["schemas"]["RemovalView"][];
            approvedBy: string | null;
            /** @enum {string} */
            copy: "kept" | "hash-only" | "sealed";
            /** @description The exact copy, where it is text */
            text: string | null;
        };
        PauseView: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @enum {string} */
            cause: "reporter" | "third-party" | "abandoned";
        };
        ClockAgreementView: {
            /** @description Empty where the site’s own has none */
            name: string;
            /** @enum {string} */
            scope: "organisation" | "sector" | "legal-class" | "site";
            /** @description The organisation, sector or legal class */
            scopeName: string | null;
            version: number;
        };
        ClockCalendarView: {
            name: string;
            version: number;
            timeZone: string;
        };
        ClockCallView: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "approaching" | "missed";
            /** @description 0: the end came near; from 1 on, the steps of the ladder */
            rung: number;
            whom: string[];
            /** @description Names */
            people: string[];
        };
        ClockItem: {
            id: string;
            /** @enum {string} */
            kind: "triage" | "acknowledge" | "contain" | "resolve" | "keep-informed";
            /** @enum {string} */
            state: "running" | "paused" | "met" | "missed";
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            dueAt: string;
            /**
             * Format: date-time
             * @description On a missed clock: when it was kept after all
             */
            metAt: string | null;
            /** Format: date-time */
            warnAt: string | null;
            /** Format: date-time */
            pausedAt: string | null;
            /** @enum {string|null} */
            pausedFor: "reporter" | "third-party" | "abandoned" | null;
            /** @description Those that are over */
            pauses: components["schemas"]["PauseView"][];
            /** @description Promised, in the calendar’s hours */
            minutes: number;
            /** @description Left of them now; negative: late */
            minutesLeft: number | null;
            agreement: components["schemas"]["ClockAgreementView"] | null;
            /** @description Null: round the clock */
            calendar: components["schemas"]["ClockCalendarView"] | null;
            /**
             * Format: date-time
             * @description Somebody took a missed one up
             */
            acknowledgedAt: string | null;
            acknowledgedBy: string | null;
            called: components["schemas"]["ClockCallView"][];
        };
        EscalateDto: {
            /** @enum {string} */
            target?: "assignee" | "team" | "on-duty" | "duty-lead" | "role:handler" | "role:duty-lead" | "role:administrator";
            /**
             * Format: uuid
             * @description Instead of `target`
             */
            personId?: string;
            reason: string;
        };
        CalledPerson: {
            id: string;
            name: string;
        };
        EscalationMade: {
            id: string;
            people: components["schemas"]["CalledPerson"][];
        };
        PromiseDto: {
            /** @enum {string} */
            kind: "triage" | "acknowledge" | "contain" | "resolve" | "keep-informed";
            /** @description By severity level, 0 baseline to 5 emergency */
            minutes: number[];
            /** @description Waiting for these stops the clock */
            pausedBy: ("reporter" | "third-party")[];
        };
        LadderStepDto: {
            /** @description After the missed end */
            afterMinutes: number;
            whom: ("assignee" | "team" | "on-duty" | "duty-lead" | "role:handler" | "role:duty-lead" | "role:administrator")[];
        };
        ServiceTermsDto: {
            /** @description One of each kind */
            promises: components["schemas"]["PromiseDto"][];
            warnAtPercent: number;
            ladder: components["schemas"]["LadderStepDto"][];
        };
        AgreementItem: {
            id: string;
            name: string;
            /** @enum {string} */
            scope: "organisation" | "sector" | "legal-class" | "site";
            scopeValue: string | null;
            /** @description The organisation’s name */
            scopeName: string | null;
            /**
             * @description `file`: as config/data/sla.json says
             * @enum {string}
             */
            source: "file" | "person";
            version: number;
            calendarId: string | null;
            terms: components["schemas"]["ServiceTermsDto"];
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
            /** @description Clocks that go under any of its versions */
            clocks: number;
            /** @description Of these, under an older version of it or of its calendar */
            olderClocks: number;
        };
        SpanDto: {
            /** @example 09:00 */
            from: string;
            /**
             * @description `24:00` is midnight; at or before `from`: on the next day
             * @example 17:00
             */
            to: string;
        };
        WeekdayDto: {
            open: components["schemas"]["SpanDto"][];
        };
        HolidayDateDto: {
            /**
             * @description Once
             * @example 2026-12-25
             */
            date?: string;
            month?: number;
            /** @description Every year, with `month` */
            day?: number;
            /** @description 1 Monday … 7 Sunday, with `month` and `nth` */
            weekday?: number;
            /** @description 1 to 5, or -1 for the last */
            nth?: number;
            /** @enum {string} */
            easter?: "western" | "orthodox";
            /** @description From Easter Sunday, with `easter` */
            days?: number;
        };
        HolidayDto: {
            name: string;
            on: components["schemas"]["HolidayDateDto"];
            /** @description Half a day: usual hours within these stay */
            open?: components["schemas"]["SpanDto"][];
        };
        CalendarExceptionDto: {
            /** @example 2026-11-28 */
            date: string;
            name: string;
            /** @description Instead of what week and holidays say; none: closed */
            open: components["schemas"]["SpanDto"][];
        };
        CalendarDefinitionDto: {
            /** @example Europe/Vienna */
            timeZone: string;
            /** @description Monday to Sunday */
            week: components["schemas"]["WeekdayDto"][];
            holidays: components["schemas"]["HolidayDto"][];
            exceptions: components["schemas"]["CalendarExceptionDto"][];
        };
        CalendarItem: {
            id: string;
            name: string;
            version: number;
            definition: components["schemas"]["CalendarDefinitionDto"];
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
            hoursAWeek: number;
            openNow: boolean;
            /** @description Agreements that use it */
            usedBy: string[];
        };
        ServiceLevelsView: {
            agreements: components["schemas"]["AgreementItem"][];
            calendars: components["schemas"]["CalendarItem"][];
        };
        PreviewAgreementDto: {
            terms: components["schemas"]["ServiceTermsDto"];
            /** Format: uuid */
            calendarId?: string | null;
            /** @description One that is not saved; goes before `calendarId` */
            calendar?: components["schemas"]["CalendarDefinitionDto"];
            /**
             * Format: date-time
             * @description When it would be opened; without it, now
             */
            at?: string;
        };
        PreviewedDue: {
            /** @enum {string} */
            kind: "triage" | "acknowledge" | "contain" | "resolve" | "keep-informed";
            /** Format: date-time */
            dueAt: string;
        };
        PreviewedLevelView: {
            level: number;
            due: components["schemas"]["PreviewedDue"][];
        };
        AgreementPreview: {
            /** Format: date-time */
            at: string;
            levels: components["schemas"]["PreviewedLevelView"][];
        };
        AddAgreementDto: {
            name: string;
            terms: components["schemas"]["ServiceTermsDto"];
            /**
             * Format: uuid
             * @description Null: round the clock
             */
            calendarId?: string | null;
            /** @enum {string} */
            scope: "organisation" | "sector" | "legal-class" | "site";
            /** @description An organisation’s id, a sector or a legal class */
            scopeValue: string;
        };
        SavedVersion: {
            id: string;
            version: number;
        };
        ChangeAgreementDto: {
            name: string;
            terms: components["schemas"]["ServiceTermsDto"];
            /**
             * Format: uuid
             * @description Null: round the clock
             */
            calendarId?: string | null;
            /** @description Of the agreement that was read */
            version: number;
        };
        AgreementHistoryItem: {
            version: number;
            name: string;
            /** Format: date-time */
            at: string;
            by: string;
            terms: components["schemas"]["ServiceTermsDto"];
            calendarId: string | null;
            calendarName: string | null;
            /** @description Clocks that go under it */
            clocks: number;
        };
        AgreementVersionDto: {
            version: number;
        };
        MovedEndView: {
            ref: string;
            title: string;
            /** @enum {string} */
            kind: "triage" | "acknowledge" | "contain" | "resolve" | "keep-informed";
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @description The new end lies in the past */
            missedAtOnce: boolean;
        };
        ApplicationPreviewView: {
            incidents: number;
            clocks: number;
            /** @description The first 200 that the caller may see */
            ends: components["schemas"]["MovedEndView"][];
        };
        MovedCounts: {
            incidents: number;
            clocks: number;
        };
        AddCalendarDto: {
            name: string;
            definition: components["schemas"]["CalendarDefinitionDto"];
        };
        ChangeCalendarDto: {
            name: string;
            definition: components["schemas"]["CalendarDefinitionDto"];
            /** @description Of the calendar that was read */
            version: number;
        };
        WorkWaitingView: {
            /** @description Reports: at most 1,001, which means "more than 1,000" */
            active: number;
            unowned: number;
            /** @description The clock ends within the hour */
            dueSoon: number;
            overdue: number;
        };
        StatutoryWaitingView: {
            /** @description Stages that run or were missed */
            open: number;
            /** @description Due within the hour */
            dueSoon: number;
            overdue: number;
        };
        HeatCellView: {
            /** @description 0 baseline … 5 emergency */
            severity: number;
            /** @description Empty: not known. An incident that affects two sectors stands under both */
            sector: string;
            count: number;
        };
        LoadRowView: {
            /** Format: uuid */
            personId: string;
            name: string;
            onDuty: boolean;
            incidents: number;
            overdue: number;
            reports: number;
            tasks: number;
        };
        BoardNowView: {
            /** Format: date-time */
            at: string;
            incidents: components["schemas"]["WorkWaitingView"];
            reports: components["schemas"]["WorkWaitingView"];
            statutory: components["schemas"]["StatutoryWaitingView"];
            heat: components["schemas"]["HeatCellView"][];
            load: components["schemas"]["LoadRowView"][];
        };
        FrozenRowView: {
            /** Format: uuid */
            id: string;
            /** @example 2026-Q3 */
            period: string;
            revision: number;
            /** Format: date-time */
            frozenAt: string;
            /** @description Null: by itself */
            by: string | null;
            reason: string | null;
            /** @description Of the text that GET /statistics/frozen/{id} gives */
            sha256: string;
        };
        FreezeDto: {
            /**
             * @description A quarter or year that is over
             * @example 2026-Q3
             */
            period: string;
            /** @description Needed where it was frozen before */
            reason?: string | null;
        };
        FrozenFiguresView: {
            /** Format: uuid */
            id: string;
            /** @example 2026-Q3 */
            period: string;
            revision: number;
            /** Format: date-time */
            frozenAt: string;
            /** @description Null: by itself */
            by: string | null;
            reason: string | null;
            /** @description Of the text that GET /statistics/frozen/{id} gives */
            sha256: string;
            /**
             * @example {
             *       "reports": 412,
             *       "incidents": 120
             *     }
             */
            totals: {
                [key: string]: number | null;
            };
            /** @description Meanings of then */
            versions: {
                [key: string]: number;
            };
        };
        ReportWordsView: {
            /** @enum {string} */
            part: "foreword" | "highlights" | "threats" | "outlook";
            text: string;
            version: number;
            /** Format: date-time */
            updatedAt: string | null;
        };
        SaveReportWordsDto: {
            /** @example 2026-Q3 */
            period: string;
            /** @enum {string} */
            locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            /** @enum {string} */
            part: "foreword" | "highlights" | "threats" | "outlook";
            text: string;
            /** @description 0 where nothing was written yet */
            version: number;
        };
        StatisticsPeriodView: {
            /** @enum {string} */
            kind: "month" | "quarter" | "year" | "custom";
            /** @example 2026-Q3 */
            key: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            to: string;
            /** @description Not over at the cut-off */
            running: boolean;
        };
        StatisticsTotalsView: {
            /**
             * @example {
             *       "reports": 412,
             *       "incidents": 120
             *     }
             */
            values: {
                [key: string]: number | null;
            };
            /**
             * @example {
             *       "reports": 412,
             *       "incidents": 120
             *     }
             */
            before: {
                [key: string]: number | null;
            } | null;
        };
        StatisticsLeftOutView: {
            drill: number;
            test: number;
            merged: number;
            spam: number;
            automatic: number;
        };
        StatisticsStepView: {
            /**
             * Format: date
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            to: string;
            /** @description Not over, or only partly in the period */
            partial: boolean;
            /**
             * @example {
             *       "reports": 412,
             *       "incidents": 120
             *     }
             */
            values: {
                [key: string]: number | null;
            };
            /**
             * @example {
             *       "reports": 412,
             *       "incidents": 120
             *     }
             */
            before: {
                [key: string]: number | null;
            } | null;
        };
        StatisticsSeriesView: {
            /** @enum {string} */
            unit: "day" | "week" | "month";
            steps: components["schemas"]["StatisticsStepView"][];
        };
        BreakdownRowView: {
            /** @description The value; empty: not known */
            key: string;
            /** @description Of a type: its class */
            parent: string | null;
            /**
             * @example {
             *       "reports": 412,
             *       "incidents": 120
             *     }
             */
            values: {
                [key: string]: number | null;
            };
            /**
             * @example {
             *       "reports": 412,
             *       "incidents": 120
             *     }
             */
            before: {
                [key: string]: number | null;
            } | null;
        };
        BreakdownView: {
            /** @enum {string} */
            dimension: "class" | "type" | "severity" | "sector" | "channel" | "reporter" | "country" | "outcome";
            rows: components["schemas"]["BreakdownRowView"][];
        };
        TimeValueView: {
            /** @description Those that are over */
            count: number | null;
            /** @description Those that still run: in no median */
            running: number | null;
            medianSeconds: number | null;
            p90Seconds: number | null;
        };
        TimeRowView: {
            /** @description Those that are over */
            count: number | null;
            /** @description Those that still run: in no median */
            running: number | null;
            medianSeconds: number | null;
            p90Seconds: number | null;
            /** @example time-to-triage */
            figure: string;
            before: components["schemas"]["TimeValueView"] | null;
        };
        DefinitionItemView: {
            name: string;
            version: number;
            /** @enum {string} */
            kind: "count" | "time" | "backlog" | "dimension";
            /** @description What it means, in the language asked for */
            words: string;
            leavesOut: ("drill" | "test" | "merged" | "spam" | "automatic")[];
        };
        StatisticsFiguresView: {
            period: components["schemas"]["StatisticsPeriodView"];
            compared: components["schemas"]["StatisticsPeriodView"] | null;
            /** @example Europe/Paris */
            timeZone: string;
            /**
             * Format: date-time
             * @description Counted up to here; null: nothing yet
             */
            cutOff: string | null;
            /**
             * @description ordinary: no restricted incident in any number
             * @enum {string}
             */
            scope: "ordinary" | "all";
            filters: {
                [key: string]: string;
            };
            totals: components["schemas"]["StatisticsTotalsView"];
            leftOut: components["schemas"]["StatisticsLeftOutView"];
            /** @description Restricted incidents of finished quarters, each rounded down to fives */
            restrictedAtLeast: number;
            series: components["schemas"]["StatisticsSeriesView"];
            breakdowns: components["schemas"]["BreakdownView"][];
            times: components["schemas"]["TimeRowView"][];
            frozen: components["schemas"]["FrozenFiguresView"] | null;
            definitions: components["schemas"]["DefinitionItemView"][];
        };
        MispPushDto: {
            id: string;
            owner: string;
            caseId: string;
            revision: number;
            /** @description It was called back: the event is deleted there */
            deletes: boolean;
            /** @enum {string} */
            state: "queued" | "done" | "dead";
            attempts: number;
            lastError: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            endedAt: string | null;
        };
        MispViewDto: {
            id: string;
            title: string;
            url: string;
            /** @description A key is kept, sealed */
            hasKey: boolean;
            owner: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            intervalMinutes: number;
            active: boolean;
            /** Format: date-time */
            nextPollAt: string;
            /** Format: date-time */
            polledAt: string | null;
            /** Format: date-time */
            succeededAt: string | null;
            /** @description In a row */
            failures: number;
            lastError: string | null;
            version: number;
            partnerId: string | null;
            partner: string | null;
            pushes: boolean;
            pulls: boolean;
            eventsTaken: number;
            /** @description The latest ten */
            recentPushes: components["schemas"]["MispPushDto"][];
        };
        MispDto: {
            title: string;
            /** @description HTTPS; HTTP only for hosts that FEEDS_PRIVATE_HOSTS names */
            url: string;
            /** @description Absent: as it is; null: none. Never shown again */
            key?: string | null;
            /** @description Domain name of whose cases they are, where a document names none */
            owner: string;
            /**
             * @description For what bears no label
             * @enum {string}
             */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            intervalMinutes: number;
            active: boolean;
            /** @description Whose agreement says what may go there */
            partnerId?: string | null;
            /** @description Cases of that partner may be sent there */
            pushes: boolean;
            /** @description Its events become reports */
            pulls: boolean;
        };
        ChangeMispDto: {
            title: string;
            /** @description HTTPS; HTTP only for hosts that FEEDS_PRIVATE_HOSTS names */
            url: string;
            /** @description Absent: as it is; null: none. Never shown again */
            key?: string | null;
            /** @description Domain name of whose cases they are, where a document names none */
            owner: string;
            /**
             * @description For what bears no label
             * @enum {string}
             */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            intervalMinutes: number;
            active: boolean;
            /** @description Whose agreement says what may go there */
            partnerId?: string | null;
            /** @description Cases of that partner may be sent there */
            pushes: boolean;
            /** @description Its events become reports */
            pulls: boolean;
            version: number;
        };
        MispResultDto: {
            instance: string;
            /** @enum {string} */
            outcome: "queued" | "unchanged" | "refused" | "needs-approval";
            /** @enum {string|null} */
            reason: "above-clearance" | "red-not-named" | "red-not-encrypted" | "strict-not-encrypted" | "strict-to-many" | "strict-onward" | "drill-to-outsider" | "sealed" | "confidential-not-encrypted" | "child-protection" | "repeats-withheld" | "no-agreement" | "field-not-agreed" | "too-many-hops" | "pap-forbids" | "label-lowered" | "not-ours-to-pass-on" | "needs-approval" | "not-active" | null;
            releaseId: string | null;
        };
        PublishedCaseDto: {
            /** @description Domain name of the team that owns its id */
            owner: string;
            id: string;
            revision: number;
            /** Format: date-time */
            publishedAt: string;
            revoked: boolean;
        };
        TaxiiClientDto: {
            id: string;
            name: string;
            /** @description First characters of the key */
            prefix: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /** Format: date-time */
            lastUsedAt: string | null;
        };
        PartnerTaxiiDto: {
            /** @description Where the partner begins */
            discoveryUrl: string;
            /** @description Null: nothing was published and no key made */
            collectionId: string | null;
            /** Format: date-time */
            lastAdded: string | null;
            /** @description Objects to fetch, counted up to 1001 */
            objects: number;
            cases: components["schemas"]["PublishedCaseDto"][];
            clients: components["schemas"]["TaxiiClientDto"][];
        };
        NewTaxiiClientDto: {
            /** @description For people: whose machine it is */
            name: string;
            /**
             * Format: date-time
             * @description Without: until it is revoked
             */
            expiresAt?: string | null;
        };
        NewTaxiiClientViewDto: {
            id: string;
            name: string;
            /** @description First characters of the key */
            prefix: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** @description The key itself; shown this once */
            key: string;
        };
        RemovedPartDto: {
            /** @description JSON pointer (RFC 6901) into the case */
            pointer: string;
            field: string;
            reason: string;
        };
        TaxiiPreviewDto: {
            partner: string;
            revision: number;
            /** @description Of the bytes; empty where nothing can be composed */
            sha256: string;
            /** @description The bundle to the byte */
            document: string;
            removed: components["schemas"]["RemovedPartDto"][];
            /**
             * @description Why it would not leave
             * @enum {string|null}
             */
            refused: "above-clearance" | "red-not-named" | "red-not-encrypted" | "strict-not-encrypted" | "strict-to-many" | "strict-onward" | "drill-to-outsider" | "sealed" | "confidential-not-encrypted" | "child-protection" | "repeats-withheld" | "no-agreement" | "field-not-agreed" | "too-many-hops" | "pap-forbids" | "label-lowered" | "not-ours-to-pass-on" | "needs-approval" | "not-active" | null;
            /** @description The revision that the partner can fetch now */
            published: number | null;
        };
        PublishToTaxiiDto: {
            /** @description Of the preview that was looked at; with it, nothing else is published */
            sha256?: string;
        };
        TaxiiResultDto: {
            partner: string;
            /** @enum {string} */
            outcome: "published" | "unchanged" | "refused" | "needs-approval";
            /** @enum {string|null} */
            reason: "above-clearance" | "red-not-named" | "red-not-encrypted" | "strict-not-encrypted" | "strict-to-many" | "strict-onward" | "drill-to-outsider" | "sealed" | "confidential-not-encrypted" | "child-protection" | "repeats-withheld" | "no-agreement" | "field-not-agreed" | "too-many-hops" | "pap-forbids" | "label-lowered" | "not-ours-to-pass-on" | "needs-approval" | "not-active" | null;
            revision: number | null;
            releaseId: string | null;
            /** @description Versions of objects that are new there */
            objects: number;
        };
        FeedViewDto: {
            id: string;
            title: string;
            url: string;
            /** @description A key is kept, sealed */
            hasKey: boolean;
            owner: string;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            intervalMinutes: number;
            active: boolean;
            /** Format: date-time */
            nextPollAt: string;
            /** Format: date-time */
            polledAt: string | null;
            /** Format: date-time */
            succeededAt: string | null;
            /** @description In a row */
            failures: number;
            lastError: string | null;
            version: number;
            collection: string;
            /** @enum {string} */
            auth: "none" | "bearer" | "basic";
            userName: string | null;
            objectsTaken: number;
        };
        FeedDto: {
            title: string;
            /** @description HTTPS; HTTP only for hosts that FEEDS_PRIVATE_HOSTS names */
            url: string;
            /** @description Absent: as it is; null: none. Never shown again */
            key?: string | null;
            /** @description Domain name of whose cases they are, where a document names none */
            owner: string;
            /**
             * @description For what bears no label
             * @enum {string}
             */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            intervalMinutes: number;
            active: boolean;
            /** @description Id of the collection */
            collection: string;
            /** @enum {string} */
            auth: "none" | "bearer" | "basic";
            userName?: string | null;
        };
        ChangeFeedDto: {
            title: string;
            /** @description HTTPS; HTTP only for hosts that FEEDS_PRIVATE_HOSTS names */
            url: string;
            /** @description Absent: as it is; null: none. Never shown again */
            key?: string | null;
            /** @description Domain name of whose cases they are, where a document names none */
            owner: string;
            /**
             * @description For what bears no label
             * @enum {string}
             */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            intervalMinutes: number;
            active: boolean;
            /** @description Id of the collection */
            collection: string;
            /** @enum {string} */
            auth: "none" | "bearer" | "basic";
            userName?: string | null;
            version: number;
        };
        IncidentSelectionDto: {
            /** @enum {string} */
            state?: "open" | "in-progress" | "contained" | "waiting" | "resolved" | "closed" | "abandoned";
            /** @enum {string} */
            assignee?: "me" | "none";
            /** @description Only what has not ended */
            active?: boolean;
        };
        BulkSelectionDto: {
            /** @description References */
            refs?: string[];
            /**
             * @description All reports of this view of the inbox
             * @enum {string}
             */
            view?: "new" | "unassigned" | "mine" | "due" | "waiting" | "snoozed" | "machine" | "exercise";
            incidents?: components["schemas"]["IncidentSelectionDto"];
        };
        ReportBulkDto: {
            selection: components["schemas"]["BulkSelectionDto"];
            /** @description Also what colleagues have */
            includeOwned?: boolean;
            /** @description assign: to the caller */
            toMe?: boolean;
            /**
             * Format: uuid
             * @description assign: to a person
             */
            personId?: string;
            /**
             * Format: uuid
             * @description assign: to a team
             */
            teamId?: string;
            /** @description assign: by turn in the team */
            leastLoaded?: boolean;
            /** @enum {string} */
            action: "reject" | "snooze" | "assign" | "classify" | "attach" | "open";
            /**
             * @description reject
             * @enum {string}
             */
            reason?: "spam" | "duplicate" | "out-of-scope" | "false-positive" | "referred";
            /** @description reject */
            note?: string;
            /**
             * Format: date-time
             * @description snooze
             */
            until?: string;
            /** @description classify: 0 emergency … 5 baseline */
            priority?: number;
            /**
             * @description classify
             * @enum {string}
             */
            tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description attach: reference of the incident */
            incident?: string;
            /** @description open: else the first report's subject */
            title?: string;
        };
        BulkOrderCountsView: {
            waiting: number;
            done: number;
            skipped: number;
            undoing: number;
            undone: number;
            kept: number;
        };
        BulkOrderItemView: {
            /** @example R-2026-000123 */
            ref: string;
            /** @enum {string} */
            state: "waiting" | "done" | "skipped" | "undoing" | "undone" | "kept";
            /** @description Why it is left: unknown, owned, decided, changed, same, label-lowered, not-possible, refused, or a code */
            reason: string | null;
        };
        BulkOrderView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "report" | "incident";
            action: string;
            /** @enum {string} */
            state: "preview" | "working" | "done" | "undoing" | "undone";
            total: number;
            counts: components["schemas"]["BulkOrderCountsView"];
            /** @description The incident that reports went into */
            incident: string | null;
            /** Format: date-time */
            doneAt: string | null;
            items: components["schemas"]["BulkOrderItemView"][];
        };
        IncidentBulkDto: {
            selection: components["schemas"]["BulkSelectionDto"];
            /** @description Also what colleagues have */
            includeOwned?: boolean;
            /** @description assign: to the caller */
            toMe?: boolean;
            /**
             * Format: uuid
             * @description assign: to a person
             */
            personId?: string;
            /**
             * Format: uuid
             * @description assign: to a team
             */
            teamId?: string;
            /** @description assign: by turn in the team */
            leastLoaded?: boolean;
            /** @enum {string} */
            action: "assign" | "transition" | "severity" | "classify";
            /**
             * @description transition
             * @enum {string}
             */
            to?: "open" | "in-progress" | "contained" | "waiting" | "resolved" | "closed" | "abandoned";
            /** @description transition, severity */
            reason?: string;
            /** @description severity: 0 baseline … 5 emergency */
            level?: number;
            /** @description classify: RSIT class */
            rsitClass?: string;
            /** @description classify: RSIT type */
            rsitType?: string;
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
            /** @description A person’s own level beside the score */
            severityOverride?: components["schemas"]["SeverityOverrideDto"];
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
            kind: "human" | "auto-reply" | "bounce" | "delivery-notice" | "abuse-report";
            /** @description Sealed evidence: nothing of its words is shown */
            sealed: boolean;
            /** @description Its partner took it back: no word of it is here any more */
            withdrawn: boolean;
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
            /** @description Their reporters were asked and have not answered */
            waiting: number;
            exercise: number;
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
            /** @description 0 baseline … 5 emergency; of reports the place in the queue */
            severityLevel: number;
            /** @enum {string} */
            tlp: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
            /** @description Of reports */
            channel: string | null;
            /** @description Sealed evidence: nothing of its words is shown */
            sealed: boolean;
        };
        QueryTermView: {
            /** @enum {string} */
            kind: "word" | "phrase" | "operator";
            start: number;
            end: number;
            negated: boolean;
            /**
             * @description Of operators
             * @enum {string}
             */
            name?: "obs" | "org" | "sector" | "tlp" | "state" | "severity" | "class" | "channel" | "assignee" | "team" | "from" | "ref" | "due" | "received" | "is" | "kind";
            /** @description The value of an operator */
            source?: string;
            /** @description Of words and phrases */
            text?: string;
        };
        QueryProblemView: {
            /** @enum {string} */
            code: "unknown-operator" | "unknown-value" | "empty-value" | "unreadable-period" | "open-quote" | "or-joins-words" | "too-many-terms" | "too-long" | "unknown-name";
            start: number;
            end: number;
            found: string;
            /** @description What was probably meant */
            suggestion: string | null;
        };
        SearchResponse: {
            items: components["schemas"]["SearchHitView"][];
            next: string | null;
            terms: components["schemas"]["QueryTermView"][];
            problems: components["schemas"]["QueryProblemView"][];
        };
        FacetCountView: {
            /** @enum {string} */
            facet: "kind" | "state" | "severity" | "class" | "tlp" | "channel" | "sector" | "team" | "month";
            /** @description As the operator of the name takes it; `month`: `2026-11`; `severity`: a level */
            value: string;
            count: number;
        };
        SearchFacetsResponse: {
            /** @description Counted to 1,001: more than 1,000 */
            total: number;
            /** @description Counted over the newest 1,001 only */
            capped: boolean;
            counts: components["schemas"]["FacetCountView"][];
        };
        CompletionView: {
            /** @enum {string} */
            kind: "operator" | "value";
            /** @enum {string} */
            operator: "obs" | "org" | "sector" | "tlp" | "state" | "severity" | "class" | "channel" | "assignee" | "team" | "from" | "ref" | "due" | "received" | "is" | "kind";
            value: string;
            /** @description Replaces what stands from `start` to `end` */
            insert: string;
        };
        CompletionsView: {
            start: number;
            end: number;
            options: components["schemas"]["CompletionView"][];
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
            /** @description null: it was not looked at yet */
            file: components["schemas"]["FileFactsView"] | null;
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
        AlsoCameView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            source: "smtp" | "lmtp" | "imap" | "api";
            /** @description The address of ours, or the mailbox */
            mailbox: string | null;
            /** Format: date-time */
            receivedAt: string;
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
        LikelyDuplicateDto: {
            /** @example I-2026-000123 */
            ref: string;
            /** @enum {string} */
            kind: "incident" | "report";
            title: string;
            state: string;
            /** @description Shared observables */
            count: number;
            /** @description How telling they are together; 1 = a value that stands nowhere else */
            weight: number;
            /** @description The most telling first */
            values: components["schemas"]["SharedValueView"][];
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
        SealView: {
            /** Format: date-time */
            at: string;
            /** @description null: by rule, as it came in */
            by: components["schemas"]["NamedView"] | null;
            reason: string | null;
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
            kind: "human" | "auto-reply" | "bounce" | "delivery-notice" | "abuse-report";
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
            /** @description What may be folded in `text` */
            folds: components["schemas"]["TextFoldView"][];
            /** @description Sanitised */
            html: string | null;
            attachments: components["schemas"]["ReportAttachmentView"][];
            observables: components["schemas"]["ReportObservableDto"][];
            /** @description References of the incidents that hold it */
            incidents: string[];
            problems: components["schemas"]["ReportProblemView"][];
            /** @description Where an answer is wanted instead of at `from` */
            replyTo: string | null;
            /** @description References in its subject whose threads its sender is no part of */
            mentions: string[];
            /** @description Reports whose subjects name this one */
            mentionedBy: string[];
            /** @description The same mail by other ways */
            alsoCame: components["schemas"]["AlsoCameView"][];
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
            fields: components["schemas"]["MachineFieldsView"] | null;
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
            /** @description Sealed evidence: subject, text, names and excerpts are empty; POST …/sealed/open shows them once */
            sealed: components["schemas"]["SealView"] | null;
            version: number;
        };
        SealDto: {
            /** @example Referred to the hotline, which asks for the hash of the raw message */
            reason: string;
            version: number;
        };
        ReasonDto: {
            /** @example Referred to the hotline, which asks for the hash of the raw message */
            reason: string;
        };
        SealedFileView: {
            /** @example raw */
            name: string;
            contentType: string;
            size: number;
            sha256: string;
        };
        SealedMessageView: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            direction: "in" | "out";
            subject: string;
            text: string;
        };
        SealedContentView: {
            subject: string;
            text: string;
            files: components["schemas"]["SealedFileView"][];
            messages: components["schemas"]["SealedMessageView"][];
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
                ref?: string;
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
    CaseExport_preview: {
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
                "application/json": components["schemas"]["ExportCaseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPreviewView"];
                };
            };
            /** @description `SHARING.NOT_LEADER`: another team leads the case */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseExport_file: {
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
                "application/json": components["schemas"]["ExportCaseDto"];
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description `RELEASE.REFUSED` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `SHARING.NOT_LEADER`: another team leads the case */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseSharing_read: {
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
                    "application/json": components["schemas"]["CaseSharingResponse"];
                };
            };
        };
    };
    CaseSharing_suggestions: {
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
                    "application/json": components["schemas"]["RevisionSuggestionView"][];
                };
            };
        };
    };
    CaseSharing_propose: {
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
                "application/json": components["schemas"]["ProposeShareDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedSharesView"];
                };
            };
            /** @description `SHARING.NOT_LEADER`: another team leads the case */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseSharing_withdraw: {
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
            /** @description `SHARING.STATE`: something left; revoke it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseSharing_preview: {
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
                "application/json": components["schemas"]["PreviewSharesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharePreviewView"][];
                };
            };
        };
    };
    CaseSharing_ask: {
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
                "application/json": components["schemas"]["AskApprovalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedApprovalView"];
                };
            };
            /** @description `SHARING.PREVIEW_STALE` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseSharing_release: {
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
                "application/json": components["schemas"]["ReleaseSharesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseResultView"][];
                };
            };
            /** @description `SHARING.PREVIEW_STALE`, `SHARING.NOT_LEADER` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseSharing_copy: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasedCopyView"];
                };
            };
        };
    };
    CaseSharing_undo: {
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
            /** @description `SHARING.LEFT_ALREADY` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseSharing_revoke: {
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
                "application/json": components["schemas"]["RevokeSharesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedShareView"][];
                };
            };
            /** @description `SHARING.NOTHING_LEFT`, `SHARING.NOTHING_CORRECTS` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseSharing_answer: {
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
                "application/json": components["schemas"]["AnswerContributionDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `SHARING.CONTRIBUTION_DECIDED`, `INCIDENT.STALE` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseSharing_handOver: {
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
                "application/json": components["schemas"]["OfferHandoverDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `SHARING.HANDOVER_REFUSED`, `SHARING.NOTHING_LEFT` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseSharing_undoHandOver: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Imports_latest: {
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
                    "application/json": components["schemas"]["ImportDto"][];
                };
            };
        };
    };
    Imports_upload: {
        parameters: {
            query: {
                format: "csv" | "ripe";
                /** @description Name of the file; the source of what it brings */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
        };
    };
    Imports_one: {
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
                    "application/json": components["schemas"]["ImportDetailDto"];
                };
            };
        };
    };
    Imports_items: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                verdict?: "new" | "changed" | "unchanged" | "overlap" | "conflict" | "error";
            };
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
                    "application/json": components["schemas"]["ImportItemPage"];
                };
            };
        };
    };
    Imports_apply: {
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
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            /** @description It was applied or taken back already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Imports_undo: {
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
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
        };
    };
    Imports_export: {
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
                    "text/csv": string;
                };
            };
        };
    };
    Imports_owners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindOwnersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnedValuesDto"];
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
    AttachedMessages_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["AttachedMessageResponse"];
                };
            };
            /** @description `INTAKE.NO_MESSAGE`: the file is no mail */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    BulkReplies_files: {
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
            /** @description Files of the case that an answer may take along */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileView"][];
                };
            };
        };
    };
    BulkReplies_preview: {
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
                "application/json": components["schemas"]["BulkWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkReplyPreviewView"];
                };
            };
        };
    };
    BulkReplies_send: {
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
                "application/json": components["schemas"]["BulkReplyDto"];
                "multipart/form-data": components["schemas"]["BulkReplyDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkProgressView"];
                };
            };
        };
    };
    BulkReplies_progress: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkProgressView"];
                };
            };
        };
    };
    BulkReplies_cancel: {
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
            /** @description What left already stays `written` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkProgressView"];
                };
            };
        };
    };
    Investigations_everywhere: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Absent: all that are not closed */
                state?: "open" | "waiting" | "answered" | "closed";
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
                    "application/json": components["schemas"]["InvestigationPage"];
                };
            };
        };
    };
    Investigations_here: {
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
                    "application/json": components["schemas"]["InvestigationResponse"][];
                };
            };
        };
    };
    Investigations_open: {
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
                "application/json": components["schemas"]["OpenInvestigationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestigationRefView"];
                };
            };
        };
    };
    Investigations_change: {
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
                "application/json": components["schemas"]["ChangeInvestigationDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `CORRESPONDENCE.INVESTIGATION_STALE` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Investigations_hold: {
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
                "application/json": components["schemas"]["HoldingIncidentDto"];
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
    Investigations_write: {
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
                "application/json": components["schemas"]["ThirdPartyMessageDto"];
                "multipart/form-data": components["schemas"]["ThirdPartyMessageDto"];
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
            /** @description `CORRESPONDENCE.STALE`: something was said in the meantime */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `CORRESPONDENCE.NAMES_REPORTER` with `named` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Investigations_preview: {
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
                "application/json": components["schemas"]["ThirdPartyMessageDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThirdPartyPreviewView"];
                };
            };
        };
    };
    MailHealth_read: {
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
                    "application/json": components["schemas"]["MailHealthResponse"];
                };
            };
        };
    };
    MessageFiles_raw: {
        parameters: {
            query?: {
                /** @description As a locked archive, whatever it is */
                as?: "archive";
            };
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
            /** @description Sealed evidence, or infected and the right `file.quarantined` is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MessageFiles_download: {
        parameters: {
            query?: {
                /** @description As a locked archive, whatever it is */
                as?: "archive";
            };
            header?: never;
            path: {
                id: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Suspicious files: a ZIP archive with the password "infected" */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Sealed evidence, or infected and the right `file.quarantined` is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MessageFiles_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "image/webp": string;
                    "text/plain": string;
                };
            };
        };
    };
    MessageFiles_contents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ArchiveContentsView"];
                };
            };
        };
    };
    MessageFiles_rescan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sha256: string;
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
                name?: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | "victim-notification" | "takedown-request" | "key-problem" | "file-rejected" | "deadline-near" | "deadline-missed";
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
                "multipart/form-data": components["schemas"]["ReplyDto"];
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
                "multipart/form-data": components["schemas"]["IncidentReplyDto"];
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
    Replies_preview: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyPreviewView"];
                };
            };
        };
    };
    Replies_protection: {
        parameters: {
            query?: {
                /** @description Of what is written; absent: the report's */
                tlp?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                encrypt?: "auto" | "require" | "off";
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
                    "application/json": components["schemas"]["ReplyProtectionAnswer"];
                };
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
    TemplateTexts_list: {
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
                    "application/json": components["schemas"]["TemplateLineView"][];
                };
            };
        };
    };
    TemplateTexts_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewTemplateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePreviewView"];
                };
            };
        };
    };
    TemplateTexts_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | "victim-notification" | "takedown-request" | "key-problem" | "file-rejected" | "deadline-near" | "deadline-missed";
                locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
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
                    "application/json": components["schemas"]["TemplateTextResponse"];
                };
            };
        };
    };
    TemplateTexts_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | "victim-notification" | "takedown-request" | "key-problem" | "file-rejected" | "deadline-near" | "deadline-missed";
                locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateTextDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedVersionView"];
                };
            };
            /** @description `CORRESPONDENCE.TEMPLATE_STALE` with the present text */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `CORRESPONDENCE.TEXT_REFUSED` with `problems` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TemplateTexts_revert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: "received" | "need-information" | "accepted" | "referred" | "closed" | "message-waiting" | "victim-notification" | "takedown-request" | "key-problem" | "file-rejected" | "deadline-near" | "deadline-missed";
                locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevertTemplateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedVersionView"];
                };
            };
            /** @description `CORRESPONDENCE.TEMPLATE_STALE` with the present text */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Texts_offered: {
        parameters: {
            query?: {
                /** @description For which third party it is, instead of `ref` */
                investigation?: string;
                /** @description Whose answer it is: his language and reference */
                ref?: string;
                /** @description Absent: the report’s, else the site’s */
                locale?: "en" | "fr" | "es" | "ar" | "ru" | "zh";
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
                    "application/json": components["schemas"]["AnswerTextView"][];
                };
            };
        };
    };
    Texts_modules: {
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
                    "application/json": components["schemas"]["TextModuleResponse"][];
                };
            };
        };
    };
    Texts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TextModuleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextModuleResponse"];
                };
            };
            /** @description `CORRESPONDENCE.SHORTCUT_TAKEN` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Texts_remove: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `CORRESPONDENCE.TEXT_MODULE_STALE` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Texts_change: {
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
                "application/json": components["schemas"]["ChangeTextModuleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextModuleResponse"];
                };
            };
            /** @description `CORRESPONDENCE.TEXT_MODULE_STALE`, `CORRESPONDENCE.SHORTCUT_TAKEN` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Texts_signatures: {
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
                    "application/json": components["schemas"]["SignatureResponse"][];
                };
            };
        };
    };
    Texts_sign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureDto"];
            };
        };
        responses: {
            /** @description All, as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignatureResponse"][];
                };
            };
            /** @description `CORRESPONDENCE.SIGNATURE_STALE` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Drafts_read: {
        parameters: {
            query?: {
                ref?: string;
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
                    "application/json": components["schemas"]["DraftView"][];
                };
            };
            /** @description `DESK.NO_PERSON`: an API key writes nothing; `DESK.SUBJECT_UNKNOWN`: not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Drafts_write: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraftView"];
                };
            };
            /** @description `DESK.NO_PERSON`: an API key writes nothing; `DESK.SUBJECT_UNKNOWN`: not there, or not to be seen */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Handovers_read: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Only what one has not acknowledged yet */
                unread?: "true" | "false";
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
                    "application/json": components["schemas"]["HandoversPageView"];
                };
            };
        };
    };
    Handovers_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHandoverDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenHandoverView"];
                };
            };
        };
    };
    Handovers_preparation: {
        parameters: {
            query?: {
                teamId?: string;
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
                    "application/json": components["schemas"]["HandoverItemResponse"][];
                };
            };
        };
    };
    Handovers_acknowledged: {
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
    Mentions_read: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Only those that are not done */
                open?: "true" | "false";
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
                    "application/json": components["schemas"]["MentionsPageView"];
                };
            };
        };
    };
    Mentions_done: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                noteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MentionDoneDto"];
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
    MyWork_read: {
        parameters: {
            query?: {
                /** @description The end of the person’s day; else a day from now */
                until?: string;
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
                    "application/json": components["schemas"]["MyWorkResponse"];
                };
            };
            /** @description `DESK.NO_PERSON`: nothing waits for an API key */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Presence_say: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresenceDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `DESK.NO_PERSON`: an API key looks at nothing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SavedViews_list: {
        parameters: {
            query: {
                subject: "report" | "incident";
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
                    "application/json": components["schemas"]["ListedViewDto"][];
                };
            };
        };
    };
    SavedViews_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewViewDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewDto"];
                };
            };
            /** @description `VIEW.NAME_TAKEN` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `VIEW.QUERY_UNREADABLE` with `problems` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SavedViews_pin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinsDto"];
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
    SavedViews_one: {
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
                    "application/json": components["schemas"]["SavedViewDto"];
                };
            };
            /** @description `VIEW.REMOVED`: `name`, `removedBy`, `removedAt` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SavedViews_remove: {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it was; `restore` takes its version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewDto"];
                };
            };
        };
    };
    SavedViews_change: {
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
                "application/json": components["schemas"]["ChangeViewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewDto"];
                };
            };
            /** @description `VIEW.STALE`, `VIEW.NAME_TAKEN` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `VIEW.REMOVED`: `name`, `removedBy`, `removedAt` */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SavedViews_restore: {
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
                "application/json": components["schemas"]["VersionedDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewDto"];
                };
            };
        };
    };
    Stream_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream that does not end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description An API key has no session */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Duty_read: {
        parameters: {
            query: {
                from: string;
                until: string;
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
                    "application/json": components["schemas"]["DutyCalendarResponse"];
                };
            };
        };
    };
    Duty_rotation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedRotationView"];
                };
            };
        };
    };
    Duty_changeRotation: {
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
                "application/json": components["schemas"]["ChangeRotationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedRotationView"];
                };
            };
            /** @description `DUTY.STALE`: changed in the meantime */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Duty_removeRotation: {
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
    Duty_exception: {
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
                "application/json": components["schemas"]["ExceptionDto"];
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
    Duty_shift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShiftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedEntryView"];
                };
            };
        };
    };
    Duty_absence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedEntryView"];
                };
            };
        };
    };
    Duty_removeShift: {
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
    Duty_removeAbsence: {
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
    Duty_weight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeightDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `DUTY.STALE`: changed in the meantime */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Duty_teamRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamRuleDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `DUTY.STALE`: changed in the meantime */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Queue_all: {
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
                    "application/json": components["schemas"]["QueueSummaryDto"];
                };
            };
        };
    };
    Queue_outgoing: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                partnerId?: string;
                state?: "held" | "queued" | "delivering" | "delivered" | "dead" | "cancelled";
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
                    "application/json": components["schemas"]["OutgoingPage"];
                };
            };
        };
    };
    Queue_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jti: string;
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
            /** @description `SHARING.MESSAGE_STATE`: it is on the line, or has ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Queue_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jti: string;
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
            /** @description `SHARING.MESSAGE_STATE`: it was not given up */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Queue_incoming: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                partnerId?: string;
                state?: "received" | "processed" | "dropped" | "failed";
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
                    "application/json": components["schemas"]["IncomingPage"];
                };
            };
        };
    };
    Queue_processAgain: {
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
            /** @description `SHARING.MESSAGE_STATE`: it did not fail */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Queue_refused: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                partnerId?: string;
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
                    "application/json": components["schemas"]["RefusedPage"];
                };
            };
        };
    };
    Queue_bytes: {
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    Queue_alarms: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                partnerId?: string;
                /** @description Those that somebody has looked at */
                seen?: boolean;
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
                    "application/json": components["schemas"]["AlarmPage"];
                };
            };
        };
    };
    Queue_seen: {
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
    PartnerQueue_one: {
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
                    "application/json": components["schemas"]["QueueSummaryDto"];
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
    Merging_merges: {
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
                    "application/json": components["schemas"]["MergesResponse"];
                };
            };
        };
    };
    Merging_candidates: {
        parameters: {
            query?: {
                /** @description Words or a reference; without it, by shared values */
                q?: string;
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
                    "application/json": components["schemas"]["MergeCandidateView"][];
                };
            };
        };
    };
    Merging_preview: {
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
                "application/json": components["schemas"]["MergePreviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreviewView"];
                };
            };
        };
    };
    Merging_merge: {
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
                "application/json": components["schemas"]["MergeDto"];
            };
        };
        responses: {
            /** @description The survivor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRowView"];
                };
            };
            /** @description Changed in the meantime, merged already, or too late */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Merging_unmerge: {
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
            /** @description The incident that is on its own again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRowView"];
                };
            };
            /** @description Changed in the meantime, merged already, or too late */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Merging_split: {
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
                "application/json": components["schemas"]["SplitDto"];
            };
        };
        responses: {
            /** @description The new incident */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentRowView"];
                };
            };
            /** @description Changed in the meantime, merged already, or too late */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Merging_undo: {
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
                    "application/json": components["schemas"]["IncidentRowView"];
                };
            };
            /** @description Nothing of the caller’s own within 60 seconds */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Countermeasures_everywhere: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Absent: all that are not removed */
                state?: "planned" | "active" | "being-removed" | "removed";
                /** @description Part of a target */
                target?: string;
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
                    "application/json": components["schemas"]["CountermeasurePage"];
                };
            };
        };
    };
    Countermeasures_here: {
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
                    "application/json": components["schemas"]["ListedCountermeasureView"][];
                };
            };
        };
    };
    Countermeasures_plan: {
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
                "application/json": components["schemas"]["CountermeasureDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountermeasureResponse"];
                };
            };
        };
    };
    Countermeasures_change: {
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
                "application/json": components["schemas"]["ChangeCountermeasureDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountermeasureResponse"];
                };
            };
            /** @description `INCIDENT.COUNTERMEASURE_STALE`, `INCIDENT.COUNTERMEASURE_DENIED` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Countermeasures_hold: {
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
                "application/json": components["schemas"]["HoldingIncidentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountermeasureResponse"];
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
                    "application/json": components["schemas"]["WrittenNoteView"];
                };
            };
            /** @description `INCIDENT.NOTE_STALE`: a colleague wrote one meanwhile; `notes` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
                /** @description As the search box takes it: words, operators (docs/recipes/search.md) */
                q?: string;
                /** @description With `q`; else as `active` says */
                sort?: "newest" | "queue";
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
    Tasks_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description A person’s id or `me`; absent: everybody’s */
                owner?: string;
                dueBefore?: string;
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
                    "application/json": components["schemas"]["TaskPage"];
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
                kind?: "human" | "auto-reply" | "bounce" | "delivery-notice" | "abuse-report";
                /** @description As the search box takes it: words in any language, operators (docs/recipes/search.md) */
                q?: string;
                sort?: "newest" | "oldest" | "queue" | "due";
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
    Xarf_create: {
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
                "application/xarf+json": {
                    [key: string]: unknown;
                } | {
                    [key: string]: unknown;
                }[];
                "application/json": {
                    [key: string]: unknown;
                } | {
                    [key: string]: unknown;
                }[];
            };
        };
        responses: {
            /** @description What became of each; some may be refused */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["XarfReceiptView"];
                };
            };
            /** @description None can be taken; `results` says why */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseFiles_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileReceiptView"];
                };
            };
            /** @description `INTAKE.CASE_FILE_UNKNOWN` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CaseFiles_create: {
        parameters: {
            query?: {
                /** @description Take it with its faults, for people to look at */
                anyway?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileReceiptView"];
                };
            };
            /** @description `INTAKE.CASE_FILE_UNKNOWN`, `INTAKE.CASE_FILE_REFUSED` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TeamKeys_list: {
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
                    "application/json": components["schemas"]["TeamKeyDto"][];
                };
            };
        };
    };
    TeamKeys_generate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerateKeyDto"];
            };
        };
        responses: {
            /** @description The active key from now on; the one before only decrypts */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamKeyDto"];
                };
            };
        };
    };
    TeamKeys_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportKeyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamKeyDto"];
                };
            };
            /** @description `KEYRING.KEY_KNOWN` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TeamKeys_change: {
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
                "application/json": components["schemas"]["ChangeTeamKeyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamKeyDto"];
                };
            };
        };
    };
    TeamKeys_export: {
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
                "application/json": components["schemas"]["ExportKeyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyBackupDto"];
                };
            };
        };
    };
    ContactKeys_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Part of an address, a name or a fingerprint */
                q?: string;
                state?: "offered" | "trusted" | "rejected" | "revoked";
                /** @description Trusted ones that have ended or will within 30 days */
                expiring?: boolean;
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
                    "application/json": components["schemas"]["ContactKeyPage"];
                };
            };
        };
    };
    ContactKeys_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadKeysDto"];
            };
        };
        responses: {
            /** @description Offered, until somebody verifies them */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactKeyDto"][];
                };
            };
        };
    };
    ContactKeys_lookUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUpKeyDto"];
            };
        };
        responses: {
            /** @description What the domain of the address publishes, offered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactKeyDto"][];
                };
            };
            /** @description `KEYRING.LOOKUP_OFF` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ContactKeys_detail: {
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
                    "application/json": components["schemas"]["ContactKeyDetailDto"];
                };
            };
        };
    };
    ContactKeys_verify: {
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
                "application/json": components["schemas"]["VerifyKeyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactKeyDto"];
                };
            };
        };
    };
    ContactKeys_reject: {
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
                "application/json": components["schemas"]["DecideKeyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactKeyDto"];
                };
            };
        };
    };
    ContactKeys_revoke: {
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
                "application/json": components["schemas"]["DecideKeyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactKeyDto"];
                };
            };
        };
    };
    Notifications_read: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Only what is unread */
                unread?: boolean;
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
                    "application/json": components["schemas"]["NotificationsPageView"];
                };
            };
            /** @description `NOTIFICATIONS.NO_PERSON`: an API key is told of nothing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Notifications_mark: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkReadDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOTIFICATIONS.NO_PERSON`: an API key is told of nothing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Notifications_wishes: {
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
                    "application/json": components["schemas"]["MailPreferencesView"];
                };
            };
            /** @description `NOTIFICATIONS.NO_PERSON`: an API key is told of nothing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Notifications_wish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailPreferencesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPreferencesView"];
                };
            };
            /** @description `NOTIFICATIONS.NO_PERSON`: an API key is told of nothing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `NOTIFICATIONS.STALE` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Deadlines_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "running" | "missed";
                regime?: string;
                /** @description Whose turn it is */
                owedBy?: "reporter" | "team";
                /** @description Due within so many hours; what is overdue counts as well */
                within?: number;
                /** @description `me` or `none` */
                assignee?: string;
                organisationId?: string;
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
                    "application/json": components["schemas"]["DeadlinePage"];
                };
            };
        };
    };
    Deadlines_record: {
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
                    "application/json": components["schemas"]["OrganisationRecordView"];
                };
            };
        };
    };
    Deadlines_regimes: {
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
                    "application/json": components["schemas"]["RegimesView"];
                };
            };
        };
    };
    Duties_list: {
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
                    "application/json": components["schemas"]["IncidentDutiesView"];
                };
            };
        };
    };
    Duties_declare: {
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
                "application/json": components["schemas"]["DeclareDutyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeView"];
                };
            };
        };
    };
    Duties_aware: {
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
                "application/json": components["schemas"]["CorrectAwarenessDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    Duties_mark: {
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
                "application/json": components["schemas"]["SetMarkDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    Duties_close: {
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
                "application/json": components["schemas"]["CloseDutyDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    Duties_request: {
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
                "application/json": components["schemas"]["VersionedDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeView"];
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
    Duties_undo: {
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
    Stages_draft: {
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
                    "application/json": components["schemas"]["StageDraftDto"];
                };
            };
        };
    };
    Stages_submit: {
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
                "application/json": components["schemas"]["RecordSubmissionDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Changed in the meantime, or it is there already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Export_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportObservablesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportCheckView"];
                };
            };
        };
    };
    Export_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportObservablesDto"];
            };
        };
        responses: {
            /** @description The file */
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
    IgnoredValues_all: {
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
                    "application/json": components["schemas"]["IgnoreEntryView"][];
                };
            };
        };
    };
    IgnoredValues_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IgnoreEntryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IgnoreEntryView"];
                };
            };
            /** @description It is on the list already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    IgnoredValues_remove: {
        parameters: {
            query: {
                version: number;
            };
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
    IgnoredValues_change: {
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
                "application/json": components["schemas"]["SwitchEntryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IgnoreEntryView"];
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
    IncidentObservables_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                type?: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
                /** @description What was taken out of the case */
                dismissed?: boolean;
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
                    "application/json": components["schemas"]["IncidentObservablePage"];
                };
            };
        };
    };
    IncidentObservables_add: {
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
                "application/json": components["schemas"]["AddObservablesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedObservablesView"];
                };
            };
        };
    };
    IncidentObservables_change: {
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
                "application/json": components["schemas"]["ChangeIncidentObservableDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaidObservableView"];
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
    IncidentObservables_similar: {
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
                    "application/json": components["schemas"]["SimilarCaseView"][];
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
                verdict?: "malicious" | "benign";
                /** @description Only what counts as no likeness, or only what does */
                ignored?: boolean;
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
                    "application/json": components["schemas"]["MarkedObservableDto"];
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
    Observables_one: {
        parameters: {
            query: {
                type: "ipv4" | "ipv6" | "cidr" | "asn" | "domain" | "url" | "email" | "md5" | "sha1" | "sha256" | "cve";
                /** @description Defanged or not */
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
                    "application/json": components["schemas"]["ObservableDetailView"];
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
    Observables_note: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteSightingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotedSightingDto"];
                };
            };
        };
    };
    Observables_pasted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastedTextView"];
                };
            };
        };
    };
    Observables_withdraw: {
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
    Observables_enrich: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrichDto"];
            };
        };
        responses: {
            /** @description They are being asked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnerCases_ofReport: {
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
                    "application/json": components["schemas"]["PartnerCaseResponse"];
                };
            };
        };
    };
    PartnerCases_answer: {
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
                "application/json": components["schemas"]["AnswerPartnerCaseDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `SHARING.NOTHING_TO_ANSWER`, `SHARING.REVISION_CAME` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnerCases_purge: {
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
                "application/json": components["schemas"]["DecidePurgeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `SHARING.NO_PURGE_ASKED` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnerThread_read: {
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
                    "application/json": components["schemas"]["PartnerThreadResponse"];
                };
            };
        };
    };
    PartnerThread_send: {
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
                "application/json": components["schemas"]["PartnerWordDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentWordView"];
                };
            };
            /** @description `SHARING.NOT_LEADER`: results and proposals go to another team that leads */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnerThread_undo: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneWordView"];
                };
            };
            /** @description `SHARING.LEFT_ALREADY` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnerThread_lead: {
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
                "application/json": components["schemas"]["AnswerLeadOfferDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `SHARING.NOTHING_TO_ANSWER` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnerSetUp_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that wait for an answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationDto"][];
                };
            };
        };
    };
    PartnerSetUp_invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInvitationDto"];
            };
        };
        responses: {
            /** @description A file for the other team; it is shown once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerCardDto"];
                };
            };
        };
    };
    PartnerSetUp_withdraw: {
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
            /** @description `PARTNERS.INVITATION_UNUSABLE` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnerSetUp_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerFileDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedInvitationDto"];
                };
            };
            /** @description `PARTNERS.KNOWN` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `PARTNERS.CARD_UNUSABLE` with fault and path */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnerSetUp_answer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerFileDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDto"];
                };
            };
            /** @description `PARTNERS.KNOWN`, `PARTNERS.INVITATION_UNUSABLE` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `PARTNERS.CARD_UNUSABLE` with fault and path */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnerSetUp_again: {
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
            /** @description Our answer to its invitation once more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerCardDto"];
                };
            };
        };
    };
    Partners_list: {
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
                    "application/json": components["schemas"]["PartnerRowDto"][];
                };
            };
        };
    };
    Partners_one: {
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
                    "application/json": components["schemas"]["PartnerDto"];
                };
            };
        };
    };
    Partners_change: {
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
                "application/json": components["schemas"]["ChangePartnerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDto"];
                };
            };
        };
    };
    Partners_compare: {
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
                "application/json": components["schemas"]["ComparePartnerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDto"];
                };
            };
            /** @description `PARTNERS.CODE_DIFFERS`; that too stands in the record */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Partners_step: {
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
                "application/json": components["schemas"]["ChangePartnerStateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDto"];
                };
            };
            /** @description `PARTNERS.STATE`, `PARTNERS.STALE` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Partners_agree: {
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
                "application/json": components["schemas"]["SetAgreementDto"];
            };
        };
        responses: {
            /** @description A new version; the first one makes the partner active */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDto"];
                };
            };
        };
    };
    Partners_compareKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComparePartnerKeyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDto"];
                };
            };
        };
    };
    Partners_revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeForReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerDto"];
                };
            };
        };
    };
    FederationIdentity_show: {
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
                    "application/json": components["schemas"]["FederationIdentityDto"];
                };
            };
        };
    };
    FederationIdentity_renew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewOwnPartDto"];
            };
        };
        responses: {
            /** @description The next key or certificate; partners are told */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FederationIdentityDto"];
                };
            };
        };
    };
    FederationIdentity_revoke: {
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
                "application/json": components["schemas"]["RevokeForReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FederationIdentityDto"];
                };
            };
            /** @description `PARTNERS.OWN_KEY_ENDED`, `PARTNERS.OWN_KEY_STALE`, `PARTNERS.ONLY_CERTIFICATE` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Playbooks_list: {
        parameters: {
            query?: {
                /** @description Of the words, where it has them */
                locale?: "en" | "fr" | "es" | "ar" | "ru" | "zh";
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
                    "application/json": components["schemas"]["PlaybookLineView"][];
                };
            };
        };
    };
    Playbooks_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaybookTextDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookCheckView"];
                };
            };
        };
    };
    Playbooks_read: {
        parameters: {
            query?: {
                /** @description Of the words, where it has them */
                locale?: "en" | "fr" | "es" | "ar" | "ru" | "zh";
            };
            header?: never;
            path: {
                key: string;
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
                    "application/json": components["schemas"]["PlaybookResponse"];
                };
            };
        };
    };
    Playbooks_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavePlaybookDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaybookVersionView"];
                };
            };
            /** @description `PLAYBOOK.STALE` with the present text */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `PLAYBOOK.REFUSED` with `problems` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Playbooks_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
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
                    "application/yaml": string;
                };
            };
        };
    };
    Playbooks_followed: {
        parameters: {
            query?: {
                /** @description Of the words, where it has them */
                locale?: "en" | "fr" | "es" | "ar" | "ru" | "zh";
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
                    "application/json": components["schemas"]["IncidentPlaybooksView"];
                };
            };
        };
    };
    Playbooks_applyTo: {
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
                "application/json": components["schemas"]["ApplyPlaybookDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepsAddedView"];
                };
            };
        };
    };
    Playbooks_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
                key: string;
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
                    "application/json": components["schemas"]["StepsRemovedView"];
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
    Approvals_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "waiting" | "approved" | "declined" | "used" | "expired";
                /** @description Only what I may decide */
                mine?: boolean;
                incident?: string;
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
                    "application/json": components["schemas"]["ApprovalsPage"];
                };
            };
        };
    };
    Approvals_read: {
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
                    "application/json": components["schemas"]["ApprovalDetailResponse"];
                };
            };
        };
    };
    Approvals_decide: {
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
                "application/json": components["schemas"]["DecideApprovalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetailResponse"];
                };
            };
            /** @description Whoever asked cannot decide */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is decided, expired, or about other bytes */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LabelPermissions_list: {
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
                    "application/json": components["schemas"]["LabelPermissionResponse"][];
                };
            };
        };
    };
    LabelPermissions_add: {
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
                "application/json": components["schemas"]["NewLabelPermissionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredPermissionView"];
                };
            };
        };
    };
    LabelPermissions_remove: {
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
    Ledger_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                direction?: "out" | "in";
                outcome?: "released" | "refused" | "received";
                way?: "mail" | "portal" | "share" | "taxii" | "export" | "file";
                label?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                partnerId?: string;
                /** @description What it was about */
                ref?: string;
                from?: string;
                /** @description Not included */
                until?: string;
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
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
        };
    };
    Ledger_export: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                direction?: "out" | "in";
                outcome?: "released" | "refused" | "received";
                way?: "mail" | "portal" | "share" | "taxii" | "export" | "file";
                label?: "CLEAR" | "GREEN" | "AMBER" | "AMBER+STRICT" | "RED";
                partnerId?: string;
                /** @description What it was about */
                ref?: string;
                from?: string;
                /** @description Not included */
                until?: string;
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
                    "text/csv": string;
                };
            };
        };
    };
    Ledger_read: {
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
                    "application/json": components["schemas"]["LedgerDetailResponse"];
                };
            };
        };
    };
    Ledger_copy: {
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    Clocks_clocks: {
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
            /** @description In the order in which they were begun */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockItem"][];
                };
            };
        };
    };
    Clocks_acknowledge: {
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
    Clocks_leave: {
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
    Clocks_escalate: {
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
                "application/json": components["schemas"]["EscalateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationMade"];
                };
            };
        };
    };
    Clocks_callToReport: {
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
                "application/json": components["schemas"]["EscalateDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationMade"];
                };
            };
        };
    };
    Clocks_withdraw: {
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
    ServiceLevels_list: {
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
                    "application/json": components["schemas"]["ServiceLevelsView"];
                };
            };
        };
    };
    ServiceLevels_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewAgreementDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementPreview"];
                };
            };
        };
    };
    ServiceLevels_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddAgreementDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedVersion"];
                };
            };
            /** @description `SERVICE_LEVEL.SCOPE_TAKEN` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ServiceLevels_change: {
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
                "application/json": components["schemas"]["ChangeAgreementDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedVersion"];
                };
            };
            /** @description Changed in the meantime: `current`, `changedBy`, `changedAt` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ServiceLevels_versions: {
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
                    "application/json": components["schemas"]["AgreementHistoryItem"][];
                };
            };
        };
    };
    ServiceLevels_end: {
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
                "application/json": components["schemas"]["AgreementVersionDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Changed in the meantime: `current`, `changedBy`, `changedAt` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ServiceLevels_application: {
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
                    "application/json": components["schemas"]["ApplicationPreviewView"];
                };
            };
        };
    };
    ServiceLevels_apply: {
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
                "application/json": components["schemas"]["AgreementVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedCounts"];
                };
            };
            /** @description Changed in the meantime: `current`, `changedBy`, `changedAt` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ServiceLevels_addCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddCalendarDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedVersion"];
                };
            };
        };
    };
    ServiceLevels_changeCalendar: {
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
                "application/json": components["schemas"]["ChangeCalendarDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedVersion"];
                };
            };
            /** @description Changed in the meantime: `current`, `changedBy`, `changedAt` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Board_read: {
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
                    "application/json": components["schemas"]["BoardNowView"];
                };
            };
        };
    };
    Freezing_list: {
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
                    "application/json": components["schemas"]["FrozenRowView"][];
                };
            };
        };
    };
    Freezing_freeze: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreezeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrozenFiguresView"];
                };
            };
            /** @description The period is not over, or not all of it was counted */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Freezing_content: {
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
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    Freezing_words: {
        parameters: {
            query: {
                period: string;
                locale: "en" | "fr" | "es" | "ar" | "ru" | "zh";
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
                    "application/json": components["schemas"]["ReportWordsView"][];
                };
            };
        };
    };
    Freezing_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveReportWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportWordsView"];
                };
            };
            /** @description Changed in the meantime: `current` has the text that stands there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Statistics_read: {
        parameters: {
            query: {
                /** @description 2026, 2026-Q3, 2026-07 or 2026-07-01..2026-07-15 */
                period: string;
                compare?: "none" | "before" | "year-before";
                /** @description Restricted incidents too: for those who may see them all */
                withRestricted?: boolean;
                /** @description Language of the definitions */
                locale?: "en" | "fr" | "es" | "ar" | "ru" | "zh";
                /** @description RSIT class */
                class?: string;
                /** @description RSIT type */
                type?: string;
                /** @description 0 baseline … 5 emergency */
                severity?: string;
                sector?: string;
                channel?: string;
                reporter?: string;
                /** @description ISO 3166-1 alpha-2, or several */
                country?: string;
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
                    "application/json": components["schemas"]["StatisticsFiguresView"];
                };
            };
        };
    };
    Statistics_export: {
        parameters: {
            query: {
                /** @description 2026, 2026-Q3, 2026-07 or 2026-07-01..2026-07-15 */
                period: string;
                compare?: "none" | "before" | "year-before";
                /** @description Restricted incidents too: for those who may see them all */
                withRestricted?: boolean;
                /** @description Language of the definitions */
                locale?: "en" | "fr" | "es" | "ar" | "ru" | "zh";
                /** @description RSIT class */
                class?: string;
                /** @description RSIT type */
                type?: string;
                /** @description 0 baseline … 5 emergency */
                severity?: string;
                sector?: string;
                channel?: string;
                reporter?: string;
                /** @description ISO 3166-1 alpha-2, or several */
                country?: string;
                format: "csv" | "json" | "xlsx" | "svg" | "html" | "pdf";
                /** @description Withhold numbers below five, and what would reveal them */
                publication?: boolean;
                /** @description Of an SVG: funnel, series, class, sector … */
                chart?: string;
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    Statistics_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Misp_list: {
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
                    "application/json": components["schemas"]["MispViewDto"][];
                };
            };
        };
    };
    Misp_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MispDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MispViewDto"];
                };
            };
        };
    };
    Misp_change: {
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
                "application/json": components["schemas"]["ChangeMispDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MispViewDto"];
                };
            };
            /** @description `SHARING.SOURCE_STALE` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Misp_poll: {
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Misp_retry: {
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Misp_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
                shareId: string;
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
                    "application/json": components["schemas"]["MispResultDto"][];
                };
            };
            /** @description `SHARING.MISP_PUSHES_NOT`, `SHARING.NOT_LEADER` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PartnerTaxii_show: {
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
                    "application/json": components["schemas"]["PartnerTaxiiDto"];
                };
            };
        };
    };
    PartnerTaxii_add: {
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
                "application/json": components["schemas"]["NewTaxiiClientDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTaxiiClientViewDto"];
                };
            };
        };
    };
    PartnerTaxii_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                clientId: string;
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
    ShareTaxii_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
                shareId: string;
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
                    "application/json": components["schemas"]["TaxiiPreviewDto"];
                };
            };
        };
    };
    ShareTaxii_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
                shareId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishToTaxiiDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxiiResultDto"];
                };
            };
            /** @description `SHARING.PREVIEW_STALE`, `SHARING.NOT_LEADER` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TaxiiFeeds_list: {
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
                    "application/json": components["schemas"]["FeedViewDto"][];
                };
            };
        };
    };
    TaxiiFeeds_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedViewDto"];
                };
            };
        };
    };
    TaxiiFeeds_change: {
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
                "application/json": components["schemas"]["ChangeFeedDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedViewDto"];
                };
            };
            /** @description `SHARING.SOURCE_STALE` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    TaxiiFeeds_remove: {
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
    TaxiiFeeds_poll: {
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Bulk_reports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportBulkDto"];
            };
        };
        responses: {
            /** @description The preview; nothing has happened */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOrderView"];
                };
            };
        };
    };
    Bulk_incidents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IncidentBulkDto"];
            };
        };
        responses: {
            /** @description The preview; nothing has happened */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOrderView"];
                };
            };
        };
    };
    Bulk_read: {
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
                    "application/json": components["schemas"]["BulkOrderView"];
                };
            };
        };
    };
    Bulk_start: {
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
                    "application/json": components["schemas"]["BulkOrderView"];
                };
            };
            /** @description Started already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Bulk_undo: {
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
                    "application/json": components["schemas"]["BulkOrderView"];
                };
            };
            /** @description Not done yet, undone already, or too late */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
                view?: "new" | "unassigned" | "mine" | "due" | "waiting" | "snoozed" | "machine" | "exercise";
                /** @description Received at or after; the counts are of all */
                since?: string;
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
                /** @description Words and operators (docs/recipes/search.md) */
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
                    "application/json": components["schemas"]["SearchResponse"];
                };
            };
            /** @description `SEARCH.TOO_BROAD`: it took too long */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Inbox_facets: {
        parameters: {
            query: {
                /** @description Words and operators (docs/recipes/search.md) */
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
                    "application/json": components["schemas"]["SearchFacetsResponse"];
                };
            };
            /** @description `SEARCH.TOO_BROAD`: it took too long */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Inbox_complete: {
        parameters: {
            query: {
                /** @description What is typed so far */
                q: string;
                /** @description The cursor, in UTF-16 units */
                at: number;
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
                    "application/json": components["schemas"]["CompletionsView"];
                };
            };
        };
    };
    ReportMessages_read: {
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
                    "application/json": components["schemas"]["AttachedMessageResponse"];
                };
            };
            /** @description `INTAKE.NO_MESSAGE`: the file is no mail */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    ReportFiles_raw: {
        parameters: {
            query?: {
                /** @description As a locked archive, whatever it is */
                as?: "archive";
            };
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
            /** @description Sealed evidence, or infected and the right `file.quarantined` is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ReportFiles_download: {
        parameters: {
            query?: {
                /** @description As a locked archive, whatever it is */
                as?: "archive";
            };
            header?: never;
            path: {
                ref: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Suspicious files: a ZIP archive with the password "infected" */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Sealed evidence, or infected and the right `file.quarantined` is missing */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ReportFiles_preview: {
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
                    "image/webp": string;
                    "text/plain": string;
                };
            };
        };
    };
    ReportFiles_contents: {
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
                    "application/json": components["schemas"]["ArchiveContentsView"];
                };
            };
        };
    };
    ReportFiles_rescan: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Sealing_seal: {
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
                "application/json": components["schemas"]["SealDto"];
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
            /** @description Changed meanwhile, or `TRIAGE.ALREADY_SEALED` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Sealing_unseal: {
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
                "application/json": components["schemas"]["SealDto"];
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
            /** @description Needs `evidence.unseal`, which no role brings but `child-protection`; persons only */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Changed meanwhile, or `TRIAGE.NOT_SEALED` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Sealing_open: {
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
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedContentView"];
                };
            };
            /** @description Needs `evidence.unseal`, which no role brings but `child-protection`; persons only */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Sealing_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ref: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Needs `evidence.unseal`, which no role brings but `child-protection`; persons only */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
