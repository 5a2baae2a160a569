-- Runs unchanged on H2 2.2 and PostgreSQL 15. What a replay needs to know of an event: how much of the caller had
-- been heard when it happened, and whether it was found in that sound. Calls of before cannot be replayed.

alter table call_event add column frames integer default 0 not null;
alter table call_event add column heard boolean default false not null;
