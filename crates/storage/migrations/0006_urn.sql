-- The seeds lanes are drawn from, one a day: secret while their day runs, gone once the journal has revealed them.
create table seed (
    day         text   not null primary key,
    bytes       bytea  not null
);
-- The draws of each day, as they are published with its seed.
create table draw (
    day         text   not null,
    number      text   not null,
    version     bigint not null,
    draw        bigint not null,
    lane        text   not null,
    primary key (day, number, version)
);
