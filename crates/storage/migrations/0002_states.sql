-- The latest state of every thing: the fold of its events, as JSON, with its version.
create table state (
    noun        text   not null,
    id          bytea  not null,
    version     bigint not null,
    body        text   not null,
    primary key (noun, id)
);
-- Lines of a manifest as lodged, in chunks: the origin of each file.
create table line_chunk (
    manifest    bytea  not null,
    n           bigint not null,
    digest      bytea  not null,
    body        text   not null,
    primary key (manifest, n)
);
-- What a machine or a reader found wrong with a manifest.
create table finding (
    manifest    bytea  not null,
    n           bigint not null,
    body        text   not null,
    primary key (manifest, n)
);
-- Ways to find a thing: container, bill, order, pass, manifest and call numbers, names, addresses.
create table handle (
    kind        text   not null,
    value       text   not null,
    noun        text   not null,
    subject     bytea  not null,
    primary key (kind, value, subject)
);
create index handle_subject on handle (subject);
-- Each organisation's files, by whose turn it is. `turn`: 0 theirs, 1 another's, 2 later, 3 finished.
create table watch (
    party       bytea  not null,
    dossier     bytea  not null,
    manifest    bytea  not null,
    relation    text   not null,
    turn        bigint not null,
    due         bigint not null,
    step        text   not null,
    primary key (party, dossier)
);
create index watch_turn on watch (party, turn, due, dossier);
create index watch_manifest on watch (manifest);
create index watch_dossier on watch (dossier);
-- How many files each organisation has at each turn; kept by the same acts.
-- The ledger: what is conserved.
create table account (
    id          text   not null primary key,
    unit        text   not null,
    class       text   not null,              -- passing, keeping or boundary
    dossier     bytea,
    posted      bigint not null,              -- boundary accounts keep 0 here: theirs is the sum of their transfers
    reserved    bigint not null
);
create index account_dossier on account (dossier);
create table transfer (
    id          bytea  not null primary key,  -- made by the caller; repeating it changes nothing
    entry       bytea  not null,
    at          bigint not null,
    kind        text   not null,              -- post, reserve, settle, release
    debit       text   not null,
    credit      text   not null,
    unit        text   not null,
    amount      bigint not null,
    pending     bytea,                        -- the reservation a settle or release ends
    corrects    bytea,                        -- the transfer this one corrects
    dossier     bytea
);
create index transfer_dossier on transfer (dossier);
-- Answers already given, by the key of the command.
create table idempotency (
    actor       bytea  not null,
    key         text   not null,
    digest      bytea  not null,
    answer      text   not null,
    at          bigint not null,
    primary key (actor, key)
);
create index idempotency_at on idempotency (at);
-- Work to do after the answer: mail, webhooks, long updates.
create table job (
    id          bytea  not null primary key,
    kind        text   not null,
    due         bigint not null,
    attempts    bigint not null,
    taken_until bigint not null,
    payload     text   not null
);
create index job_due on job (due);
-- Numbers given in series.
create table series (
    name        text   not null primary key,
    last        bigint not null
);
-- Small facts of the installation: log origin, sealed size, demonstration mark.
create table meta (
    key         text   not null primary key,
    value       text   not null
);
-- Reference rows loaded by an operator.
create table reference (
    list        text   not null,
    code        text   not null,
    body        text   not null,
    primary key (list, code)
);
