-- What the lines of a manifest bring into the books, kept apart until its entry is written; then it moves there whole.
-- Rows live for the length of an upload; those of an upload that was cut off are swept.
create table staged_move (
    manifest    bytea  not null,
    transfer    bytea  not null,
    entry       bytea  not null,
    at          bigint not null,
    account     text   not null,
    unit        text   not null,
    amount      bigint not null,
    dossier     bytea  not null,
    primary key (manifest, transfer)
);
