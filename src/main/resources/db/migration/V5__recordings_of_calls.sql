-- Runs unchanged on H2 2.2 and PostgreSQL 15. Recordings of whole calls beside those of messages, the calls whose
-- callers do not want to have been recorded, and what the carrier understood of messages.

alter table carrier_recording add column whole_call boolean default false not null;
create index carrier_recording_of_call on carrier_recording (call_id);

create table recording_refusal (
    call_id    varchar(64) primary key,
    clinic_id  varchar(40) not null,
    refused_at timestamp(6) with time zone not null
);

create table message_transcript (
    recording varchar(64) primary key,
    clinic_id varchar(40) not null,
    told_at   timestamp(6) with time zone not null,
    words     varchar
);
