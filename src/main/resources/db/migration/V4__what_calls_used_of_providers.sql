-- Runs unchanged on H2 2.2 and PostgreSQL 15. What calls used of providers: totals, each written over by newer ones.
-- A call that another node takes up begins another part, named by how many events it had then.

create table call_usage (
    call_id       varchar(64) not null,
    part          integer not null,
    provider      varchar(64) not null,
    model         varchar(200) not null,
    kind          varchar(32) not null,
    clinic_id     varchar(40) not null,
    clinic_day    date not null,
    amount        bigint not null,
    estimated     bigint not null,
    primary key (call_id, part, provider, model, kind)
);
create index call_usage_of_clinic on call_usage (clinic_id, clinic_day);
create index call_usage_by_day on call_usage (clinic_day);
