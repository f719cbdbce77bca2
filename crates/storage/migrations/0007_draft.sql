-- Forms that were begun and not sent, for the seat that fills them in. None of this is a fact of the journal.
create table draft (
    user_id     bytea  not null,
    party       bytea  not null,
    form        text   not null,              -- the address of the form
    at          bigint not null,
    body        text   not null,              -- its fields, as JSON
    primary key (user_id, party, form)
);
create index draft_at on draft (at);
