-- Nobody looks for answers by their age.
drop index idempotency_at;
-- Nobody looks for movements by their file: its accounts tell.
drop index transfer_dossier;
-- Short rows that are found by their key lie in the key's own tree: one page to write where there were two.
create table entry_subject_ (
    subject     bytea  not null,
    at          bigint not null,
    entry       bytea  not null,
    primary key (subject, at, entry)
) without rowid;
insert into entry_subject_ select subject, at, entry from entry_subject;
drop table entry_subject;
alter table entry_subject_ rename to entry_subject;

create table unsealed_ (
    entry       bytea  not null primary key,
    digest      bytea  not null
) without rowid;
insert into unsealed_ select entry, digest from unsealed;
drop table unsealed;
alter table unsealed_ rename to unsealed;

create table personal_ (
    entry       bytea  not null,
    n           bigint not null,
    salt        bytea  not null,
    value       text   not null,
    primary key (entry, n)
) without rowid;
insert into personal_ select entry, n, salt, value from personal;
drop table personal;
alter table personal_ rename to personal;

create table handle_ (
    kind        text   not null,
    value       text   not null,
    noun        text   not null,
    subject     bytea  not null,
    primary key (kind, value, subject)
) without rowid;
insert into handle_ select kind, value, noun, subject from handle;
drop table handle;
alter table handle_ rename to handle;
-- What comes and goes with every truck is never looked for by the file it belongs to.
create index handle_subject on handle (subject) where kind not in ('pass', 'plate', 'slot-of-terminal');

create table watch_ (
    party       bytea  not null,
    dossier     bytea  not null,
    manifest    bytea  not null,
    relation    text   not null,
    turn        bigint not null,
    due         bigint not null,
    step        text   not null,
    primary key (party, dossier)
) without rowid;
insert into watch_ select party, dossier, manifest, relation, turn, due, step from watch;
drop table watch;
alter table watch_ rename to watch;
create index watch_turn on watch (party, turn, due, dossier);
create index watch_manifest on watch (manifest);
create index watch_dossier on watch (dossier);

create table account_ (
    id          text   not null primary key,
    unit        text   not null,
    class       text   not null,
    dossier     bytea,
    posted      bigint not null,
    reserved    bigint not null
) without rowid;
insert into account_ select id, unit, class, dossier, posted, reserved from account;
drop table account;
alter table account_ rename to account;
create index account_dossier on account (dossier);

-- A leaf's number is the number of its row.
create table leaf_ (
    seq         integer not null primary key,
    entry       bytea   not null unique,
    digest      bytea   not null
);
insert into leaf_ select seq, entry, digest from leaf;
drop table leaf;
alter table leaf_ rename to leaf;
