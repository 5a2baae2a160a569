-- Runs unchanged on H2 2.2 and PostgreSQL 15. The recordings of whole calls that we made ourselves.

create table own_recording (
    reference varchar(120) primary key,
    call_id   varchar(64) not null,
    clinic_id varchar(40) not null,
    begun_at  timestamp(6) with time zone not null,
    kept_at   timestamp(6) with time zone not null,
    seconds   bigint not null,
    bytes     bigint not null,
    sha256    varchar(64) not null,
    missing   varchar(200) not null
);
create index own_recording_of_call on own_recording (call_id);
create index own_recording_kept on own_recording (kept_at);
