-- Runs unchanged on H2 2.2 and PostgreSQL 15. Rows carry the clinic they belong to; there is no foreign key to
-- clinic, because the record of a call must be kept even when its clinic is gone.

create table clinic (
    id       varchar(40) primary key,
    document varchar not null
);

create table calls (
    call_id       varchar(64) primary key,
    clinic_id     varchar(40) not null,
    caller_number varchar(32) not null,
    rung          varchar(32) not null,
    urgent        boolean not null,
    started_at    timestamp(6) with time zone not null,
    ended_at      timestamp(6) with time zone,
    end_reason    varchar(32)
);
create index calls_of_clinic on calls (clinic_id, started_at);
create index calls_by_start on calls (started_at);

create table call_event (
    call_id         varchar(64) not null,
    sequence_number integer not null,
    clinic_id       varchar(40) not null,
    happened_at     timestamp(6) with time zone not null,
    kind            varchar(64) not null,
    event           varchar not null,
    commands        varchar not null,
    primary key (call_id, sequence_number)
);

create table webhook (
    natural_key varchar(255) primary key,
    account     varchar(64) not null,
    route       varchar(64) not null,
    fields      varchar not null,
    state       varchar(16) not null,
    claim       varchar(36) not null,
    claimed_at  timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    answer      varchar
);
create index webhook_by_arrival on webhook (received_at);

create table stream_ticket (
    ticket_hash varchar(64) primary key,
    call_id     varchar(64) not null,
    account     varchar(64) not null,
    expires_at  timestamp(6) with time zone not null,
    redeemed_at timestamp(6) with time zone
);
create index stream_ticket_by_expiry on stream_ticket (expires_at);

create sequence inbox_id start with 1 increment by 1;

create table appointment_request (
    id             bigint primary key,
    natural_key    varchar(255) not null unique,
    clinic_id      varchar(40) not null,
    call_id        varchar(64) not null,
    kept_at        timestamp(6) with time zone not null,
    kind           varchar(16) not null,
    owner_name     varchar,
    pet            varchar,
    species        varchar,
    reason         varchar,
    preferred_day  varchar,
    preferred_time varchar,
    callback       varchar
);
create index appointment_request_of_clinic on appointment_request (clinic_id, kept_at);

create table message (
    id            bigint primary key,
    natural_key   varchar(255) not null unique,
    clinic_id     varchar(40) not null,
    call_id       varchar(64) not null,
    kept_at       timestamp(6) with time zone not null,
    words         varchar,
    recording     varchar(255),
    length_millis bigint
);
create index message_of_clinic on message (clinic_id, kept_at);
