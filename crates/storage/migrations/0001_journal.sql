-- The journal: entries are inserted and read, never changed. Order of time is the order of recording.
create table entry (
    id          bytea  not null primary key,  -- UUIDv7, made by the desk
    at          bigint not null,              -- instant of recording, microseconds since 1970
    legal_at    bigint,                       -- instant the law looks at, when it is another
    act         text   not null,              -- noun.verb
    actor       bytea,                        -- the person; nothing for the system itself
    party       bytea,                        -- the organisation they sat in
    for_whom    bytea,                        -- the organisation it was done for
    right_      text   not null,              -- own, office, system, or mandate:<id>
    subject     bytea,                        -- the thing it was done to
    refused     text,                         -- code, when the answer was no
    reason      text,
    payload     text   not null,              -- events as JSON; personal values as commitments
    salt        bytea  not null,              -- 16 bytes, so that a digest tells nothing
    digest      bytea  not null               -- SHA-256 over all of the above
);
-- A thing's own journal, newest last.
create table entry_subject (
    subject     bytea  not null,
    at          bigint not null,
    entry       bytea  not null,
    primary key (subject, at, entry)
);
-- Personal values, beside the entry that committed to them; erasure removes the row.
create table personal (
    entry       bytea  not null,
    n           bigint not null,
    salt        bytea  not null,
    value       text   not null,
    primary key (entry, n)
);
-- Entries the sealer has not yet taken. A row lives about a second.
create table unsealed (
    entry       bytea  not null primary key,
    digest      bytea  not null
);
-- The log: one leaf for each entry, in the order of sealing.
create table leaf (
    seq         bigint not null primary key,
    entry       bytea  not null unique,
    digest      bytea  not null
);
-- Merkle tiles of C2SP tlog-tiles, height 8; the last of each level is partial.
create table tile (
    level       bigint not null,
    n           bigint not null,
    width       bigint not null,
    data        bytea  not null,
    primary key (level, n)
);
-- Signed tree heads.
create table checkpoint (
    size        bigint not null primary key,
    at          bigint not null,
    root        bytea  not null,
    note        text   not null
);
