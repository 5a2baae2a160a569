-- Runs unchanged on H2 2.2 and PostgreSQL 15. What the carrier recorded for us, and what became of fetching it.

create table carrier_recording (
    recording    varchar(64) primary key,
    account      varchar(64) not null,
    call_id      varchar(64) not null,
    clinic_id    varchar(40) not null,
    announced_at timestamp(6) with time zone not null,
    state        varchar(16) not null,
    attempts     integer not null,
    next_attempt timestamp(6) with time zone not null,
    problem      varchar(200),
    kept_at      timestamp(6) with time zone,
    reference    varchar(120),
    bytes        bigint,
    sha256       varchar(64)
);
create index carrier_recording_due on carrier_recording (state, next_attempt);
