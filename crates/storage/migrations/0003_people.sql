-- Secrets and seats. None of this is a fact of the journal.
create table credential (
    user_id     bytea  not null primary key,
    email       text   not null unique,
    password    text   not null,              -- argon2id
    totp        bytea,                        -- secret of the second factor
    totp_on     bigint not null,              -- 1 once confirmed
    totp_step   bigint not null,              -- last step used; a code serves once
    recovery    text   not null,              -- SHA-256 of unused recovery codes, hexadecimal, spaces between
    failures    bigint not null,
    locked_until bigint not null,
    epoch       bigint not null               -- sessions of an older epoch are over
);
-- Guesses from one address, whatever account they aim at.
create table guess (
    source      text   not null primary key,
    failures    bigint not null,
    since       bigint not null
);
create table seat (
    user_id     bytea  not null,
    party       bytea  not null,
    duties      text   not null,
    primary key (user_id, party)
);
create index seat_party on seat (party);
create table session (
    token       bytea  not null primary key,  -- SHA-256 of the cookie
    user_id     bytea  not null,
    party       bytea,
    epoch       bigint not null,
    csrf        text   not null,
    created_at  bigint not null,
    expires_at  bigint not null,
    stage       text   not null               -- 'password' until the second factor is given, then 'full'
);
create index session_of_user on session (user_id);
-- API keys and OAuth clients; one row is both, its id the client's name.
create table api_key (
    id          bytea  not null primary key,
    digest      bytea  not null unique,       -- SHA-256 of 256 random bits
    user_id     bytea  not null,
    party       bytea  not null,
    label       text   not null,
    scopes      text   not null,              -- act nouns, spaces between; * for all
    created_at  bigint not null,
    revoked_at  bigint
);
create index api_key_party on api_key (party);
create table access_token (
    digest      bytea  not null primary key,
    key_id      bytea  not null,
    expires_at  bigint not null
);
-- Links that work once: invitation, password reset, first platform officer.
create table link (
    digest      bytea  not null primary key,
    purpose     text   not null,
    payload     text   not null,
    expires_at  bigint not null,
    used_at     bigint
);
create table inbox (
    party       bytea  not null,
    id          bytea  not null,
    at          bigint not null,
    kind        text   not null,
    dossier     bytea,
    args        text   not null,
    read_at     bigint,
    primary key (party, id)
);
create table mail (
    id          bytea  not null primary key,
    at          bigint not null,
    recipient   text   not null,
    subject     text   not null,
    body        text   not null,
    sent_at     bigint
);
create table webhook (
    id          bytea  not null primary key,
    party       bytea  not null,
    url         text   not null,
    secret      bytea  not null,
    created_at  bigint not null,
    removed_at  bigint
);
create index webhook_party on webhook (party);
create table delivery (
    id          bytea  not null primary key,
    webhook     bytea  not null,
    entry       bytea  not null,
    at          bigint not null,
    attempts    bigint not null,
    next_at     bigint,                       -- nothing once delivered or given up
    status      bigint not null,              -- last HTTP status, 0 for none
    body        text   not null
);
create index delivery_webhook on delivery (webhook, at);
create index delivery_next on delivery (next_at);
-- Bytes of documents, by their SHA-256.
create table blob (
    digest      bytea  not null primary key,
    size        bigint not null,
    bytes       bytea  not null
);
-- Who looked at a file: one row an hour for each reader.
create table look (
    dossier     bytea  not null,
    hour        bigint not null,
    user_id     bytea  not null,
    party       bytea  not null,
    primary key (dossier, hour, user_id, party)
);
-- What every reader of a list needs to know of an organisation: the short form of its state.
create table organisation (
    party       bytea  not null primary key,
    name        text   not null,
    kinds       text   not null,              -- words, spaces between
    standing    text   not null,
    office      text   not null               -- UN/LOCODE of the port an authority or terminal works in
);
create index organisation_name on organisation (name);
