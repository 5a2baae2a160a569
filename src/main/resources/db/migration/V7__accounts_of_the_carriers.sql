-- Runs unchanged on H2 2.2 and PostgreSQL 15. With which of the carrier's accounts a call came in.

alter table calls add column account varchar(64);
