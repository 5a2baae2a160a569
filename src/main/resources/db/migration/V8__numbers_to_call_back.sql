-- Runs unchanged on H2 2.2 and PostgreSQL 15. A caller whom nobody could talk to may ask to be called back: a message
-- that is but a number.

alter table message add column callback varchar(32);
